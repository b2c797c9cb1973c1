#include "edau/analysis.hpp"

#include <gtest/gtest.h>

#include <string_view>
#include <utility>
#include <vector>

#include "edau/error.hpp"

namespace edau {
namespace {

Document document(std::size_t submission, Outcome outcome) {
  const bool themed = outcome == Outcome::kThemed;
  return {submission, {0, 1}, themed ? 0 : -1, outcome, {}, themed ? 0.5 : 0.0, 0.0};
}

AnalysisParts parts_of(std::span<const std::string_view> texts, std::vector<Document> documents) {
  AnalysisParts parts{Corpus::from_texts(texts), {}, {}, {}, std::move(documents), {}};
  Theme& theme = parts.themes.emplace_back();
  theme.id = "t1";
  theme.label = "buses";
  theme.submission_count = theme.point_count = 1;
  theme.share = 0.5;
  return parts;
}

TEST(AnalysisTest, OnlyWhatAConsensusFoundIsSearchedAgainFaster) {
  const std::pair<Recipe, bool> cases[] = {{Recipe::kFast, false},
                                           {Recipe::kSmallSet, false},
                                           {Recipe::kConsensus, true},
                                           {Recipe::kSampledConsensus, true}};
  for (const auto& [recipe, expected] : cases) {
    Resolved resolved;
    resolved.recipe = recipe;
    EXPECT_EQ(is_searched_again_faster(resolved), expected) << recipe_name(recipe);
  }
}

TEST(AnalysisTest, ASubmissionCountsByItsBestPoint) {
  const std::vector<std::string_view> texts = {"one", "two", "", "three", "four", "five"};
  const Analysis analysis(
      parts_of(texts, {document(0, Outcome::kNoUsableWord), document(0, Outcome::kThemed),
                       document(1, Outcome::kNoUsableWord), document(1, Outcome::kFitsNoTheme),
                       document(3, Outcome::kNonAnswer), document(4, Outcome::kNoUsableWord),
                       document(5, Outcome::kNoSharedWord)}));
  const SubmissionBalance& balance = analysis.submissions();
  EXPECT_EQ(balance.received, 6);
  EXPECT_EQ(balance.excluded, 1);  // the blank one
  EXPECT_EQ(balance.analysed, 5);
  EXPECT_EQ(balance.themed, 1);
  EXPECT_EQ(balance.unthemed, 2);
  EXPECT_EQ(balance.non_answers, 1);
  EXPECT_EQ(balance.without_usable_words, 1);
  EXPECT_EQ(analysis.points().all, 7);
  EXPECT_EQ(analysis.points().themed, 1);
  EXPECT_EQ(analysis.points().unthemed, 5);
  EXPECT_EQ(analysis.points().non_answers, 1);
  EXPECT_EQ(analysis.documents_of(0).size(), 2U);
  EXPECT_EQ(analysis.documents_of(2).size(), 0U);
  EXPECT_EQ(analysis.documents_of(5).size(), 1U);
}

TEST(AnalysisTest, RefusesDocumentsThatBelongToNoAcceptedSubmission) {
  const std::vector<std::string_view> texts = {"one", "", "two"};
  const std::vector<std::vector<Document>> bad = {
      {document(1, Outcome::kThemed)},                                 // of a blank row
      {document(2, Outcome::kThemed), document(0, Outcome::kThemed)},  // out of order
      {document(7, Outcome::kThemed)},                                 // of none at all
  };
  for (const auto& documents : bad) {
    try {
      const Analysis analysis(parts_of(texts, documents));
      FAIL() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kUnbalanced);
    }
  }
}

TEST(AnalysisTest, KeepsItsCorpusAlive) {
  const auto make = [] {
    const std::vector<std::string_view> texts = {"buses are late"};
    AnalysisParts parts = parts_of(texts, {document(0, Outcome::kThemed)});
    parts.documents[0].range = {0, 5};
    return Analysis(std::move(parts));
  };
  const Analysis analysis = make();
  EXPECT_EQ(analysis.text(analysis.documents()[0]), "buses");
}

}  // namespace
}  // namespace edau
