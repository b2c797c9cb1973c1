// Matrix to clusters: merging equal rows into canonical order, and the search.
#include <benchmark/benchmark.h>

#include "bench/fixture.hpp"
#include "edau/clustering.hpp"
#include "edau/clustering_input.hpp"

namespace edau::bench {
namespace {

void canonical_order(benchmark::State& state) {
  Fixture& fixture = Fixture::of(state.range(0));
  const DocumentTermMatrix& matrix = fixture.matrix();
  while (state.KeepRunning()) {
    const ClusteringInput input = ClusteringInput::from_documents(matrix);
    benchmark::DoNotOptimize(input.row_count());
  }
  report(state, fixture, fixture.documents().size());
}
BENCHMARK(canonical_order)->Apply(set_sizes);

void cluster(benchmark::State& state) {
  Fixture& fixture = Fixture::of(state.range(0));
  const ClusteringInput input = ClusteringInput::from_documents(fixture.matrix());
  while (state.KeepRunning()) {
    const Clustering clustering =
        edau::cluster(input, {.cluster_count = kClusterCount, .threads = 1});
    benchmark::DoNotOptimize(clustering.objective);
  }
  report(state, fixture, fixture.documents().size());
}
BENCHMARK(cluster)->Apply(set_sizes);

}  // namespace
}  // namespace edau::bench
