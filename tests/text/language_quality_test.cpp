// How well languages are told apart, on real texts: the test part of what the
// table was learned from, and files that it was not learned from. Each figure is
// printed; the promise is a bound below it.
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <iomanip>
#include <iostream>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edau/tokenizer.hpp"
#include "text/language/identification.hpp"
#include "text/normalizer.hpp"
#include "text/test_data.hpp"

namespace edau {
namespace {

constexpr std::size_t kWhole = std::numeric_limits<std::size_t>::max();

// Whether a line belongs to the test part: train_identification.py says the same.
bool is_test_line(std::string_view line) {
  std::uint64_t hash = 0xCBF29CE484222325U;
  for (const char byte : line) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
  return hash % 5 == 0;
}

std::vector<std::string> test_part(const std::string& name) {
  std::vector<std::string> part;
  for (std::string& line : lines_of_test_data(name)) {
    if (is_test_line(line)) part.push_back(std::move(line));
  }
  return part;
}

std::vector<std::string> last_column(const std::string& name) {
  std::vector<std::string> texts;
  for (const std::string& line : lines_of_test_data(name)) {
    texts.push_back(line.substr(line.rfind('\t') + 1));
  }
  texts.erase(texts.begin());  // the header
  return texts;
}

struct Counts {
  std::array<int, kLanguageCount> named{};
  int abstained = 0;
  int texts = 0;

  double share(Language language) const { return of(named[static_cast<std::size_t>(language)]); }
  double of(int count) const { return texts == 0 ? 0.0 : static_cast<double>(count) / texts; }
};

// Of the texts with at least `length` words (kWhole: any), cut to so many.
Counts count(const std::vector<std::string>& texts, std::size_t length) {
  Counts counts;
  Tokenizer tokenizer;
  for (const std::string& text : texts) {
    LanguageEvidence sum;
    std::size_t words = 0;
    for (const Token& token : tokenizer.tokenize(text)) {
      if (token.kind != TokenKind::kWord || words == length) continue;
      add(sum, evidence_of(fold(token.range.of(text))));
      ++words;
    }
    if (words == 0 || (length != kWhole && words < length)) continue;
    ++counts.texts;
    const std::optional<Language> language = judge(sum);
    language ? ++counts.named[static_cast<std::size_t>(*language)] : ++counts.abstained;
  }
  return counts;
}

void print(const std::string& name, std::size_t length, const Counts& counts, Language language) {
  std::cout << std::fixed << std::setprecision(4) << name << ", "
            << (length == kWhole ? std::string("whole") : std::to_string(length) + " words") << ": "
            << counts.share(language) << " right, " << counts.of(counts.abstained)
            << " abstained, of " << counts.texts << '\n';
}

struct Bound {
  std::size_t words;
  double least;
};

void expect_told(const std::string& name, const std::vector<std::string>& texts, Language language,
                 std::initializer_list<Bound> bounds) {
  for (const Bound& bound : bounds) {
    const Counts counts = count(texts, bound.words);
    print(name, bound.words, counts, language);
    EXPECT_GE(counts.share(language), bound.least) << name << ", " << bound.words << " words";
  }
}

TEST(LanguageQualityTest, EnglishIsToldByItsFirstWords) {
  EDAU_NEEDS_TEST_DATA();
  expect_told("English statements", test_part("unlabelled/polis_english.txt"), Language::kEnglish,
              {{1, 0.85}, {2, 0.93}, {3, 0.97}, {5, 0.985}, {8, 0.985}, {kWhole, 0.95}});
}

TEST(LanguageQualityTest, WelshIsToldByItsFirstWords) {
  EDAU_NEEDS_TEST_DATA();
  expect_told("Welsh sentences", test_part("welsh/sentences_cc0.txt"), Language::kWelsh,
              {{1, 0.85}, {2, 0.93}, {3, 0.97}, {5, 0.985}, {8, 0.985}, {kWhole, 0.985}});
}

TEST(LanguageQualityTest, BothSidesOfTranslationsAreTold) {
  EDAU_NEEDS_TEST_DATA();
  std::vector<std::string> welsh;
  std::vector<std::string> english;
  for (const std::string& line : lines_of_test_data("welsh/cy-en-parallel.tsv")) {
    const std::size_t second = line.rfind('\t');
    const std::size_t first = line.rfind('\t', second - 1);
    const std::string left = line.substr(first + 1, second - first - 1);
    if (is_test_line(left)) welsh.push_back(left);
    if (is_test_line(line.substr(second + 1))) english.push_back(line.substr(second + 1));
  }
  expect_told("Welsh side", welsh, Language::kWelsh, {{5, 0.985}, {kWhole, 0.985}});
  expect_told("English side", english, Language::kEnglish, {{5, 0.985}, {kWhole, 0.985}});
}

TEST(LanguageQualityTest, EnglishThatTheTableWasNotLearnedFromIsTold) {
  EDAU_NEEDS_TEST_DATA();
  expect_told("banking questions", last_column("labelled/banking77.tsv"), Language::kEnglish,
              {{2, 0.93}, {5, 0.985}, {kWhole, 0.99}});
}

TEST(LanguageQualityTest, OtherLanguagesAreToldByTheirStopWords) {
  EDAU_NEEDS_TEST_DATA();
  const auto german = lines_of_test_data("unlabelled/polis_german.txt");
  const auto spanish = last_column("labelled/madrid_comments.tsv");
  expect_told("German statements", german, Language::kGerman, {{5, 0.85}, {kWhole, 0.94}});
  expect_told("Spanish comments", spanish, Language::kSpanish, {{5, 0.7}, {kWhole, 0.94}});
  for (const auto* texts : {&german, &spanish}) {
    const Counts counts = count(*texts, kWhole);
    EXPECT_LE(counts.share(Language::kEnglish) + counts.share(Language::kWelsh), 0.015);
  }
}

TEST(LanguageQualityTest, ChineseIsNoneOfThem) {
  EDAU_NEEDS_TEST_DATA();
  const Counts counts = count(lines_of_test_data("unlabelled/polis_chinese.txt"), kWhole);
  print("Chinese statements", kWhole, counts, Language::kEnglish);
  EXPECT_GE(counts.of(counts.abstained), 0.98);
}

}  // namespace
}  // namespace edau
