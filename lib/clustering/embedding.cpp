#include "clustering/embedding.hpp"

#include <cmath>
#include <numeric>

namespace edau {

Embedding::Embedding(const WeightedRows& rows, const DenseBlock& vectors)
    : multiplicities_(rows.multiplicities),
      keys_(rows.keys),
      column_count_(static_cast<std::int32_t>(vectors.columns)),
      offsets_(vectors.rows + 1),
      columns_(vectors.values.size()),
      values_(vectors.values.size()) {
  for (std::size_t row = 0; row < vectors.rows; ++row) {
    offsets_[row + 1] = offsets_[row] + column_count_;
    const auto first = columns_.begin() + offsets_[row];
    std::iota(first, first + column_count_, 0);
    double square = 0.0;
    for (std::size_t i = 0; i < vectors.columns; ++i) {
      square += vectors.row(row)[i] * vectors.row(row)[i];
    }
    const double scale = square > 0.0 ? 1.0 / std::sqrt(square) : 0.0;
    for (std::size_t i = 0; i < vectors.columns; ++i) {
      values_[row * vectors.columns + i] = static_cast<float>(vectors.row(row)[i] * scale);
    }
  }
}

}  // namespace edau
