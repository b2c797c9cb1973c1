// A view of a sparse matrix in compressed sparse rows, the form that SciPy and
// Eigen share.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace edau {

// Row r holds columns[offsets[r] … offsets[r + 1]) and the values beside them.
// Within a row the columns rise. Owns nothing: it lives as long as what it
// points to.
struct CsrView {
  std::span<const std::int64_t> offsets;  // rows() + 1 of them, from 0, never falling
  std::span<const std::int32_t> columns;  // each in [0, column_count)
  std::span<const float> values;          // as many as columns
  std::int32_t column_count = 0;

  std::size_t rows() const noexcept { return offsets.empty() ? 0 : offsets.size() - 1; }

  // Both require row < rows().
  std::span<const std::int32_t> row_columns(std::size_t row) const noexcept {
    return columns.subspan(begin(row), size(row));
  }
  std::span<const float> row_values(std::size_t row) const noexcept {
    return values.subspan(begin(row), size(row));
  }

 private:
  std::size_t begin(std::size_t row) const noexcept {
    return static_cast<std::size_t>(offsets[row]);
  }
  std::size_t size(std::size_t row) const noexcept {
    return static_cast<std::size_t>(offsets[row + 1] - offsets[row]);
  }
};

}  // namespace edau
