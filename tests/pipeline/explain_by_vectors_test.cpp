// The law of an explanation where vectors of the caller's own decided, with them and without.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "edau/assign.hpp"
#include "edau/error.hpp"
#include "edau/explain.hpp"
#include "edau/find_themes.hpp"
#include "pipeline/planted_vectors.hpp"
#include "pipeline/same_place.hpp"

namespace edau {
namespace {

Options quick(Options options = {}) {
  options.stability = 0;
  return options;
}

// The words and the vector are all of the similarity, to the last bit.
void expect_adds_up(const Explanation& point, double weight) {
  EXPECT_EQ(point.vector.has_value(), point.best.has_value());
  EXPECT_FALSE(point.needed);
  if (!point.best) return;
  double evidence = point.vector->evidence;
  double share = point.vector->share;
  for (const ExplainedTerm& term : point.terms) {
    EXPECT_FALSE(term.forms.empty()) << term.term;
    EXPECT_LE(term.forms.size(), term.count);
    evidence += term.evidence;
    share += term.share;
  }
  EXPECT_EQ(evidence, point.best->evidence);
  EXPECT_NEAR(share, 1.0, 1e-9);
  EXPECT_EQ(point.vector->share > 0.0, point.vector->evidence > 0.0);
  if (weight == 1.0) {
    EXPECT_TRUE(point.terms.empty() && point.other_words.empty());
  }
  if (point.document.similarity > 0.0) {
    EXPECT_EQ(point.best->evidence, point.document.similarity);
    EXPECT_EQ(point.best->theme, point.document.theme);
  }
}

// The next theme is as much less similar as the margin says, where no cluster is without a theme.
void expect_margin(const Explanation& point) {
  if (!point.best || point.best->theme < 0) return;
  const double next = point.runner_up ? point.runner_up->evidence : 0.0;
  EXPECT_NEAR(point.document.margin, point.best->evidence - next, 1e-7);
}

// Without the vector the same, but for rounding and the next theme's name.
void expect_nearly_same(const Explanation& without, const Explanation& with) {
  expect_same_place(without.document, with.document);
  EXPECT_EQ(without.language, with.language);
  EXPECT_EQ(without.other_words, with.other_words);
  if (!without.best) return;
  ASSERT_EQ(without.terms.size(), with.terms.size());
  EXPECT_EQ(without.best->theme, with.best->theme);
  EXPECT_NEAR(without.vector->evidence, with.vector->evidence, 1e-6);
  EXPECT_NEAR(without.vector->share, with.vector->share, 1e-5);
  for (const ExplainedTerm& term : without.terms) {
    const auto same = std::ranges::find(with.terms, term.term, &ExplainedTerm::term);
    ASSERT_NE(same, with.terms.end());
    EXPECT_NEAR(term.evidence, same->evidence, 1e-6);
    EXPECT_EQ(term.forms, same->forms);
  }
}

void expect_law(const PlantedVectors& planted, double weight, const Options& options) {
  const Corpus corpus = planted.corpus();
  const Analysis analysis = find_themes(corpus, {planted.rows(), weight}, options);
  for (std::size_t i = 0; i < corpus.size(); ++i) {
    const auto found = analysis.documents_of(i);
    if (found.empty()) continue;
    SCOPED_TRACE(i);
    const auto with = explain(analysis, i, planted.rows().row(i));
    const auto without = explain(analysis, i);
    ASSERT_EQ(with.size(), 1U);
    ASSERT_EQ(without.size(), 1U);
    Document expected = found.front();
    expected.submission = 0;
    expect_same_place(with[0].document, expected);
    expect_adds_up(with[0], weight);
    expect_adds_up(without[0], weight);
    expect_margin(with[0]);
    expect_nearly_same(without[0], with[0]);
  }
}

TEST(ExplainByVectorsTest, TellsWhatTheAnalysisDidWithTheVectorAndWithoutIt) {
  for (const double weight : {1.0, 0.5, 0.01}) {
    SCOPED_TRACE(weight);
    expect_law(mixed_vectors(), weight, quick({.themes = 4}));
    expect_law(mixed_vectors(), weight, quick({.themes = 4, .keep_all = true}));
    expect_law(mixed_vectors(), weight, quick({.themes = 4, .ngram_max = 2}));
  }
  expect_law(planted_vectors(300, 5, 1.5), 0.6, quick({.themes = 7}));
}

TEST(ExplainByVectorsTest, TellsALaterTextAsItIsAssigned) {
  const PlantedVectors planted = planted_vectors(90, 4, 1.0);
  const Model model =
      find_themes(planted.corpus(), {planted.rows(), 0.4}, quick({.themes = 4})).model();
  const std::string text = "The rural bus, that bus, and an otter.";
  const auto vector = planted.rows().row(6);
  const std::string_view view = text;
  const Assigned assigned =
      assign(model, Corpus::from_texts(std::span(&view, 1)), DenseRows(vector, planted.dimension));
  const auto explained = explain(model, text, vector);
  ASSERT_EQ(explained.size(), 1U);
  expect_same_place(explained[0].document, assigned.documents()[0]);
  expect_adds_up(explained[0], 0.4);
  EXPECT_EQ(explained[0].other_words, (std::vector<std::string>{"otter"}));
  EXPECT_TRUE(std::ranges::any_of(explained[0].terms, [](const ExplainedTerm& term) {
    return term.forms == std::vector<std::string>{"bus"} && term.count == 2;
  }));
  EXPECT_TRUE(explain(model, " \n", vector).empty());
}

TEST(ExplainByVectorsTest, AVectorOfZerosHasNoShare) {
  const PlantedVectors planted = mixed_vectors();
  const Analysis analysis =
      find_themes(planted.corpus(), {planted.rows(), 0.5}, quick({.themes = 4}));
  for (const Explanation& why :
       {explain(analysis, 40)[0], explain(analysis, 40, planted.rows().row(40))[0]}) {
    ASSERT_TRUE(why.best && why.vector);
    EXPECT_EQ(why.vector->evidence, 0.0);
    EXPECT_EQ(why.vector->share, 0.0);
    EXPECT_TRUE(why.runner_up);  // what words alone decided needs no vector to be told
  }
}

TEST(ExplainByVectorsTest, TheNextThemeIsNamedOnlyWithTheVector) {
  const PlantedVectors planted = planted_vectors(90, 4, 1.0);
  const Analysis analysis =
      find_themes(planted.corpus(), {planted.rows(), 0.5}, quick({.themes = 4}));
  EXPECT_TRUE(explain(analysis, 0, planted.rows().row(0))[0].runner_up);
  EXPECT_FALSE(explain(analysis, 0)[0].runner_up);
}

void expect_refused(const std::function<void()>& call, const char* part) {
  try {
    call();
    FAIL() << "explained";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    EXPECT_NE(std::string(error.what()).find(part), std::string::npos) << error.what();
  }
}

TEST(ExplainByVectorsTest, RefusesWhatCannotBeTold) {
  const PlantedVectors planted = planted_vectors(60, 3);
  const Corpus corpus = planted.corpus();
  const Analysis analysis = find_themes(corpus, {planted.rows(), 0.5}, quick({.themes = 3}));
  const Analysis by_words = find_themes(corpus, quick({.themes = 3}));
  const Model model = analysis.model();
  const auto row = planted.rows().row(0);
  std::vector<float> broken(row.begin(), row.end());
  broken[2] = std::numeric_limits<float>::infinity();
  const ByteRange range{0, 5};
  expect_refused([&] { explain(model, "A bus"); }, "its own vector");
  expect_refused([&] { explain(model, "A bus", std::span(&range, 1)); }, "its own vector");
  expect_refused([&] { explain(model, "A bus", row.first(7)); }, "7 dimensions");
  expect_refused([&] { explain(model, "A bus", row.first(0)); }, "dimension");
  expect_refused([&] { explain(model, "A bus", broken); }, "column 2");
  expect_refused([&] { explain(by_words.model(), "A bus", row); }, "words alone");
  expect_refused([&] { explain(by_words, 0, row); }, "words alone");
  expect_refused([&] { explain(analysis, 0, planted.rows().row(1)); }, "not placed by this vector");
  expect_refused([&] { explain(analysis, 60); }, "no submission 60");
  expect_refused([&] { explain(analysis, 60, row); }, "no submission 60");
}

}  // namespace
}  // namespace edau
