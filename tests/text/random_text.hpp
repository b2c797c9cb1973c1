// Texts that nobody wrote: words, spaces, marks, emoji and code points of all
// planes, by chance.
#pragma once

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

namespace edau {

inline void append_code_point(std::string& text, std::uint32_t c) {
  const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    byte(0xC0 | c >> 6);
    byte(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    byte(0xE0 | c >> 12);
    byte(0x80 | (c >> 6 & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | c >> 18);
    byte(0x80 | (c >> 12 & 0x3F));
    byte(0x80 | (c >> 6 & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

// Valid UTF-8 of `pieces` pieces.
inline std::string random_text(std::mt19937_64& random, int pieces) {
  constexpr std::array<std::string_view, 40> kPieces = {
      "bus",        "Services",   "it's",   "i\u2019w", "12",         "3.5",    " ",      " ",
      "  ",         "\n",         "\t",     "-",        "\u2010",     "--",     ".",      "...",
      ",",          "?!",         "@",      "#",        "_",          "'",      "\u2019", "\u201c",
      "\"",         "www.",       ")",      "http://a", "e\u0301",    "\u00ad", "\u200d", "\u200b",
      "\U0001F468", "\U0001F3FD", "\uFE0F", "\u00a0",   "\U0001F1EC", "\u05d0", "\u4f60", "x"};
  std::string text;
  for (int i = 0; i < pieces; ++i) {
    const std::uint64_t choice = random() % 50;
    if (choice < kPieces.size()) {
      text += kPieces[choice];
      continue;
    }
    const std::uint32_t limit = choice < 45 ? 0x3000 : 0x110000;
    const auto c = static_cast<std::uint32_t>(random() % limit);
    if (c < 0xD800 || c > 0xDFFF) append_code_point(text, c);
  }
  return text;
}

inline bool is_boundary(std::string_view text, std::size_t at) {
  return at == text.size() || (text[at] & 0xC0) != 0x80;
}

}  // namespace edau
