// Comma-separated values as RFC 4180 has them, but with LF line ends.
//
// A cell is quoted only where it holds a comma, a quote, CR or LF; everything
// else stands as it is, so a strict reader gets back the very bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace edau {

class CsvWriter {
 public:
  explicit CsvWriter(std::initializer_list<std::string_view> header);

  // Each adds a cell to the row under way.
  CsvWriter& text(std::string_view value);
  CsvWriter& number(std::int64_t value);
  CsvWriter& decimal(double value);  // with six decimals
  CsvWriter& empty();

  // Ends the row, which must have a cell for each column of the header.
  void end_row();

  std::string take() && { return std::move(bytes_); }

 private:
  void begin_cell();

  std::string bytes_;
  std::size_t column_count_;
  std::size_t cells_in_row_ = 0;
};

}  // namespace edau
