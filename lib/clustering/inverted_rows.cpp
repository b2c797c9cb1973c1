#include "clustering/inverted_rows.hpp"

#include <numeric>

namespace edau {

InvertedRows::InvertedRows(const CsrView& rows)
    : begins_(static_cast<std::size_t>(rows.column_count) + 1), entries_(rows.columns.size()) {
  for (const std::int32_t column : rows.columns) ++begins_[static_cast<std::size_t>(column) + 1];
  std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
  std::vector<std::size_t> next = begins_;
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const auto columns = rows.row_columns(row);
    const auto values = rows.row_values(row);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      std::size_t& place = next[static_cast<std::size_t>(columns[i])];
      entries_[place++] = {static_cast<std::uint32_t>(row), values[i]};
    }
  }
}

}  // namespace edau
