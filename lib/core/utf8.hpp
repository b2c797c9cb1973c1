// UTF-8: validation, repair, and conversion from the other encodings that
// consultations arrive in.
//
// Repair follows the rule of the WHATWG and ICU: each maximal subpart of an
// ill-formed sequence becomes one U+FFFD, so a stray byte never swallows the
// good text after it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace edau {

inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";  // U+FFFD

// The sequence at the front of some bytes: a whole character, or the maximal
// subpart of one that is not well-formed.
struct Utf8Sequence {
  std::size_t size;  // in bytes, at least 1
  bool valid;
};

// Requires !bytes.empty().
Utf8Sequence first_utf8_sequence(std::string_view bytes) noexcept;

// The offset of the first ill-formed sequence, or bytes.size().
std::size_t valid_utf8_size(std::string_view bytes) noexcept;

inline bool is_valid_utf8(std::string_view bytes) noexcept {
  return valid_utf8_size(bytes) == bytes.size();
}

// Requires valid UTF-8.
std::int64_t count_code_points(std::string_view text) noexcept;

// The first code point. Requires valid, non-empty UTF-8.
char32_t first_code_point(std::string_view text) noexcept;

// Requires a scalar value: at most U+10FFFF and no surrogate.
void append_utf8(std::string& text, char32_t code_point);

struct Converted {
  std::string text;                // valid UTF-8
  std::int64_t replaced = 0;       // how many U+FFFD were put in
  std::size_t first_replaced = 0;  // offset in `text` of the first of them
};

enum class ByteOrder { kLittle, kBig };

Converted repair_utf8(std::string_view bytes);

// Lone surrogates and an odd last byte are replaced. A byte-order mark is a
// character like any other here.
Converted convert_utf16(std::string_view bytes, ByteOrder order);

// The five bytes that windows-1252 leaves undefined are replaced.
Converted convert_windows_1252(std::string_view bytes);

Converted convert_latin1(std::string_view bytes);

}  // namespace edau
