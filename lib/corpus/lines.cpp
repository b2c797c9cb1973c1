#include "corpus/lines.hpp"

namespace edau {

std::size_t find_line_end(std::string_view text, std::size_t offset) noexcept {
  while (offset < text.size() && text[offset] != '\n' && text[offset] != '\r') ++offset;
  return offset;
}

std::size_t line_end_size(std::string_view text, std::size_t offset) noexcept {
  if (offset >= text.size()) return 0;
  if (text[offset] == '\n') return 1;
  if (text[offset] != '\r') return 0;
  return offset + 1 < text.size() && text[offset + 1] == '\n' ? 2 : 1;
}

std::int64_t count_line_ends(std::string_view text) noexcept {
  std::int64_t count = 0;
  char previous = '\0';
  for (const char c : text) {
    if (c == '\r' || (c == '\n' && previous != '\r')) ++count;
    previous = c;
  }
  return count;
}

bool is_blank_line(std::string_view line) noexcept {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

bool LineReader::next(Line& line) noexcept {
  if (offset_ == text_.size()) return false;
  const std::size_t end = find_line_end(text_, offset_);
  line = {text_.substr(offset_, end - offset_), offset_, ++number_};
  offset_ = end + line_end_size(text_, end);
  return true;
}

}  // namespace edau
