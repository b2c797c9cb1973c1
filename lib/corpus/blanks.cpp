#include "corpus/blanks.hpp"

#include "core/utf8.hpp"

namespace edau {
namespace {

bool is_white_space(char32_t c) noexcept {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000 || c == 0xFEFF;
}

bool begins_blank(std::string_view text) noexcept {
  return !text.empty() && is_white_space(first_code_point(text));
}

// Where the last character of `text` begins. Requires a character.
std::size_t last_character(std::string_view text) noexcept {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return begin;
}

}  // namespace

bool is_blank_text(std::string_view text) noexcept {
  while (begins_blank(text)) text.remove_prefix(first_utf8_sequence(text).size);
  return text.empty();
}

std::string_view trimmed(std::string_view text) noexcept {
  while (begins_blank(text)) text.remove_prefix(first_utf8_sequence(text).size);
  while (!text.empty() && begins_blank(text.substr(last_character(text)))) {
    text = text.substr(0, last_character(text));
  }
  return text;
}

}  // namespace edau
