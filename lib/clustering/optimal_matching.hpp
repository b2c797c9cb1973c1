// One-to-one matching of the rows and columns of a table.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace edau {

// A table of whole numbers, row by row.
struct GainTable {
  GainTable(std::size_t row_count, std::size_t column_count)
      : rows(row_count), columns(column_count), gains(row_count * column_count) {}

  std::int64_t& at(std::size_t row, std::size_t column) { return gains[row * columns + column]; }
  std::int64_t at(std::size_t row, std::size_t column) const {
    return gains[row * columns + column];
  }

  std::size_t rows;
  std::size_t columns;
  std::vector<std::int64_t> gains;  // each at most 2^60 in size
};

// The column of each row, all different, so that the gains add up to the most. Requires
// rows <= columns. O(rows² · columns).
std::vector<std::size_t> optimal_matching(const GainTable& table);

}  // namespace edau
