// What a code point is to the tokenizer.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace edau {

enum class CharacterClass : std::uint8_t {
  kOther,         // white space, punctuation, symbols: never part of a word run
  kLetter,        // of the Latin, Greek, Cyrillic and Armenian blocks: runs of these need no ICU
  kDigit,         // of the same blocks
  kExtend,        // marks and format characters: part of the run they follow
  kForeign,       // letters of all other scripts: ICU decides where a run of these is cut
  kForeignDigit,  // and their digits
  kApostrophe,    // ' and what is typed for it: ’ ‘ ＇ ` ´
  kHyphen,        // - ‐ ‑
  kMiddleDot,     // ·, which joins letters in Catalan
  kCurrency,
  kPictograph,  // may begin an emoji
};

struct Character {
  char32_t code;
  std::uint32_t end;  // offset of the next one
};

constexpr bool is_ascii_digit(char c) noexcept { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_letter(char c) noexcept {
  return static_cast<unsigned char>((static_cast<unsigned char>(c) | 0x20) - 'a') < 26;
}
constexpr bool is_ascii_upper(char c) noexcept { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_word(char c) noexcept { return is_ascii_letter(c) || is_ascii_digit(c); }
constexpr char lower_ascii(char c) noexcept {
  return is_ascii_upper(c) ? static_cast<char>(c | 0x20) : c;
}

// The class of an ASCII character is edau's own choice: what '@', ':' and '_' are to
// ICU changed between its versions.
constexpr CharacterClass class_of_ascii(char c) noexcept {
  if (is_ascii_letter(c)) return CharacterClass::kLetter;
  if (is_ascii_digit(c)) return CharacterClass::kDigit;
  if (c == '\'' || c == '`') return CharacterClass::kApostrophe;
  if (c == '-') return CharacterClass::kHyphen;
  if (c == '$') return CharacterClass::kCurrency;
  return CharacterClass::kOther;
}

namespace detail {

inline constexpr std::array<CharacterClass, 0x80> kAsciiClasses = [] {
  std::array<CharacterClass, 0x80> table{};
  for (std::size_t c = 0; c < table.size(); ++c) table[c] = class_of_ascii(static_cast<char>(c));
  return table;
}();

Character character_beyond_ascii(std::string_view text, std::uint32_t at) noexcept;
CharacterClass class_beyond_ascii(char32_t code) noexcept;

}  // namespace detail

// The code point at `at`. Requires valid UTF-8 and at < text.size().
inline Character character_at(std::string_view text, std::uint32_t at) noexcept {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, at + 1};
  return detail::character_beyond_ascii(text, at);
}

inline CharacterClass class_of(char32_t code) noexcept {
  return code < 0x80 ? detail::kAsciiClasses[code] : detail::class_beyond_ascii(code);
}

// Whether a character of this class begins a word run.
constexpr bool begins_run(CharacterClass character) noexcept {
  return character == CharacterClass::kLetter || character == CharacterClass::kDigit ||
         character == CharacterClass::kForeign || character == CharacterClass::kForeignDigit;
}

// Whether both are the same but for the case of ASCII letters. `lower` is in lower case.
bool equals_ignoring_case(std::string_view text, std::string_view lower) noexcept;

}  // namespace edau
