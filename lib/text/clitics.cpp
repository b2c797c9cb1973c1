#include "text/clitics.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace edau {
namespace {

constexpr std::array<std::string_view, 11> kClitics = {"r",  "n",  "u",  "i",  "w", "m",
                                                       "th", "ch", "ma", "na", "ny"};

bool is_clitic(std::string_view letters) noexcept {
  return std::ranges::any_of(
      kClitics, [&](std::string_view clitic) { return equals_ignoring_case(letters, clitic); });
}

}  // namespace

std::size_t clitic_begin(std::string_view word) noexcept {
  std::size_t letters = word.size();
  while (letters > 0 && word.size() - letters < 3 && is_ascii_letter(word[letters - 1])) --letters;
  if (letters == 0 || letters == word.size() || !is_clitic(word.substr(letters))) {
    return word.size();
  }
  std::size_t apostrophe = letters - 1;
  while (apostrophe > 0 && (word[apostrophe] & 0xC0) == 0x80) --apostrophe;
  const Character before = character_at(word, static_cast<std::uint32_t>(apostrophe));
  const bool leans = apostrophe > 0 && before.end == letters &&
                     class_of(before.code) == CharacterClass::kApostrophe;
  return leans ? apostrophe : word.size();
}

void split_clitics(std::string_view text, std::vector<Token>& tokens) {
  std::vector<Token> split;
  split.reserve(tokens.size());
  for (const Token& token : tokens) {
    split.push_back(token);
    if (token.kind != TokenKind::kWord) continue;
    const std::string_view word = token.range.of(text);
    const std::size_t begin = clitic_begin(word);
    if (begin == word.size()) continue;
    const std::uint32_t middle = token.range.begin + static_cast<std::uint32_t>(begin);
    split.back().range.end = middle;
    split.push_back({{middle, token.range.end}, TokenKind::kClitic, false});
  }
  tokens = std::move(split);
}

}  // namespace edau
