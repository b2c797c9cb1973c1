#include "core/utf8.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstring>

namespace edau {
namespace {

unsigned char byte_at(std::string_view bytes, std::size_t index) noexcept {
  return static_cast<unsigned char>(bytes[index]);
}

// How many of the first bytes are ASCII: eight at a time.
std::size_t ascii_size(std::string_view bytes) noexcept {
  constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;
  std::size_t size = 0;
  for (; size + 8 <= bytes.size(); size += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, bytes.data() + size, 8);
    if ((word & kHighBits) != 0) break;
  }
  while (size < bytes.size() && byte_at(bytes, size) < 0x80) ++size;
  return size;
}

// What a lead byte promises: how long the character is, and the range of its
// second byte, which is where overlong forms, surrogates and values above
// U+10FFFF show themselves (the Unicode Standard, table 3-7).
struct Lead {
  std::size_t size;  // 0: no lead byte
  unsigned char second_low = 0x80;
  unsigned char second_high = 0xBF;
};

Lead lead(unsigned char byte) noexcept {
  if (byte < 0x80) return {1};
  if (byte < 0xC2) return {0};
  if (byte < 0xE0) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0};
}

void replace(Converted& converted) {
  if (converted.replaced++ == 0) converted.first_replaced = converted.text.size();
  converted.text += kReplacementCharacter;
}

// 0x80 … 0x9F of windows-1252; 0 = undefined.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

bool is_high_surrogate(char32_t unit) noexcept { return unit >= 0xD800 && unit <= 0xDBFF; }
bool is_low_surrogate(char32_t unit) noexcept { return unit >= 0xDC00 && unit <= 0xDFFF; }

char32_t utf16_unit(std::string_view bytes, std::size_t index, ByteOrder order) noexcept {
  const char32_t first = byte_at(bytes, index);
  const char32_t second = byte_at(bytes, index + 1);
  return order == ByteOrder::kLittle ? first | (second << 8) : (first << 8) | second;
}

}  // namespace

Utf8Sequence first_utf8_sequence(std::string_view bytes) noexcept {
  assert(!bytes.empty());
  const Lead promise = lead(byte_at(bytes, 0));
  if (promise.size == 0) return {1, false};
  std::size_t size = 1;
  while (size < promise.size && size < bytes.size()) {
    const unsigned char low = size == 1 ? promise.second_low : 0x80;
    const unsigned char high = size == 1 ? promise.second_high : 0xBF;
    const unsigned char byte = byte_at(bytes, size);
    if (byte < low || byte > high) break;
    ++size;
  }
  return {size, size == promise.size};
}

std::size_t valid_utf8_size(std::string_view bytes) noexcept {
  std::size_t size = 0;
  while (true) {
    size += ascii_size(bytes.substr(size));
    if (size == bytes.size()) return size;
    // Runs of letters beyond ASCII are the rule in some scripts.
    do {
      const Utf8Sequence sequence = first_utf8_sequence(bytes.substr(size));
      if (!sequence.valid) return size;
      size += sequence.size;
    } while (size < bytes.size() && byte_at(bytes, size) >= 0x80);
  }
}

std::int64_t count_code_points(std::string_view text) noexcept {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

char32_t first_code_point(std::string_view text) noexcept {
  assert(!text.empty());
  const std::size_t size = lead(byte_at(text, 0)).size;
  if (size == 1) return byte_at(text, 0);
  char32_t code_point = byte_at(text, 0) & (0x7Fu >> size);
  for (std::size_t i = 1; i < size; ++i) {
    code_point = (code_point << 6) | (byte_at(text, i) & 0x3Fu);
  }
  return code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
  assert(code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF));
  const auto tail = [&](int shift) {
    text += static_cast<char>(0x80 | ((code_point >> shift) & 0x3F));
  };
  if (code_point < 0x80) {
    text += static_cast<char>(code_point);
  } else if (code_point < 0x800) {
    text += static_cast<char>(0xC0 | (code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    text += static_cast<char>(0xE0 | (code_point >> 12));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0 | (code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

Converted repair_utf8(std::string_view bytes) {
  Converted converted;
  converted.text.reserve(bytes.size());
  while (!bytes.empty()) {
    const std::size_t valid = valid_utf8_size(bytes);
    converted.text += bytes.substr(0, valid);
    bytes.remove_prefix(valid);
    if (bytes.empty()) break;
    bytes.remove_prefix(first_utf8_sequence(bytes).size);
    replace(converted);
  }
  return converted;
}

Converted convert_utf16(std::string_view bytes, ByteOrder order) {
  Converted converted;
  converted.text.reserve(bytes.size());
  const std::size_t even_size = bytes.size() - bytes.size() % 2;
  for (std::size_t i = 0; i < even_size; i += 2) {
    const char32_t unit = utf16_unit(bytes, i, order);
    if (!is_high_surrogate(unit) && !is_low_surrogate(unit)) {
      append_utf8(converted.text, unit);
      continue;
    }
    const char32_t next = i + 2 < even_size ? utf16_unit(bytes, i + 2, order) : 0;
    if (is_high_surrogate(unit) && is_low_surrogate(next)) {
      append_utf8(converted.text, 0x10000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
      i += 2;
    } else {
      replace(converted);
    }
  }
  if (even_size != bytes.size()) replace(converted);
  return converted;
}

Converted convert_windows_1252(std::string_view bytes) {
  Converted converted;
  converted.text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    const char32_t code_point = byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80u] : byte;
    if (code_point == 0 && byte != 0) {
      replace(converted);
    } else {
      append_utf8(converted.text, code_point);
    }
  }
  return converted;
}

Converted convert_latin1(std::string_view bytes) {
  Converted converted;
  converted.text.reserve(bytes.size());
  for (const char c : bytes) append_utf8(converted.text, static_cast<unsigned char>(c));
  return converted;
}

}  // namespace edau
