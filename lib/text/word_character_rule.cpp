#include "text/word_character_rule.hpp"

#include <unicode/bytestream.h>
#include <unicode/casemap.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <new>

#include "text/byte_masks.hpp"
#include "text/characters.hpp"

namespace edau {
namespace {

// str.isalnum() or '_': letters, and what has a numeric value.
bool is_word_character(char32_t code) noexcept {
  if (code < 0x80) return is_ascii_word(static_cast<char>(code)) || code == '_';
  const auto c = static_cast<UChar32>(code);
  return u_isalpha(c) != 0 || u_getIntPropertyValue(c, UCHAR_NUMERIC_TYPE) != U_NT_NONE;
}

// The word at `begin`, of any length: where it ends, and of how many characters.
struct Word {
  std::uint32_t end;
  std::uint32_t characters;
};

Word word_at(std::string_view text, std::uint32_t begin) noexcept {
  Word word{begin, 0};
  while (word.end < text.size()) {
    const Character character = character_at(text, word.end);
    if (!is_word_character(character.code)) break;
    word.end = character.end;
    ++word.characters;
  }
  return word;
}

// Reads the words that begin in [begin, end); returns where to go on.
std::uint32_t scan(std::string_view text, std::uint32_t begin, std::uint32_t end,
                   std::vector<Token>& tokens) {
  std::uint32_t at = begin;
  while (at < end) {
    const Word word = word_at(text, at);
    if (word.characters >= 2) tokens.push_back({{at, word.end}, TokenKind::kWord, false});
    at = word.characters > 0 ? word.end : character_at(text, at).end;
  }
  return at;
}

// Reads the stretches that begin and end in the 64 bytes from `at`; returns where to go on.
std::uint32_t read_window(std::string_view text, std::uint32_t at, std::vector<Token>& tokens) {
  const WordByteMasks masks = masks_of(text.substr(at), word_byte_masks);
  std::uint64_t rest = masks.words | masks.beyond_ascii;
  while (rest != 0) {
    const BitRun stretch = lowest_run(rest);
    if (stretch.end == kMaskBytes) {
      if (stretch.begin > 0) return at + stretch.begin;
      return scan(text, at, at + static_cast<std::uint32_t>(text.substr(at, kMaskBytes).size()),
                  tokens);
    }
    if ((stretch.bits & masks.beyond_ascii) != 0) {
      scan(text, at + stretch.begin, at + stretch.end, tokens);
    } else if (stretch.end - stretch.begin >= 2) {
      tokens.push_back({{at + stretch.begin, at + stretch.end}, TokenKind::kWord, false});
    }
    rest &= ~stretch.bits;
  }
  return at + kMaskBytes;
}

}  // namespace

void tokenize_word_characters(std::string_view text, std::vector<Token>& tokens) {
  std::uint32_t at = 0;
  while (at < text.size()) at = read_window(text, at, tokens);
}

bool needs_lower_case_first(std::string_view text) noexcept {
  constexpr std::string_view kCapitalSigma = "\u03A3";
  constexpr std::string_view kDottedCapitalI = "\u0130";
  return text.find(kCapitalSigma) != std::string_view::npos ||
         text.find(kDottedCapitalI) != std::string_view::npos;
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  const auto is_beyond_ascii = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  if (std::ranges::none_of(text, is_beyond_ascii)) {
    std::ranges::transform(lower, lower.begin(), lower_ascii);
    return lower;
  }
  lower.clear();
  icu::StringByteSink<std::string> sink(&lower);
  UErrorCode status = U_ZERO_ERROR;
  icu::CaseMap::utf8ToLower("", 0, icu::StringPiece(text.data(), static_cast<int>(text.size())),
                            sink, nullptr, status);
  if (U_FAILURE(status)) throw std::bad_alloc();
  return lower;
}

}  // namespace edau
