// Themes by vectors of the caller's own.
#include "edau/own_vectors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "edau/assign.hpp"
#include "edau/error.hpp"
#include "edau/find_themes.hpp"
#include "edau/measures.hpp"
#include "pipeline/planted_vectors.hpp"

namespace edau {
namespace {

constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
constexpr float kInfinity = std::numeric_limits<float>::infinity();

Options quick(Options options = {}) {
  options.stability = 0;
  return options;
}

// The theme of each document; each is a whole submission.
std::vector<std::int32_t> themes_of(std::span<const Document> documents) {
  std::vector<std::int32_t> themes;
  for (const Document& document : documents) themes.push_back(document.theme);
  return themes;
}

// Whether two partitions are one, but for the numbers; none is -1.
template <typename A, typename B>
bool are_one(const std::vector<A>& a, const std::vector<B>& b) {
  std::map<A, B> to;
  std::map<B, A> back;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (to.try_emplace(a[i], b[i]).first->second != b[i]) return false;
    if (back.try_emplace(b[i], a[i]).first->second != a[i]) return false;
  }
  return a.size() == b.size();
}

std::string message_of(const std::function<void()>& call, ErrorCode code) {
  try {
    call();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), code) << error.what();
    return error.what();
  }
  ADD_FAILURE() << "nothing was thrown";
  return {};
}

void expect_all_in(const std::string& message, const std::vector<std::string>& parts) {
  for (const std::string& part : parts) {
    EXPECT_NE(message.find(part), std::string::npos) << part << " is not in: " << message;
  }
}

struct Size {
  std::size_t texts;
  Mode mode;
};

class PlantedThemesTest : public testing::TestWithParam<Size> {};
INSTANTIATE_TEST_SUITE_P(Recipes, PlantedThemesTest,
                         testing::Values(Size{60, Mode::kAuto}, Size{60, Mode::kFast},
                                         Size{700, Mode::kAuto}, Size{700, Mode::kFast}));

TEST_P(PlantedThemesTest, AreFoundWhateverTheWordsSay) {
  const PlantedVectors planted = planted_vectors(GetParam().texts, 5);
  const Analysis analysis =
      find_themes(planted.corpus(), planted.rows(), quick({.themes = 5, .mode = GetParam().mode}));
  EXPECT_TRUE(are_one(themes_of(analysis.documents()), planted.clusters));
  EXPECT_EQ(analysis.themes().size(), 5U);
}

TEST_P(PlantedThemesTest, AreFoundBesideWordsThatSayOtherwise) {
  const PlantedVectors planted = planted_vectors(GetParam().texts, 5);
  const Analysis analysis = find_themes(planted.corpus(), {planted.rows(), 0.8},
                                        quick({.themes = 5, .mode = GetParam().mode}));
  EXPECT_TRUE(are_one(themes_of(analysis.documents()), planted.clusters));
}

TEST_P(PlantedThemesTest, AreThoseOfTheWordsWhereVectorsHaveHardlyAnyWeight) {
  const PlantedVectors planted = planted_vectors(GetParam().texts, 5);
  const Options options = quick({.themes = 4, .unit = Unit::kSubmission, .mode = GetParam().mode});
  const Analysis by_words = find_themes(planted.corpus(), options);
  const Analysis by_both = find_themes(planted.corpus(), {planted.rows(), 1e-6}, options);
  EXPECT_TRUE(are_one(themes_of(by_words.documents()), themes_of(by_both.documents())));
}

// Texts and vectors in another order: the same themes, and the same model to the last byte.
TEST_P(PlantedThemesTest, NeitherThreadsNorTheOrderOfRowsChangeThem) {
  const PlantedVectors planted = planted_vectors(GetParam().texts, 6, 1.5);
  Options options = quick({.themes = 6, .mode = GetParam().mode});
  options.threads = 1;
  const Analysis first = find_themes(planted.corpus(), {planted.rows(), 0.7}, options);
  std::vector<std::size_t> order(planted.texts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::shuffle(order.begin(), order.end(), std::mt19937(7));
  PlantedVectors shuffled{planted.dimension, {}, {}, {}};
  for (const std::size_t i : order) {
    shuffled.texts.push_back(planted.texts[i]);
    const auto row = planted.rows().row(i);
    shuffled.values.insert(shuffled.values.end(), row.begin(), row.end());
  }
  options.threads = 3;
  const Analysis second = find_themes(shuffled.corpus(), {shuffled.rows(), 0.7}, options);
  EXPECT_EQ(first.model().sha256(), second.model().sha256());
  EXPECT_EQ(first.resolved().vectors_content, second.resolved().vectors_content);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const Document& before = first.documents()[order[i]];
    EXPECT_EQ(second.documents()[i].theme, before.theme);
    EXPECT_EQ(second.documents()[i].similarity, before.similarity);
    EXPECT_EQ(second.documents()[i].margin, before.margin);
  }
}

void expect_law(const PlantedVectors& planted, double weight, const Options& options) {
  const Analysis analysis = find_themes(planted.corpus(), {planted.rows(), weight}, options);
  const Model model = Model::parse(analysis.model().bytes(), "m.edau");
  const Assigned assigned = assign(model, planted.corpus(), planted.rows(), {.threads = 2});
  ASSERT_EQ(analysis.documents().size(), assigned.documents().size());
  for (std::size_t i = 0; i < analysis.documents().size(); ++i) {
    const Document& found = analysis.documents()[i];
    const Document& again = assigned.documents()[i];
    EXPECT_EQ(found.theme, again.theme) << i;
    EXPECT_EQ(found.outcome, again.outcome) << i;
    EXPECT_EQ(found.similarity, again.similarity) << i;
    EXPECT_EQ(found.margin, again.margin) << i;
    EXPECT_EQ(found.distinctness, again.distinctness) << i;
  }
}

TEST(OwnVectorsTest, AssigningGivesTheAnalysedOnesBackToTheLastBit) {
  for (const double weight : {1.0, 0.5, 0.01}) {
    expect_law(mixed_vectors(), weight, quick({.themes = 4}));
    expect_law(mixed_vectors(), weight, quick({.themes = 3, .split = {"t2"}}));
    expect_law(mixed_vectors(), weight, quick({.themes = 4, .keep_all = true}));
    expect_law(mixed_vectors(), weight, quick({.themes = 4, .ngram_max = 2}));
  }
  expect_law(planted_vectors(700, 5, 1.5), 0.6, quick({.themes = 7}));
}

TEST(OwnVectorsTest, EveryTextOfAConsultationIsAccountedFor) {
  const PlantedVectors planted = mixed_vectors();
  const auto outcome_in = [](const Analysis& analysis, std::size_t submission) {
    return analysis.documents_of(submission)[0].outcome;
  };
  const Analysis alone = find_themes(planted.corpus(), planted.rows(), quick({.themes = 4}));
  EXPECT_TRUE(alone.documents_of(3).empty());
  EXPECT_EQ(outcome_in(alone, 10), Outcome::kThemed);  // no word, but a vector
  EXPECT_EQ(outcome_in(alone, 20), Outcome::kNonAnswer);
  EXPECT_EQ(outcome_in(alone, 40), Outcome::kNoVector);
  EXPECT_EQ(outcome_in(alone, 41), Outcome::kNoUsableWord);  // neither
  EXPECT_EQ(alone.documents_of(40)[0].distinctness, 0.0);
  EXPECT_EQ(alone.submissions().unthemed, 1);
  EXPECT_TRUE(std::ranges::any_of(alone.notes(), [](const std::string& note) {
    return note.find("1 submission has a vector of zeros") != std::string::npos;
  }));
  const Analysis kept =
      find_themes(planted.corpus(), planted.rows(), quick({.themes = 4, .keep_all = true}));
  EXPECT_EQ(outcome_in(kept, 40), Outcome::kNoVector);
  const Analysis beside =
      find_themes(planted.corpus(), {planted.rows(), 0.5}, quick({.themes = 4}));
  EXPECT_EQ(outcome_in(beside, 40), Outcome::kThemed);  // by its words
  EXPECT_EQ(outcome_in(beside, 41), Outcome::kNoUsableWord);
}

// Cosines that cancel say nothing of how crowded it is about a row: with degrees (see
// lib/clustering/latent_semantics.cpp) the agreement is 0.64.
TEST(OwnVectorsTest, TheConsensusBearsNoiseWhereDirectionsCancel) {
  const PlantedVectors planted = planted_vectors(1500, 25, 3.0, 128);
  const Analysis analysis = find_themes(planted.corpus(), planted.rows(), quick({.themes = 25}));
  ASSERT_EQ(analysis.resolved().recipe, Recipe::kConsensus);
  const std::vector<std::int32_t> gold(planted.clusters.begin(), planted.clusters.end());
  EXPECT_GT(compare_partitions(gold, themes_of(analysis.documents())).nmi, 0.74);
}

TEST(OwnVectorsTest, LabelsAndTermsComeFromTheWords) {
  PlantedVectors planted = planted_vectors(80, 4);
  for (std::size_t i = 0; i < planted.texts.size(); ++i) {
    planted.texts[i] = "I have thought about all of this for a very long time. " +
                       invented_text(planted.clusters[i], i);
  }
  const Analysis analysis = find_themes(planted.corpus(), planted.rows(), quick({.themes = 4}));
  for (const Theme& theme : analysis.themes()) {
    ASSERT_FALSE(theme.exemplars.empty());
    const std::size_t subject = planted.clusters[theme.exemplars.front().submission];
    const std::string word = std::vector{"bus", "library", "broadband", "pool"}[subject];
    EXPECT_NE(theme.label.find(word), std::string::npos) << theme.label;
    // Of the two sentences that which is nearer to the words of the theme.
    EXPECT_NE(analysis.text(theme.exemplars.front()).find(word), std::string_view::npos);
    EXPECT_NE(std::ranges::find_if(
                  theme.describing,
                  [&](const std::string& term) { return term.find(word) != std::string::npos; }),
              theme.describing.end());
  }
}

TEST(OwnVectorsTest, AreOfWholeSubmissionsAndSaidInTheResult) {
  PlantedVectors planted = planted_vectors(40, 2);
  for (std::string& text : planted.texts) text += " And that is all that I have to say about it.";
  const Analysis analysis = find_themes(planted.corpus(), {planted.rows(), 0.25},
                                        quick({.themes = 2, .unit = Unit::kPoint}));
  EXPECT_EQ(analysis.options().unit, Unit::kSubmission);
  EXPECT_EQ(analysis.documents().size(), 40U);
  EXPECT_EQ(analysis.resolved().vector_dimension, planted.dimension);
  EXPECT_EQ(analysis.resolved().vector_weight, 0.25);
  EXPECT_EQ(analysis.model().vectors().dimension, planted.dimension);
  EXPECT_EQ(analysis.model().vectors().weight, 0.25);
  EXPECT_TRUE(std::ranges::any_of(analysis.notes(), [](const std::string& note) {
    return note.find("25 % of a similarity") != std::string::npos;
  }));
}

TEST(OwnVectorsTest, EqualSubmissionsAreOneWithAMultiplicity) {
  PlantedVectors planted = planted_vectors(60, 3);
  for (std::size_t copy = 30; copy < 60; ++copy) {
    planted.texts[copy] = planted.texts[copy - 30];
    std::copy_n(planted.values.begin() + static_cast<std::ptrdiff_t>((copy - 30) * 24), 24,
                planted.values.begin() + static_cast<std::ptrdiff_t>(copy * 24));
  }
  const Analysis analysis =
      find_themes(planted.corpus(), {planted.rows(), 0.5}, quick({.themes = 3}));
  EXPECT_EQ(analysis.resolved().distinct_documents, 30);
  for (std::size_t i = 0; i < 30; ++i) {
    EXPECT_EQ(analysis.documents()[i].theme, analysis.documents()[i + 30].theme);
    EXPECT_EQ(analysis.documents()[i].similarity, analysis.documents()[i + 30].similarity);
  }
}

// The length of a vector says nothing, and neither does -0.
TEST(OwnVectorsTest, DirectionsAloneAreCompared) {
  const PlantedVectors planted = planted_vectors(60, 3);
  PlantedVectors scaled = planted;
  for (std::size_t i = 0; i < scaled.values.size(); ++i) {
    scaled.values[i] *= i / scaled.dimension % 2 == 0 ? 4.0F : 0.5F;
  }
  const Options options = quick({.themes = 3});
  EXPECT_EQ(find_themes(planted.corpus(), planted.rows(), options).model().sha256(),
            find_themes(scaled.corpus(), scaled.rows(), options).model().sha256());
}

TEST(OwnVectorsTest, WhatPointsAwayFromAllThemesIsInNone) {
  PlantedVectors planted{2, {}, {}, {}};
  for (std::size_t i = 0; i < 40; ++i) {
    const float little = 0.001F * static_cast<float>(i);
    planted.texts.push_back(invented_text(i % 2, i));
    planted.values.insert(planted.values.end(),
                          {i % 2 == 0 ? 1.0F : little, i % 2 == 0 ? little : 1.0F});
  }
  planted.texts.push_back(invented_text(0, 0));
  planted.values.insert(planted.values.end(), {-1.0F, -1.0F});
  const Analysis analysis =
      find_themes(planted.corpus(), planted.rows(), quick({.themes = 2, .mode = Mode::kFast}));
  EXPECT_EQ(analysis.documents()[40].outcome, Outcome::kFitsNoTheme);
  EXPECT_EQ(analysis.documents()[40].distinctness, 1.0);
}

TEST(OwnVectorsTest, ASearchCanBeCancelled) {
  const PlantedVectors planted = planted_vectors(60, 3);
  for (const Stage last : {Stage::kSegment, Stage::kCluster, Stage::kDescribe}) {
    const auto until = [&](const Progress& progress) { return progress.stage != last; };
    message_of([&] { find_themes(planted.corpus(), planted.rows(), quick(), until); },
               ErrorCode::kCancelled);
  }
}

TEST(OwnVectorsTest, TheRestOfAnAnalysisIsThere) {
  const PlantedVectors planted = planted_vectors(300, 8);
  const Analysis analysis = find_themes(planted.corpus(), planted.rows(), {.themes = 8});
  EXPECT_EQ(analysis.relations().hierarchy.size(), 7U);
  for (const Theme& theme : analysis.themes()) {
    EXPECT_GT(theme.stability, 0.5) << theme.label;
    EXPECT_TRUE(theme.place);
    EXPECT_GT(theme.cohesion, 0.8);
  }
  EXPECT_GT(find_themes(planted.corpus(), planted.rows(), quick()).themes().size(), 1U);
}

TEST(OwnVectorsTest, OneTextAndTwoAreInput) {
  const std::vector<float> values = {1, 2, -2, 1};
  const std::vector<std::string_view> texts = {"One rural bus", "Two libraries"};
  for (const std::size_t count : {1U, 2U}) {
    const Analysis analysis =
        find_themes(Corpus::from_texts(std::span(texts).first(count)),
                    DenseRows(std::span(values).first(2 * count), 2), quick());
    EXPECT_EQ(std::ssize(analysis.themes()), analysis.resolved().theme_count);
    EXPECT_EQ(analysis.submissions().themed, static_cast<std::int64_t>(count));
  }
}

TEST(OwnVectorsTest, AreRefusedWithWhatIsWrongAndWhere) {
  const PlantedVectors planted = planted_vectors(20, 2, 0.3, 4);
  const Corpus corpus = planted.corpus();
  struct Case {
    std::size_t place;
    float value;
    std::vector<std::string> said;
  };
  for (const Case& one : {Case{4 * 7 + 2, kNan, {"row 7", "column 2", "NaN"}},
                          Case{0, kInfinity, {"row 0", "column 0", "infinite"}},
                          Case{4 * 19 + 3, -kInfinity, {"row 19", "column 3", "minus infinity"}}}) {
    std::vector<float> values = planted.values;
    values[one.place] = one.value;
    expect_all_in(
        message_of([&] { find_themes(corpus, DenseRows(values, 4)); }, ErrorCode::kInvalidArgument),
        one.said);
  }
  for (const double weight : {0.0, -0.5, 1.001, std::nan("")}) {
    expect_all_in(message_of(
                      [&] {
                        find_themes(corpus, {planted.rows(), weight});
                      },
                      ErrorCode::kInvalidArgument),
                  {"weight"});
  }
  const DenseRows fewer(std::span(planted.values).first(planted.dimension * 19), 4);
  expect_all_in(message_of([&] { find_themes(corpus, fewer); }, ErrorCode::kInvalidArgument),
                {"19 vectors", "20 submissions"});
  expect_all_in(message_of([&] { DenseRows(planted.values, 0); }, ErrorCode::kInvalidArgument),
                {"0 dimensions"});
  expect_all_in(message_of([&] { DenseRows(planted.values, 7); }, ErrorCode::kInvalidArgument),
                {"80 numbers", "7 dimensions"});
  expect_all_in(message_of([&] { DenseRows({}, 65'537); }, ErrorCode::kInvalidArgument), {"65537"});
}

TEST(OwnVectorsTest, ThoseOfBlankRowsAreNotLookedAt) {
  PlantedVectors planted = planted_vectors(30, 3);
  planted.texts[4] = "  ";
  planted.values[4 * planted.dimension] = kNan;
  EXPECT_EQ(
      find_themes(planted.corpus(), planted.rows(), quick({.themes = 3})).submissions().themed, 29);
}

TEST(OwnVectorsTest, ThemesWithoutAnyWordOrAnyDirectionAreRefused) {
  PlantedVectors planted = planted_vectors(20, 2);
  const std::vector<float> zeros(planted.values.size());
  const DenseRows rows(zeros, planted.dimension);
  expect_all_in(message_of([&] { find_themes(planted.corpus(), rows); }, ErrorCode::kNoUsableText),
                {"zeros"});
  EXPECT_GT(find_themes(planted.corpus(), {rows, 0.5}, quick()).themes().size(), 0U);
  std::ranges::fill(planted.texts, "\xF0\x9F\x99\x82");
  message_of([&] { find_themes(planted.corpus(), planted.rows()); }, ErrorCode::kNoUsableText);
}

TEST(OwnVectorsTest, AModelIsUsedAsItWasMade) {
  const PlantedVectors planted = planted_vectors(40, 2);
  const Corpus corpus = planted.corpus();
  const Model by_vectors = find_themes(corpus, planted.rows(), quick({.themes = 2})).model();
  const Model by_words = find_themes(corpus, quick({.themes = 2})).model();
  expect_all_in(message_of([&] { assign(by_vectors, corpus); }, ErrorCode::kInvalidArgument),
                {"24 numbers", "with vectors"});
  expect_all_in(
      message_of([&] { assign(by_words, corpus, planted.rows()); }, ErrorCode::kInvalidArgument),
      {"words alone"});
  const DenseRows other(std::span(planted.values).first(320), 8);
  expect_all_in(message_of([&] { assign(by_vectors, corpus, other); }, ErrorCode::kInvalidArgument),
                {"8 dimensions", "24"});
  const DenseRows fewer(std::span(planted.values).first(planted.dimension * 39), 24);
  expect_all_in(message_of([&] { assign(by_vectors, corpus, fewer); }, ErrorCode::kInvalidArgument),
                {"39 vectors", "40 submissions"});
  EXPECT_EQ(assign(by_vectors, Corpus::from_texts({}), DenseRows({}, 24)).submissions().analysed,
            0);
}

}  // namespace
}  // namespace edau
