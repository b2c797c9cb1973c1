#include "edau/language.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "text/language/stop_words.hpp"
#include "text/normalizer.hpp"

namespace edau {
namespace {

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> result;
  while (true) {
    const std::size_t space = words.find(' ');
    result.push_back(words.substr(0, space));
    if (space == std::string_view::npos) return result;
    words.remove_prefix(space + 1);
  }
}

std::span<const WordClass> classes(Language language) {
  return language == Language::kEnglish ? english_stop_words() : welsh_stop_words();
}

constexpr Language kLanguages[] = {Language::kEnglish, Language::kWelsh};

TEST(LanguageTest, CodesLeadThereAndBack) {
  EXPECT_EQ(language_code(Language::kEnglish), "en");
  EXPECT_EQ(language_code(Language::kWelsh), "cy");
  for (const Language language : kLanguages) {
    EXPECT_EQ(find_language(language_code(language)), language);
  }
  for (const char* code : {"", "EN", "eng", "fr", "auto"}) {
    EXPECT_EQ(find_language(code), std::nullopt) << code;
  }
}

TEST(LanguageTest, EveryListedWordIsFoldedAndFound) {
  for (const Language language : kLanguages) {
    for (const WordClass& word_class : classes(language)) {
      for (const std::string_view word : split(word_class.words)) {
        EXPECT_FALSE(word.empty()) << word_class.name << ": two spaces";
        EXPECT_EQ(fold(word), word) << word_class.name;
        EXPECT_TRUE(is_stop_word(word, language)) << word;
      }
    }
  }
}

// A word may stand in two classes ("once" is an adverb and a conjunction), but
// twice in one class it is a slip.
TEST(LanguageTest, NoClassListsAWordTwice) {
  for (const Language language : kLanguages) {
    for (const WordClass& word_class : classes(language)) {
      std::map<std::string_view, int> times;
      for (const std::string_view word : split(word_class.words)) ++times[word];
      for (const auto& [word, count] : times) {
        EXPECT_EQ(count, 1) << word << " in " << language_code(language) << ' ' << word_class.name;
      }
    }
  }
}

TEST(LanguageTest, ContentWordsAreNoStopWords) {
  for (const std::string_view word :
       split("work young home help people service services council school health care "
             "bus transport children family housing support community time money local public "
             "meddwl plentyn plant cefnogi cefnogaeth iechyd cymraeg cymru ysgol gwaith gofal "
             "tai cyngor cymuned pobl arian teulu addysg trafnidiaeth bws")) {
    EXPECT_FALSE(is_stop_word(word, Language::kEnglish)) << word;
    EXPECT_FALSE(is_stop_word(word, Language::kWelsh)) << word;
  }
}

TEST(LanguageTest, FunctionWordsAreStopWordsOfTheirOwnLanguage) {
  for (const std::string_view word : split("the and of is wouldn't don't we'd would their")) {
    const bool contraction = word == "we'd";  // judged by its parts in the normaliser
    EXPECT_EQ(is_stop_word(word, Language::kEnglish), !contraction) << word;
  }
  for (const std::string_view word : split("mae yr roedd bydd gan ganddynt ddim ynghylch")) {
    EXPECT_TRUE(is_stop_word(word, Language::kWelsh)) << word;
    EXPECT_FALSE(is_stop_word(word, Language::kEnglish)) << word;
  }
}

TEST(LanguageTest, TheEmptyWordAndCapitalsAreNotListed) {
  for (const Language language : kLanguages) {
    EXPECT_FALSE(is_stop_word("", language));
    EXPECT_FALSE(is_stop_word("The", language));
    EXPECT_FALSE(is_stop_word("Mae", language));
    EXPECT_FALSE(is_stop_word("the and", language));
  }
}

}  // namespace
}  // namespace edau
