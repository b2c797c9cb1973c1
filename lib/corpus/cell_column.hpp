// A column of cells, one for each record; equal cells share their bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace edau {

class CellColumn {
 public:
  // The cell of the next record. Requires fewer than 2^32 records.
  void add(std::string_view cell);

  // No cell comes after this: gives up what only finds equal ones.
  void close();

  // Requires that the record has a cell. The view lives until add() and as long as the column.
  std::string_view operator[](std::size_t record) const noexcept {
    return value(value_of_[record]);
  }

 private:
  std::string_view value(std::uint32_t number) const noexcept;
  std::uint32_t number_of(std::string_view cell);

  std::string bytes_;                                            // of the different values
  std::vector<std::size_t> ends_;                                // of each of them in `bytes_`
  std::vector<std::uint32_t> value_of_;                          // by record
  std::unordered_multimap<std::uint64_t, std::uint32_t> known_;  // values by their hash
};

}  // namespace edau
