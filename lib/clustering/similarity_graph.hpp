// Which documents are alike, and how much, as far as that is kept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "clustering/similarity_matrix.hpp"

namespace edau {

// Symmetric: each document's row holds the documents it is tied to, by rising number.
class SimilarityGraph {
 public:
  struct Tie {
    std::uint32_t other;
    float similarity;
  };

  // All ties above 0.
  static SimilarityGraph of(const SimilarityMatrix& similarities);

  // `nearest` of each document, in any order; a tie holds where either has it.
  static SimilarityGraph of_neighbours(const std::vector<std::vector<Tie>>& nearest);

  std::size_t size() const noexcept { return offsets_.size() - 1; }
  std::span<const Tie> row(std::size_t i) const noexcept {
    return std::span(ties_).subspan(offsets_[i], offsets_[i + 1] - offsets_[i]);
  }

 private:
  std::vector<std::size_t> offsets_{0};
  std::vector<Tie> ties_;
};

}  // namespace edau
