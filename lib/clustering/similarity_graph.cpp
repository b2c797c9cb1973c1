#include "clustering/similarity_graph.hpp"

#include <algorithm>

namespace edau {

SimilarityGraph SimilarityGraph::of(const SimilarityMatrix& similarities) {
  SimilarityGraph result;
  for (std::size_t i = 0; i < similarities.size(); ++i) {
    for (std::size_t j = 0; j < similarities.size(); ++j) {
      const float similarity = similarities.row(i)[j];
      if (similarity > 0.0F) result.ties_.push_back({static_cast<std::uint32_t>(j), similarity});
    }
    result.offsets_.push_back(result.ties_.size());
  }
  return result;
}

SimilarityGraph SimilarityGraph::of_neighbours(const std::vector<std::vector<Tie>>& nearest) {
  std::vector<std::vector<Tie>> both = nearest;
  for (std::size_t i = 0; i < nearest.size(); ++i) {
    for (const Tie& tie : nearest[i]) {
      both[tie.other].push_back({static_cast<std::uint32_t>(i), tie.similarity});
    }
  }
  SimilarityGraph result;
  for (std::vector<Tie>& ties : both) {
    std::ranges::sort(ties, {}, &Tie::other);
    const auto end = std::unique(ties.begin(), ties.end(),
                                 [](const Tie& a, const Tie& b) { return a.other == b.other; });
    result.ties_.insert(result.ties_.end(), ties.begin(), end);
    result.offsets_.push_back(result.ties_.size());
  }
  return result;
}

}  // namespace edau
