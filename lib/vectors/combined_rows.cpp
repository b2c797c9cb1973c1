#include "vectors/combined_rows.hpp"

#include <cmath>

namespace edau {
namespace {

// Squares of all floats, and the sum of as many as a row may have, are within a double's range.
double length_of(std::span<const float> vector) noexcept {
  double square = 0.0;
  for (const float value : vector) square += static_cast<double>(value) * value;
  return std::sqrt(square);
}

}  // namespace

CombinedRows::CombinedRows(const CsrView& words, const OwnVectors& vectors,
                           std::span<const std::size_t> vector_rows, Workers& workers)
    : column_count_(words.column_count + static_cast<std::int32_t>(vectors.rows.dimension())) {
  constexpr std::size_t kRowsBetweenPolls = 1024;
  const double word_factor = std::sqrt(1.0 - vectors.weight);
  const double vector_length = std::sqrt(vectors.weight);
  const bool has_words = vectors.weight < 1.0;
  const std::size_t entries =
      (has_words ? words.columns.size() : 0) + words.rows() * vectors.rows.dimension();
  columns_.reserve(entries);
  values_.reserve(entries);
  offsets_.reserve(words.rows() + 1);
  for (std::size_t row = 0; row < words.rows(); ++row) {
    if (row % kRowsBetweenPolls == 0) workers.poll();
    if (has_words) append_words(words.row_columns(row), words.row_values(row), word_factor);
    append_vector(vectors.rows.row(vector_rows[row]), words.column_count, vector_length);
    offsets_.push_back(static_cast<std::int64_t>(columns_.size()));
  }
}

void CombinedRows::append_words(std::span<const std::int32_t> columns,
                                std::span<const float> values, double factor) {
  columns_.insert(columns_.end(), columns.begin(), columns.end());
  for (const float value : values) values_.push_back(static_cast<float>(factor * value));
}

void CombinedRows::append_vector(std::span<const float> vector, std::int32_t first_column,
                                 double length) {
  const double own_length = length_of(vector);
  if (own_length == 0.0) return;
  for (std::size_t i = 0; i < vector.size(); ++i) {
    if (vector[i] == 0.0F) continue;
    columns_.push_back(first_column + static_cast<std::int32_t>(i));
    values_.push_back(static_cast<float>(vector[i] / own_length * length));
  }
}

}  // namespace edau
