#include "text/clitics.hpp"

#include <gtest/gtest.h>

#include <string>

namespace edau {
namespace {

std::string split(std::string_view text, std::optional<Language> language) {
  std::string result;
  for (const Token& token : Tokenizer().tokenize(text, language)) {
    if (!result.empty()) result += token.after_break ? " | " : " ";
    result += token.range.of(text);
  }
  return result;
}

TEST(CliticsTest, AWordsCliticBeginsAtItsApostrophe) {
  struct Case {
    std::string word;
    std::size_t begin;
  };
  const Case cases[] = {
      {"mae'r", 3},  {"Mae\u2019N", 3}, {"i'w", 1},       {"a'th", 1},  {"i'ch", 1},
      {"bws'ma", 3}, {"'ma'n", 3},      {"t\u0177'r", 3}, {"don't", 5}, {"rhaid", 5},
      {"'r", 2},     {"a'rr", 4},       {"o'clock", 7},   {"", 0},      {"r", 1},
  };
  for (const Case& one : cases) EXPECT_EQ(clitic_begin(one.word), one.begin) << one.word;
}

TEST(CliticsTest, CliticsAreTokensInWelshOnly) {
  EXPECT_EQ(split("mae'r Gymraeg i'w thrin", Language::kWelsh), "mae 'r Gymraeg i 'w thrin");
  EXPECT_EQ(split("mae'r Gymraeg i'w thrin", Language::kEnglish), "mae'r Gymraeg i'w thrin");
  EXPECT_EQ(split("mae'r Gymraeg i'w thrin", std::nullopt), "mae'r Gymraeg i'w thrin");
}

TEST(CliticsTest, ACliticLeansOnItsWordWithoutABreak) {
  const std::vector<Token> tokens = Tokenizer().tokenize("nid, yw'r", Language::kWelsh);
  ASSERT_EQ(tokens.size(), 3U);
  EXPECT_EQ(tokens[2].kind, TokenKind::kClitic);
  EXPECT_FALSE(tokens[2].after_break);
  EXPECT_TRUE(tokens[1].after_break);
}

}  // namespace
}  // namespace edau
