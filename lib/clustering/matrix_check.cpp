#include "clustering/matrix_check.hpp"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>

#include "edau/error.hpp"

namespace edau {
namespace {

[[noreturn]] void refuse(std::size_t row, const std::string& what) {
  throw Error(ErrorCode::kInvalidArgument,
              "matrix row " + std::to_string(row) + " (from 0): " + what);
}

void check_row(const CsrView& matrix, std::size_t row) {
  std::int64_t last = -1;
  for (const std::int32_t column : matrix.row_columns(row)) {
    if (column < 0 || column >= matrix.column_count) {
      refuse(row, "column " + std::to_string(column) + " is not in [0, " +
                      std::to_string(matrix.column_count) + ")");
    }
    if (column <= last) refuse(row, "columns must rise within a row");
    last = column;
  }
  for (const float value : matrix.row_values(row)) {
    if (!std::isfinite(value)) refuse(row, "holds a value that is not finite");
  }
}

}  // namespace

void check_matrix(const CsrView& matrix) {
  const auto entries = static_cast<std::int64_t>(matrix.columns.size());
  if (matrix.offsets.empty() || matrix.offsets.front() != 0 || matrix.offsets.back() != entries ||
      matrix.values.size() != matrix.columns.size()) {
    throw Error(ErrorCode::kInvalidArgument,
                "matrix offsets must run from 0 to the number of columns, which must be the number "
                "of values");
  }
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    if (matrix.offsets[row + 1] < matrix.offsets[row]) refuse(row, "offsets must never fall");
  }
  for (std::size_t row = 0; row < matrix.rows(); ++row) check_row(matrix, row);
}

}  // namespace edau
