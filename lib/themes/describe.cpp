#include "themes/describe.hpp"

#include "themes/label_coverage.hpp"

namespace edau {
namespace {

constexpr std::size_t kExemplars = 3;

}  // namespace

std::vector<Description> describe(const ClusteredDocuments& documents, Workers& workers) {
  std::vector<ClusterLabels> labels = choose_labels(documents, workers);
  count_label_submissions(documents, labels, workers);
  std::vector<ClusterTerms> terms = choose_terms(documents, kTermsOfAKind, workers);
  std::vector<Description> result(labels.size());
  workers.for_blocks(result.size(), 1, [&](std::size_t cluster, std::size_t, std::size_t) {
    result[cluster] = {std::move(labels[cluster]), std::move(terms[cluster]),
                       choose_exemplars(documents, cluster, kExemplars)};
  });
  return result;
}

}  // namespace edau
