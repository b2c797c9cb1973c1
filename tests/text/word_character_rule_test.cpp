#include "text/word_character_rule.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "text/random_text.hpp"

namespace edau {
namespace {

std::string words(std::string_view text) {
  std::vector<Token> tokens;
  tokenize_word_characters(text, tokens);
  std::string result;
  for (const Token& token : tokens) {
    if (!result.empty()) result += ' ';
    result += token.range.of(text);
  }
  return result;
}

// What Python's re finds with r"(?u)\b\w\w+\b".
TEST(WordCharacterRuleTest, WordsAreRunsOfTwoAndMoreWordCharacters) {
  struct Case {
    std::string text;
    std::string words;
  };
  const Case cases[] = {
      {"A bus-stop isn't 1 or 22", "bus stop isn or 22"},
      {"snake_case _ __ a_", "snake_case __ a_"},
      {"caf\u00e9 na\u00efve \u0174yl", "caf\u00e9 na\u00efve \u0174yl"},
      {"cafe\u0301s", "cafe"},                           // a mark is no word character
      {"m\u00b2 \u00bd\u00bd", "m\u00b2 \u00bd\u00bd"},  // a superscript and a fraction are numbers
      {"\u4f60\u597d \u4f60", "\u4f60\u597d"},
      {"\u2019t is", "is"},
      {"", ""},
      {std::string(70, 'a') + " b", std::string(70, 'a')},
      {std::string(63, 'a') + "\u00e9" + std::string(63, 'b'),
       std::string(63, 'a') + "\u00e9" + std::string(63, 'b')},
  };
  for (const Case& one : cases) EXPECT_EQ(words(one.text), one.words) << one.text;
}

// The rule, character by character.
std::string slow_words(std::string_view text) {
  std::string result;
  std::string word;
  int characters = 0;
  const auto end_word = [&] {
    if (characters >= 2) result += (result.empty() ? "" : " ") + word;
    word.clear();
    characters = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    std::size_t size = 1;
    while (!is_boundary(text, at + size)) ++size;
    const std::string_view character = text.substr(at, size);
    if (words(std::string(character) + "aa").starts_with(character)) {
      word += character;
      ++characters;
    } else {
      end_word();
    }
    at += size;
  }
  end_word();
  return result;
}

TEST(WordCharacterRuleTest, WindowsFindTheWordsOfTheRule) {
  std::mt19937_64 random(6);
  for (int i = 0; i < 1000; ++i) {
    const std::string text = random_text(random, 40);
    ASSERT_EQ(words(text), slow_words(text)) << testing::PrintToString(text);
  }
}

TEST(WordCharacterRuleTest, OnlySigmaAndTheDottedICannotBeLoweredWordByWord) {
  EXPECT_FALSE(needs_lower_case_first("\u00c9COLE \u0416"));
  EXPECT_TRUE(needs_lower_case_first("\u039f\u0394\u039f\u03a3"));
  EXPECT_TRUE(needs_lower_case_first("\u0130stanbul"));
  EXPECT_EQ(lower_case("\u039f\u0394\u039f\u03a3"), "\u03bf\u03b4\u03bf\u03c2");
  EXPECT_EQ(lower_case("\u00c9COLE"), "\u00e9cole");
}

}  // namespace
}  // namespace edau
