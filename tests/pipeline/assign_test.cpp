// The law of a model: assigning the analysed submissions gives every published theme back.
#include "edau/assign.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "edau/error.hpp"
#include "edau/find_themes.hpp"
#include "pipeline/generated.hpp"

namespace edau {
namespace {

void expect_equal(const Document& found, const Document& assigned) {
  EXPECT_EQ(found.submission, assigned.submission);
  EXPECT_EQ(found.range.begin, assigned.range.begin);
  EXPECT_EQ(found.range.end, assigned.range.end);
  EXPECT_EQ(found.theme, assigned.theme);
  EXPECT_EQ(found.outcome, assigned.outcome);
  EXPECT_EQ(found.similarity, assigned.similarity);
  EXPECT_EQ(found.margin, assigned.margin);
  EXPECT_EQ(found.distinctness, assigned.distinctness);
}

void expect_law(const Corpus& corpus, const Options& options) {
  const Analysis analysis = find_themes(corpus, options);
  const Assigned assigned = assign(analysis.model(), corpus, {.threads = 2});
  ASSERT_EQ(analysis.documents().size(), assigned.documents().size());
  for (std::size_t i = 0; i < analysis.documents().size(); ++i) {
    expect_equal(analysis.documents()[i], assigned.documents()[i]);
    if (testing::Test::HasFailure()) FAIL() << "document " << i;
  }
  ASSERT_EQ(analysis.themes().size(), assigned.model().themes().size());
  for (std::size_t i = 0; i < analysis.themes().size(); ++i) {
    const Theme& theme = analysis.themes()[i];
    const ModelTheme& kept = assigned.model().themes()[i];
    EXPECT_EQ(theme.id, kept.id);
    EXPECT_EQ(theme.label, kept.label);
    EXPECT_EQ(theme.submission_count, kept.submission_count);
    const ThemeDrift& drift = assigned.drift().themes[i];
    EXPECT_EQ(theme.submission_count, drift.submission_count);
    EXPECT_DOUBLE_EQ(drift.share_then, drift.share_now);
    EXPECT_NEAR(drift.similarity_then, drift.similarity_now.value_or(-1.0), 1e-12);
  }
  EXPECT_EQ(assigned.drift().unthemed_share_then, assigned.drift().unthemed_share_now);
}

TEST(AssignTest, GivesEveryPublishedThemeBack) { expect_law(generated_corpus(1500), {}); }

TEST(AssignTest, GivesThemBackForWholeSubmissions) {
  expect_law(generated_corpus(1500), {.unit = Unit::kSubmission});
}

}  // namespace
}  // namespace edau
