// Sixty-four bytes at a time, as sets of bits: where an ASCII text has plain words.
//
// The idea is simdjson's (Langdale & Lemire, "Parsing gigabytes of JSON per second",
// 2019): classify all bytes without a branch, then walk the bits.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

#include "text/characters.hpp"

namespace edau {

inline constexpr std::size_t kMaskBytes = 64;

// Ones without a gap: positions [begin, end).
struct BitRun {
  std::uint32_t begin;
  std::uint32_t end;
  std::uint64_t bits;
};

// The lowest of `set`, which must not be empty. Adding its lowest bit carries
// through the run, and leaves a one where it ends.
inline BitRun lowest_run(std::uint64_t set) noexcept {
  const std::uint64_t carried = set + (set & (~set + 1));
  return {static_cast<std::uint32_t>(std::countr_zero(set)),
          static_cast<std::uint32_t>(std::countr_zero(carried)), set & ~carried};
}

// Bit i speaks of byte i.
struct ByteMasks {
  std::uint64_t letters;  // A-Z a-z
  std::uint64_t digits;
  std::uint64_t blanks;   // white space and control characters: 0x00 … 0x20
  std::uint64_t closers;  // . , ! ? ) ] ' "
  std::uint64_t colons;   // : ;
  std::uint64_t openers;  // ( [ "
  std::uint64_t joiners;  // ' -
};

struct WordByteMasks {
  std::uint64_t words;         // letters, digits, _
  std::uint64_t beyond_ascii;  // parts of other characters
};

// The definitions, byte by byte.
inline ByteMasks plain_byte_masks(const char* bytes) noexcept {
  ByteMasks masks{};
  const auto is_one_of = [](std::string_view set, char c) { return set.find(c) != set.npos; };
  for (std::size_t i = 0; i < kMaskBytes; ++i) {
    const char c = bytes[i];
    const std::uint64_t bit = std::uint64_t{1} << i;
    if (is_ascii_letter(c)) masks.letters |= bit;
    if (is_ascii_digit(c)) masks.digits |= bit;
    if (static_cast<unsigned char>(c) <= 0x20) masks.blanks |= bit;
    if (is_one_of(".,!?)]'\"", c)) masks.closers |= bit;
    if (is_one_of(":;", c)) masks.colons |= bit;
    if (is_one_of("([\"", c)) masks.openers |= bit;
    if (is_one_of("'-", c)) masks.joiners |= bit;
  }
  return masks;
}

inline WordByteMasks plain_word_byte_masks(const char* bytes) noexcept {
  WordByteMasks masks{};
  for (std::size_t i = 0; i < kMaskBytes; ++i) {
    const std::uint64_t bit = std::uint64_t{1} << i;
    if (is_ascii_word(bytes[i]) || bytes[i] == '_') masks.words |= bit;
    if (static_cast<unsigned char>(bytes[i]) >= 0x80) masks.beyond_ascii |= bit;
  }
  return masks;
}

#if defined(__SSE2__)

namespace sse2 {

inline std::uint64_t bits(__m128i truth) noexcept {
  return static_cast<std::uint32_t>(_mm_movemask_epi8(truth));
}
inline __m128i equals(__m128i bytes, char c) noexcept {
  return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c));
}
inline __m128i either(__m128i a, __m128i b) noexcept { return _mm_or_si128(a, b); }
// Unsigned bytes <= limit.
inline __m128i at_most(__m128i bytes, int limit) noexcept {
  return _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(static_cast<char>(limit))), bytes);
}
// first <= byte <= first + span.
inline __m128i in_range(__m128i bytes, char first, int span) noexcept {
  return at_most(_mm_sub_epi8(bytes, _mm_set1_epi8(first)), span);
}

inline ByteMasks masks_of_16(const char* at) noexcept {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i lower = either(bytes, _mm_set1_epi8(0x20));
  const __m128i quote = equals(bytes, '"');
  const __m128i apostrophe = equals(bytes, '\'');
  const __m128i stops = either(equals(bytes, '.'), equals(bytes, ','));
  const __m128i marks = either(equals(bytes, '!'), equals(bytes, '?'));
  const __m128i brackets = either(equals(bytes, ')'), equals(bytes, ']'));
  return {
      .letters = bits(in_range(lower, 'a', 25)),
      .digits = bits(in_range(bytes, '0', 9)),
      .blanks = bits(at_most(bytes, 0x20)),
      .closers = bits(either(either(either(quote, apostrophe), either(stops, marks)), brackets)),
      .colons = bits(in_range(bytes, ':', 1)),
      .openers = bits(either(quote, either(equals(bytes, '('), equals(bytes, '[')))),
      .joiners = bits(either(apostrophe, equals(bytes, '-')))};
}

inline WordByteMasks word_masks_of_16(const char* at) noexcept {
  const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
  const __m128i lower = either(bytes, _mm_set1_epi8(0x20));
  const __m128i words =
      either(either(in_range(lower, 'a', 25), in_range(bytes, '0', 9)), equals(bytes, '_'));
  return {bits(words), bits(bytes)};
}

}  // namespace sse2

// Requires kMaskBytes readable bytes.
inline ByteMasks byte_masks(const char* bytes) noexcept {
  ByteMasks masks{};
  for (int part = 0; part < 4; ++part) {
    const ByteMasks one = sse2::masks_of_16(bytes + 16 * part);
    masks.letters |= one.letters << (16 * part);
    masks.digits |= one.digits << (16 * part);
    masks.blanks |= one.blanks << (16 * part);
    masks.closers |= one.closers << (16 * part);
    masks.colons |= one.colons << (16 * part);
    masks.openers |= one.openers << (16 * part);
    masks.joiners |= one.joiners << (16 * part);
  }
  return masks;
}

inline WordByteMasks word_byte_masks(const char* bytes) noexcept {
  WordByteMasks masks{};
  for (int part = 0; part < 4; ++part) {
    const WordByteMasks one = sse2::word_masks_of_16(bytes + 16 * part);
    masks.words |= one.words << (16 * part);
    masks.beyond_ascii |= one.beyond_ascii << (16 * part);
  }
  return masks;
}

#else

inline ByteMasks byte_masks(const char* bytes) noexcept { return plain_byte_masks(bytes); }
inline WordByteMasks word_byte_masks(const char* bytes) noexcept {
  return plain_word_byte_masks(bytes);
}

#endif

// masks(bytes) of the first kMaskBytes of `text`; past its end stand blanks.
template <typename Masks>
auto masks_of(std::string_view text, const Masks& masks) noexcept {
  if (text.size() >= kMaskBytes) return masks(text.data());
  std::array<char, kMaskBytes> padded;
  padded.fill(' ');
  std::copy(text.begin(), text.end(), padded.begin());
  return masks(padded.data());
}

}  // namespace edau
