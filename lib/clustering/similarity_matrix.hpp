// All documents against all, for sets small enough for that.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"

namespace edau {

// The cosines of one row after another to all `rows`, which must outlive this object.
class RowCosines {
 public:
  explicit RowCosines(const WeightedRows& rows)
      : rows_(rows),
        dense_(static_cast<std::size_t>(rows.weights.column_count)),
        cosines_(rows.count()) {}

  // Good until the next call.
  std::span<const float> of(std::size_t row);

 private:
  const WeightedRows& rows_;
  std::vector<float> dense_;  // by column, 0 between calls
  std::vector<float> cosines_;
};

// Symmetric, n × n, row by row.
class SimilarityMatrix {
 public:
  explicit SimilarityMatrix(std::size_t size) : size_(size), values_(size * size) {}

  // The cosines of `rows`.
  static SimilarityMatrix cosines(const WeightedRows& rows, Workers& workers);

  std::size_t size() const noexcept { return size_; }
  float* row(std::size_t i) noexcept { return values_.data() + i * size_; }
  const float* row(std::size_t i) const noexcept { return values_.data() + i * size_; }

 private:
  std::size_t size_;
  std::vector<float> values_;
};

// The cosines of documents that have each become the mean of the `neighbours` documents most
// similar to them, themselves included: a document that shares no word with another, but whose
// neighbours do, becomes similar to it. Of equally similar neighbours the first are taken.
SimilarityMatrix smoothed(const SimilarityMatrix& similarities, std::size_t neighbours,
                          Workers& workers);

}  // namespace edau
