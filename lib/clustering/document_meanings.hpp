// What is known of the words of documents, beside how often they stand there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace edau {

// For each document the sum of its words' vectors: the cosine of two sums says how alike the
// documents are in meaning, also where they share no word. All zero where no word is known. Fixed
// point, whatever the unit, so that sums are exact in any order.
struct DocumentMeanings {
  std::size_t dimensions = 0;      // 0: nothing is known of any document
  std::vector<std::int64_t> sums;  // document by document

  std::span<const std::int64_t> of(std::size_t document) const noexcept {
    return std::span(sums).subspan(document * dimensions, dimensions);
  }
  std::span<std::int64_t> of(std::size_t document) noexcept {
    return std::span(sums).subspan(document * dimensions, dimensions);
  }

  // Those of documents joined: of bounds[i] up to bounds[i + 1].
  DocumentMeanings joined(std::span<const std::size_t> bounds) const;
};

}  // namespace edau
