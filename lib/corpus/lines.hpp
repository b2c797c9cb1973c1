// The physical lines of a text: ended by LF, CR LF or CR, also mixed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace edau {

struct Line {
  std::string_view text;    // without its end
  std::size_t offset = 0;   // of its first byte in the whole text
  std::int64_t number = 0;  // from 1
};

// Takes a text apart, line by line. A line end at the very end of the text
// begins no further line.
class LineReader {
 public:
  explicit LineReader(std::string_view text) noexcept : text_(text) {}

  // False at the end; `line` is then unchanged.
  bool next(Line& line) noexcept;

 private:
  std::string_view text_;
  std::size_t offset_ = 0;
  std::int64_t number_ = 0;
};

// The offset of the line end at or after `offset`, or text.size().
std::size_t find_line_end(std::string_view text, std::size_t offset) noexcept;

// The size of the line end at `offset`: 0, 1 or 2.
std::size_t line_end_size(std::string_view text, std::size_t offset) noexcept;

std::int64_t count_line_ends(std::string_view text) noexcept;

// Nothing but spaces and tabs: no row, in any format.
bool is_blank_line(std::string_view line) noexcept;

}  // namespace edau
