// The law of an explanation: it tells what assign() does, and its words add up to that.
#include "edau/explain.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "edau/error.hpp"
#include "edau/find_themes.hpp"
#include "pipeline/bilingual.hpp"
#include "pipeline/generated.hpp"
#include "pipeline/same_place.hpp"

namespace edau {
namespace {

// What follows from a search is looked at, not the search.
Options quick(Options options = {}) {
  options.mode = Mode::kFast;
  options.stability = 0;
  return options;
}

void expect_words_add_up(const Explanation& point) {
  ASSERT_EQ(point.terms.empty(), !point.best);
  if (!point.best) return;
  double evidence = 0.0;
  double share = 0.0;
  for (const ExplainedTerm& term : point.terms) {
    EXPECT_FALSE(term.forms.empty()) << term.term;
    EXPECT_LE(term.forms.size(), term.count);
    evidence += term.evidence;
    share += term.share;
    EXPECT_GE(term.share, 0.0);
    EXPECT_EQ(term.share > 0.0, term.evidence > 0.0) << term.term;
  }
  EXPECT_EQ(evidence, point.best->evidence);
  EXPECT_NEAR(share, point.terms.front().evidence > 0.0 ? 1.0 : 0.0, 1e-9);
  EXPECT_TRUE(
      std::ranges::is_sorted(point.terms, std::ranges::greater{}, &ExplainedTerm::evidence));
}

// That the reasons lead to the place: the best theme, if it has what is needed.
void expect_reasons_decide(const Explanation& point, bool keeps_all) {
  if (!point.best) return;
  EXPECT_FALSE(keeps_all && point.needed);
  const bool fits = !point.needed || point.best->evidence >= *point.needed - 1e-9;
  const std::int32_t expected = fits ? point.best->theme : -1;
  if (expected >= 0 || !keeps_all) {
    EXPECT_EQ(point.document.theme, expected);
  }
  if (!point.runner_up) return;
  EXPECT_LE(point.runner_up->evidence, point.best->evidence);
  EXPECT_NE(point.runner_up->theme, point.best->theme);
  EXPECT_GE(point.runner_up->theme, 0);
}

// The points as they stand in a file, in which what stood between them is lost.
std::string with_blank_gaps(std::string_view text, std::span<const Document> documents) {
  std::string result(text.size(), ' ');
  for (const Document& document : documents) {
    const std::string_view point = document.range.of(text);
    std::ranges::copy(point, result.begin() + document.range.begin);
  }
  return result;
}

void expect_law(const Corpus& corpus, const Options& options, std::size_t step = 1) {
  const Analysis analysis = find_themes(corpus, options);
  for (std::size_t i = 0; i < corpus.size(); i += step) {
    SCOPED_TRACE(corpus.submission(i).text);
    const auto found = analysis.documents_of(i);
    const auto explained = explain(analysis.model(), corpus.submission(i).text);
    ASSERT_EQ(explained.size(), found.size());
    std::vector<ByteRange> ranges;
    for (std::size_t point = 0; point < found.size(); ++point) {
      expect_same_place(explained[point].document, found[point]);
      expect_words_add_up(explained[point]);
      expect_reasons_decide(explained[point], options.keep_all);
      ranges.push_back(found[point].range);
    }
    const std::string text = with_blank_gaps(corpus.submission(i).text, found);
    const auto again = explain(analysis.model(), text, ranges);
    for (std::size_t point = 0; point < found.size(); ++point) {
      expect_same_place(again[point].document, found[point]);
      EXPECT_EQ(again[point].language, explained[point].language);
    }
    if (testing::Test::HasFailure()) FAIL() << "submission " << i;
  }
}

const ExplainedTerm* term_written(const Explanation& point, const std::string& form) {
  for (const ExplainedTerm& term : point.terms) {
    if (std::ranges::find(term.forms, form) != term.forms.end()) return &term;
  }
  return nullptr;
}

TEST(ExplainTest, TellsWhatTheAnalysisDid) {
  expect_law(generated_corpus(1500), quick(), 7);
  expect_law(generated_corpus(600), {.themes = 8, .stability = 0}, 7);
}

TEST(ExplainTest, TellsItInTwoLanguages) {
  expect_law(bilingual_corpus(8), quick({.themes = 4}));
  expect_law(bilingual_corpus(8), quick({.themes = 4, .bridge = false}));
  expect_law(bilingual_corpus(4), quick({.themes = 4, .default_language = Language::kWelsh}));
}

TEST(ExplainTest, TellsItOfWholeSubmissionsPhrasesAndBm25) {
  expect_law(generated_corpus(600), quick({.themes = 6, .unit = Unit::kSubmission}), 5);
  expect_law(bilingual_corpus(8), quick({.themes = 4, .ngram_max = 3}));
  expect_law(bilingual_corpus(8), quick({.themes = 4, .weighting = TermWeighting::kBm25}));
}

TEST(ExplainTest, TellsItWhereAllAreKept) {
  expect_law(generated_corpus(1500), quick({.themes = 8, .keep_all = true}), 7);
  expect_law(bilingual_corpus(8), quick({.themes = 4, .keep_all = true}));
}

TEST(ExplainTest, TellsItOfFewSubmissions) {
  expect_law(bilingual_corpus(1), quick({.themes = 3}));
}

TEST(ExplainTest, ShowsWordsAsTheyAreWritten) {
  const Model model = find_themes(bilingual_corpus(8), quick({.themes = 4})).model();
  const auto english = explain(model, "Libraries? Our LIBRARY, the libraries!");
  ASSERT_EQ(english.size(), 1U);
  ASSERT_EQ(english[0].terms.size(), 1U);
  EXPECT_EQ(english[0].terms[0].forms,
            (std::vector<std::string>{"Libraries", "LIBRARY", "libraries"}));
  EXPECT_EQ(english[0].terms[0].count, 3U);
  EXPECT_EQ(english[0].terms[0].share, 1.0);
  const auto welsh = explain(model, "Mae angen mwy o lyfrgelloedd yn y dref.");
  ASSERT_EQ(welsh.size(), 1U);
  EXPECT_EQ(welsh[0].language, Language::kWelsh);
  const ExplainedTerm* const libraries = term_written(welsh[0], "lyfrgelloedd");
  ASSERT_NE(libraries, nullptr);
  EXPECT_EQ(libraries->term, english[0].terms[0].term);  // the English word's key
}

TEST(ExplainTest, ShowsPhrasesAcrossStopWordsButNotAcrossBreaks) {
  const Options options = quick({.themes = 4, .ngram_max = 2});
  const Model model = find_themes(bilingual_corpus(8), options).model();
  const auto together = explain(model, "There is a rural and bus thing");
  const auto apart = explain(model, "There is rural, bus thing");
  EXPECT_NE(term_written(together[0], "rural bus"), nullptr);
  EXPECT_EQ(term_written(apart[0], "rural bus"), nullptr);
  EXPECT_NE(term_written(apart[0], "rural"), nullptr);
}

TEST(ExplainTest, NamesTheWordsThatDoNotCount) {
  const Model model = find_themes(bilingual_corpus(8), quick({.themes = 4})).model();
  const auto unknown = explain(model, "The otters, my otters and the heron like the bus.");
  EXPECT_EQ(unknown[0].other_words, (std::vector<std::string>{"otters", "heron"}));
  const auto shared = explain(model, "Otters!");
  EXPECT_EQ(shared[0].document.outcome, Outcome::kNoSharedWord);
  EXPECT_EQ(shared[0].other_words, (std::vector<std::string>{"Otters"}));
  EXPECT_FALSE(shared[0].best || shared[0].runner_up || shared[0].needed);
}

TEST(ExplainTest, NonAnswersAndBlankTextsHaveNoReasonsToTell) {
  const Model model = find_themes(bilingual_corpus(8), quick({.themes = 4})).model();
  for (const char* blank : {"", " \n\t "}) EXPECT_TRUE(explain(model, blank).empty());
  const auto whole = explain(model, "No comment.");
  const ByteRange range{0, 11};
  const auto given = explain(model, "No comment.", std::span(&range, 1));
  for (const auto& points : {whole, given}) {
    ASSERT_EQ(points.size(), 1U);
    EXPECT_EQ(points[0].document.outcome, Outcome::kNonAnswer);
    EXPECT_TRUE(points[0].terms.empty() && points[0].other_words.empty());
  }
  EXPECT_EQ(explain(model, "It is what it is.")[0].document.outcome, Outcome::kNoUsableWord);
}

TEST(ExplainTest, HostileTextsAreExplainedLikeAnyOther) {
  const Model model = find_themes(bilingual_corpus(8), quick({.themes = 4})).model();
  const std::vector<std::string> texts = {std::string("bus \0 bus", 9),
                                          "bus \xFF\xFE library",
                                          std::string("\xEF\xBB\xBF").append("bus"),
                                          std::string(5000, 'b'),
                                          std::string("bus\r\n\r\n\xE2\x80\xAE").append("sub"),
                                          std::string(3000, '\n') + "Rural bus."};
  for (const std::string& text : texts) {
    for (const Explanation& point : explain(model, text)) expect_words_add_up(point);
  }
}

TEST(ExplainTest, RefusesRangesThatAreNoPoints) {
  const Model model = find_themes(bilingual_corpus(2), quick({.themes = 3})).model();
  const std::vector<std::vector<ByteRange>> bad = {
      {{0, 9}}, {{3, 2}}, {{0, 4}, {3, 8}}, {{5, 8}, {0, 4}}};
  for (const std::vector<ByteRange>& ranges : bad) {
    try {
      explain(model, "bus, bus", ranges);
      FAIL() << "explained";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    }
  }
}

}  // namespace
}  // namespace edau
