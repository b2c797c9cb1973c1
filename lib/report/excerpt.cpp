#include "report/excerpt.hpp"

namespace edau {
namespace {

constexpr std::string_view kEllipsis = "\xE2\x80\xA6";  // …

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xc0) != 0x80; }

bool is_space(char byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

}  // namespace

std::string excerpt(std::string_view text, std::size_t length) {
  if (text.size() <= length) return std::string(text);  // a character takes a byte at least
  std::size_t characters = 0;
  std::size_t after_word = 0;
  std::size_t end = 0;
  for (; end < text.size(); ++end) {
    if (!begins_code_point(text[end])) continue;
    if (is_space(text[end]) && 4 * characters >= 3 * length) after_word = end;
    if (characters == length) break;
    ++characters;
  }
  if (end == text.size()) return std::string(text);
  std::string_view kept = text.substr(0, after_word > 0 ? after_word : end);
  while (!kept.empty() && is_space(kept.back())) kept.remove_suffix(1);
  return std::string(kept).append(kEllipsis);
}

}  // namespace edau
