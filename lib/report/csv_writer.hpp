// Comma-separated values as RFC 4180 has them, but with LF line ends.
//
// A cell is quoted only where it holds a comma, a quote, CR or LF.
//
// Spreadsheets run a cell as a formula where it begins with = + - @, a tab, CR or LF (Excel in
// Japanese, and Numbers, also with ＝ ＋ － ＠), and anybody can send such a text. So a text that
// begins with one of these gets an apostrophe before it, which shows it as text; and so that no two
// texts become one cell, does a text that begins with apostrophes and then one of these.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "core/parallel.hpp"

namespace edau {

// Whether a spreadsheet might run the cell, or would without the apostrophes that it begins with.
bool is_like_formula(std::string_view cell) noexcept;

struct CsvStyle {
  bool raw = false;  // texts stand as they are
  bool bom = false;  // a byte-order mark first, by which Excel knows UTF-8

  // Asked row by row whether to go on, on the thread that writes; may be null.
  Workers* workers = nullptr;
};

class CsvWriter {
 public:
  explicit CsvWriter(std::initializer_list<std::string_view> header, CsvStyle style = {});

  // Each adds a cell to the row under way. Numbers are never given an apostrophe.
  CsvWriter& text(std::string_view value);
  CsvWriter& number(std::int64_t value);
  CsvWriter& decimal(double value);      // with six decimals
  CsvWriter& probability(double value);  // likewise; below 0.001 as "1.234567e-08"
  CsvWriter& empty();

  // Ends the row, which must have a cell for each column of the header. Throws Error kCancelled.
  void end_row();

  std::string take() && { return std::move(bytes_); }

 private:
  void begin_cell();

  CsvStyle style_;
  std::string bytes_;
  std::size_t column_count_;
  std::size_t cells_in_row_ = 0;
};

}  // namespace edau
