#include "vectors/combined_rows.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace edau {
namespace {

// Squares of all floats, and the sum of as many as a row may have, are within a double's range.
double length_of(std::span<const float> vector) noexcept {
  double square = 0.0;
  for (const float value : vector) square += static_cast<double>(value) * value;
  return std::sqrt(square);
}

// Makes rows of words and vectors.
class RowCombiner {
 public:
  RowCombiner(const CsrView& words, const OwnVectors& vectors)
      : words_(words),
        rows_(vectors.rows),
        has_words_(vectors.weight < 1.0),
        word_factor_(std::sqrt(1.0 - vectors.weight)),
        vector_length_(std::sqrt(vectors.weight)) {}

  std::size_t size(std::size_t row, std::size_t vector_row) const {
    const auto vector = rows_.row(vector_row);
    const auto zeros = static_cast<std::size_t>(std::ranges::count(vector, 0.0F));
    return (has_words_ ? words_.row_columns(row).size() : 0) + vector.size() - zeros;
  }

  void write(std::size_t row, std::size_t vector_row, std::int32_t* columns, float* values) const {
    if (has_words_) {
      columns = std::ranges::copy(words_.row_columns(row), columns).out;
      for (const float value : words_.row_values(row)) {
        *values++ = static_cast<float>(word_factor_ * value);
      }
    }
    const auto vector = rows_.row(vector_row);
    const double length = length_of(vector);
    for (std::size_t i = 0; i < vector.size(); ++i) {
      if (vector[i] == 0.0F) continue;
      *columns++ = words_.column_count + static_cast<std::int32_t>(i);
      *values++ = static_cast<float>(vector[i] / length * vector_length_);
    }
  }

 private:
  CsrView words_;
  DenseRows rows_;
  bool has_words_;
  double word_factor_;
  double vector_length_;
};

}  // namespace

CombinedRows::CombinedRows(const CsrView& words, const OwnVectors& vectors,
                           std::span<const std::size_t> vector_rows, Workers& workers)
    : offsets_(words.rows() + 1),
      column_count_(words.column_count + static_cast<std::int32_t>(vectors.rows.dimension())) {
  constexpr std::size_t kBlockRows = 256;
  const RowCombiner combiner(words, vectors);
  const auto measure = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      offsets_[row + 1] = static_cast<std::int64_t>(combiner.size(row, vector_rows[row]));
    }
  };
  workers.for_blocks(words.rows(), kBlockRows, measure);
  std::partial_sum(offsets_.begin(), offsets_.end(), offsets_.begin());
  const auto size = static_cast<std::size_t>(offsets_.back());
  columns_ = std::make_unique_for_overwrite<std::int32_t[]>(size);
  values_ = std::make_unique_for_overwrite<float[]>(size);
  const auto write = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      const std::int64_t to = offsets_[row];
      combiner.write(row, vector_rows[row], columns_.get() + to, values_.get() + to);
    }
  };
  workers.for_blocks(words.rows(), kBlockRows, write);
}

}  // namespace edau
