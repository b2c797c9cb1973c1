// A CSV file that edau wrote, row by row.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/csv_scanner.hpp"

namespace edau {

class WrittenTable {
 public:
  // Reads `path`, whose header must name all of `columns`; others are passed over. Throws Error
  // kUnreadableInput.
  WrittenTable(const std::string& path, std::span<const std::string_view> columns);

  WrittenTable(const WrittenTable&) = delete;
  WrittenTable& operator=(const WrittenTable&) = delete;

  // The next row; false at the end. Throws Error kUnreadableInput where it is not as edau writes
  // rows.
  bool next();

  // The cell of columns[index] in the row, a view until the next call for that column.
  std::string_view cell(std::size_t index);
  std::int64_t whole_number(std::size_t index);  // throws Error kUnreadableInput where it is none
  double decimal(std::size_t index);             // the same; 0 where the cell is empty

  // Throws Error kUnreadableInput: "path:line: what".
  [[noreturn]] void refuse(const std::string& what) const;

 private:
  void find_columns(std::span<const std::string_view> columns);

  std::string path_;
  std::string bytes_;
  CsvScanner scanner_;
  CsvRecord record_;
  std::int64_t field_count_ = 0;
  std::vector<std::size_t> places_;   // of the columns in a record
  std::vector<std::string> scratch_;  // of each column
};

}  // namespace edau
