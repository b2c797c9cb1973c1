#include "pipeline/related_words.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "edau/corpus.hpp"
#include "edau/find_themes.hpp"

namespace edau {
namespace {

DocumentMeanings meanings_of(const std::vector<std::string_view>& texts, Language language,
                             int threads = 1) {
  const auto tokens = TokenizedDocuments::from_texts(texts, {.language = language});
  const TermKeys keys = TermKeys::normalize(tokens);
  Workers workers(threads);
  return meanings_of_documents(tokens, keys, workers);
}

bool is_known(const DocumentMeanings& meanings, std::size_t document) {
  return std::ranges::any_of(meanings.of(document), [](std::int64_t value) { return value != 0; });
}

// Two subjects, each said in pairs of words that occur with no others.
std::vector<std::string> paraphrases() {
  const std::vector<std::string> pairs{
      "doctor and nurse",   "bus and train",       "hospital or clinic", "road with traffic",
      "patient or illness", "railway and station", "surgery, medicine",  "cars on the motorway"};
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 8 * pairs.size(); ++i) {
    texts.push_back("The " + pairs[i % pairs.size()] + " zq" + std::string(1 + i / 8, 'x'));
  }
  return texts;
}

TEST(RelatedWordsTest, OnlyEnglishWordsAndThoseTranslatedToItAreKnown) {
  const std::vector<std::string_view> english{"A doctor came", "Zzgrk!", "the of and", "12 :-)"};
  const DocumentMeanings known = meanings_of(english, Language::kEnglish);
  EXPECT_TRUE(is_known(known, 0));
  for (const std::size_t document : {1U, 2U, 3U}) EXPECT_FALSE(is_known(known, document));
  EXPECT_TRUE(meanings_of({"Zzgrk", "the of"}, Language::kEnglish).sums.empty());
  EXPECT_TRUE(is_known(meanings_of({"ysbyty", "llyfrgell"}, Language::kWelsh), 0));
  // "also" and "art" are German words, too.
  EXPECT_TRUE(meanings_of({"Kunst der Art", "Bald"}, Language::kGerman).sums.empty());
}

TEST(RelatedWordsTest, AWordOfAnotherLanguageIsNotTakenForTheEnglishOneOfItsBytes) {
  const std::vector<std::string_view> texts{"The art of the old town is what we love about it",
                                            "Die Art und Weise ist nicht gut, und das ist so",
                                            "Nothing that we have here"};
  const auto tokens = TokenizedDocuments::from_texts(texts);
  ASSERT_EQ(tokens.language_of(1), Language::kGerman);
  const TermKeys keys = TermKeys::normalize(tokens);
  Workers workers(1);
  const DocumentMeanings meanings = meanings_of_documents(tokens, keys, workers);
  EXPECT_TRUE(is_known(meanings, 0));
  EXPECT_FALSE(is_known(meanings, 1));
}

TEST(RelatedWordsTest, AnAnalysisSaysWhetherTheyWereCompared) {
  const std::vector<std::string> texts = paraphrases();
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const Corpus corpus = Corpus::from_texts(views);
  EXPECT_TRUE(find_themes(corpus, {.themes = 2}).resolved().related_words);
  EXPECT_FALSE(find_themes(corpus, {.themes = 2, .related_words = false}).resolved().related_words);
  EXPECT_FALSE(find_themes(corpus, {.themes = 2, .mode = Mode::kFast}).resolved().related_words);
}

TEST(RelatedWordsTest, AWelshTextMeansWhatItsTranslationMeans) {
  const auto welsh = meanings_of({"ysbyty", "bws"}, Language::kWelsh);
  const auto english = meanings_of({"hospital", "bus"}, Language::kEnglish);
  EXPECT_EQ(welsh.sums, english.sums);
}

TEST(RelatedWordsTest, AWordCountsOnceInADocumentAndLessTheMoreSubmissionsHaveIt) {
  const auto meanings = meanings_of(
      {"doctor doctor", "doctor", "doctor and farmer", "nothing", "farmer"}, Language::kEnglish);
  EXPECT_TRUE(std::ranges::equal(meanings.of(0), meanings.of(1)));
  const auto common = meanings_of({"doctor", "doctor", "doctor"}, Language::kEnglish);
  EXPECT_TRUE(common.sums.empty()) << "what all say tells none apart";
}

TEST(RelatedWordsTest, ThreadsChangeNothing) {
  std::vector<std::string> texts;
  texts.reserve(700);
  for (int i = 0; i < 700; ++i) texts.push_back(i % 3 == 0 ? "A nurse came" : "The train was late");
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  EXPECT_EQ(meanings_of(views, Language::kEnglish, 1).sums,
            meanings_of(views, Language::kEnglish, 4).sums);
}

// The share of the texts whose theme is that of most texts of their subject.
double found_by(const Options& options) {
  const std::vector<std::string> texts = paraphrases();
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const Analysis analysis = find_themes(Corpus::from_texts(views), options);
  std::vector<std::vector<int>> counts(2, std::vector<int>(3));
  for (const Document& document : analysis.documents()) {
    const std::size_t theme = document.theme < 0 ? 0 : static_cast<std::size_t>(document.theme) + 1;
    ++counts[document.submission % 2][theme];
  }
  const int right = std::max(counts[0][1] + counts[1][2], counts[0][2] + counts[1][1]);
  return static_cast<double>(right) / static_cast<double>(texts.size());
}

TEST(RelatedWordsTest, TextsOfOneSubjectInDifferentWordsAreOneTheme) {
  EXPECT_GT(found_by({.themes = 2}), 0.95);
  EXPECT_LT(found_by({.themes = 2, .related_words = false}), 0.9);
}

}  // namespace
}  // namespace edau
