#include "text/characters.hpp"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace edau {
namespace {

// Up to here runs are edau's own: Latin, Greek, Cyrillic, Armenian. The scripts after
// it have word boundaries of their own in ICU (Hebrew, Hangul), or need dictionaries.
constexpr char32_t kScriptsEnd = 0x590;

CharacterClass class_of_punctuation(UChar32 code) noexcept {
  switch (code) {
    case 0x00B4:
    case 0x2018:
    case 0x2019:
    case 0xFF07: return CharacterClass::kApostrophe;
    case 0x2010:
    case 0x2011: return CharacterClass::kHyphen;
    case 0x00B7: return CharacterClass::kMiddleDot;
    default: break;
  }
  if (u_charType(code) == U_CURRENCY_SYMBOL) return CharacterClass::kCurrency;
  if (u_hasBinaryProperty(code, UCHAR_EXTENDED_PICTOGRAPHIC) != 0 ||
      u_hasBinaryProperty(code, UCHAR_REGIONAL_INDICATOR) != 0) {
    return CharacterClass::kPictograph;
  }
  return CharacterClass::kOther;
}

bool is_han(UChar32 code) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(code, &status) == USCRIPT_HAN;
}

// By Unicode's property Word_Break, which ICU's word rules are made of.
CharacterClass look_up(UChar32 code) noexcept {
  const bool own_script = static_cast<char32_t>(code) < kScriptsEnd;
  switch (u_getIntPropertyValue(code, UCHAR_WORD_BREAK)) {
    case U_WB_EXTEND:  // a mark of the Han script is cut by dictionary, as its letters are
      return is_han(code) ? CharacterClass::kForeign : CharacterClass::kExtend;
    case U_WB_FORMAT:
    case U_WB_ZWJ: return CharacterClass::kExtend;
    case U_WB_ALETTER: return own_script ? CharacterClass::kLetter : CharacterClass::kForeign;
    case U_WB_NUMERIC: return own_script ? CharacterClass::kDigit : CharacterClass::kForeignDigit;
    case U_WB_HEBREW_LETTER:
    case U_WB_KATAKANA: return CharacterClass::kForeign;
    default: return u_isalpha(code) != 0 ? CharacterClass::kForeign : class_of_punctuation(code);
  }
}

// General punctuation: curly quotation marks, dashes, the ellipsis, joiners.
constexpr char32_t kPunctuation = 0x2000;
constexpr char32_t kPunctuationEnd = 0x2070;

template <char32_t begin, char32_t end>
std::array<CharacterClass, end - begin> make_table() noexcept {
  std::array<CharacterClass, end - begin> table{};
  for (char32_t code = begin; code < end; ++code) {
    table[code - begin] = look_up(static_cast<UChar32>(code));
  }
  return table;
}

}  // namespace

Character detail::character_beyond_ascii(std::string_view text, std::uint32_t at) noexcept {
  auto next = static_cast<std::int32_t>(at);
  UChar32 code;
  U8_NEXT_UNSAFE(text.data(), next, code);
  return {static_cast<char32_t>(code), static_cast<std::uint32_t>(next)};
}

CharacterClass detail::class_beyond_ascii(char32_t code) noexcept {
  static const auto kScripts = make_table<0x80, kScriptsEnd>();
  static const auto kPunctuations = make_table<kPunctuation, kPunctuationEnd>();
  if (code < kScriptsEnd) return kScripts[code - 0x80];
  if (code >= kPunctuation && code < kPunctuationEnd) return kPunctuations[code - kPunctuation];
  return look_up(static_cast<UChar32>(code));
}

bool equals_ignoring_case(std::string_view text, std::string_view lower) noexcept {
  return std::equal(text.begin(), text.end(), lower.begin(), lower.end(),
                    [](char a, char b) { return lower_ascii(a) == b; });
}

}  // namespace edau
