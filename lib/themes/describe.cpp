#include "themes/describe.hpp"

#include "themes/labels.hpp"
#include "themes/terms.hpp"

namespace edau {
namespace {

constexpr std::size_t kTerms = 7;
constexpr std::size_t kExemplars = 3;

}  // namespace

std::vector<Description> describe(const ClusteredDocuments& documents, Workers& workers) {
  std::vector<std::string> labels;
  std::vector<std::vector<std::string>> terms;
  std::vector<std::vector<ClusterExemplar>> exemplars;
  // Three works that need nothing of each other.
  workers.for_blocks(3, 1, [&](std::size_t work, std::size_t, std::size_t) {
    if (work == 0) labels = choose_labels(documents);
    if (work == 1) terms = choose_terms(documents, kTerms);
    if (work == 2) exemplars = choose_exemplars(documents, kExemplars);
  });
  std::vector<Description> result(labels.size());
  for (std::size_t cluster = 0; cluster < result.size(); ++cluster) {
    result[cluster] = {std::move(labels[cluster]), std::move(terms[cluster]),
                       std::move(exemplars[cluster])};
  }
  return result;
}

}  // namespace edau
