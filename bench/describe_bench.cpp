// Clusters to what people read of them: labels, terms, exemplars.
#include <benchmark/benchmark.h>

#include <string_view>
#include <vector>

#include "bench/fixture.hpp"
#include "core/parallel.hpp"
#include "themes/describe.hpp"

namespace edau::bench {
namespace {

ClusteredDocuments clustered_documents(Fixture& fixture, std::vector<std::string_view>& texts,
                                       std::vector<std::string_view>& submissions) {
  for (const DocumentText& document : fixture.documents()) texts.push_back(document.text);
  for (std::size_t i = 0; i < fixture.corpus().size(); ++i) {
    submissions.push_back(fixture.corpus().submission(i).text);
  }
  const Clustering& clustering = fixture.clustering();
  return {.tokens = fixture.tokens(),
          .keys = fixture.keys(),
          .vocabulary = fixture.vocabulary(),
          .rows = fixture.matrix().weights(),
          .rule = clustering.rule.centroids(),
          .assignments = clustering.assignments,
          .texts = texts,
          .submissions = submissions,
          .members = members_of_clusters(clustering.assignments, clustering.rule.cluster_count())};
}

void describe(benchmark::State& state) {
  Fixture& fixture = Fixture::of(state.range(0));
  std::vector<std::string_view> texts;
  std::vector<std::string_view> submissions;
  const ClusteredDocuments documents = clustered_documents(fixture, texts, submissions);
  Workers workers;
  while (state.KeepRunning()) {
    const auto descriptions = edau::describe(documents, workers);
    benchmark::DoNotOptimize(descriptions.data());
  }
  report(state, fixture, texts.size());
}
BENCHMARK(describe)->Apply(set_sizes);

}  // namespace
}  // namespace edau::bench
