#include "pipeline/limits.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace edau {
namespace {

TEST(LimitsTest, AHandfulOfSubmissionsKeepsEveryWord) {
  struct Case {
    std::size_t submissions;
    std::uint32_t min_document_frequency;
    double max_document_share;
  };
  const Case cases[] = {{1, 1, 1.0},  {19, 1, 1.0}, {20, 1, 0.5},
                        {49, 1, 0.5}, {50, 2, 0.5}, {100'000, 2, 0.5}};
  for (const Case& c : cases) {
    const VocabularyOptions limits = adapted_limits({}, c.submissions);
    EXPECT_EQ(limits.min_document_frequency, c.min_document_frequency) << c.submissions;
    EXPECT_EQ(limits.max_document_share, c.max_document_share) << c.submissions;
  }
}

TEST(LimitsTest, AMinimumThatTheUserChoseStands) {
  EXPECT_EQ(adapted_limits({.min_document_frequency = 3}, 5).min_document_frequency, 3U);
}

TEST(LimitsTest, TheAutomaticThemeCountIsTheStatedRule) {
  for (std::size_t n = 1; n < 20'000; ++n) {
    const auto stated = static_cast<std::int32_t>(
        std::max(1L, std::lround(1.2 * std::cbrt(static_cast<double>(n)))));
    ASSERT_EQ(choose_theme_count({}, n), std::min<std::int32_t>(stated, static_cast<int>(n))) << n;
  }
}

TEST(LimitsTest, NeverMoreThemesThanDistinctDocuments) {
  EXPECT_EQ(choose_theme_count(12, 5), 5);
  EXPECT_EQ(choose_theme_count({8, 20}, 3), 3);
  EXPECT_EQ(choose_theme_count({}, 1), 1);
}

TEST(LimitsTest, SmallSetsGetMoreStarts) {
  const std::pair<std::size_t, int> cases[] = {{0, 30},    {1, 30},   {600, 30},
                                               {1000, 20}, {6000, 3}, {1'000'000, 3}};
  for (const auto& [documents, starts] : cases) EXPECT_EQ(choose_starts(documents), starts);
}

TEST(LimitsTest, ARangeHoldsTheRuleWithinItsEnds) {
  EXPECT_EQ(choose_theme_count({2, 40}, 500), 10);
  EXPECT_EQ(choose_theme_count({12, 40}, 500), 12);
  EXPECT_EQ(choose_theme_count({2, 6}, 500), 6);
}

TEST(LimitsTest, WhatTermsAreIsPassedOn) {
  const VocabularyOptions limits = adapted_limits({.ngram_max = 2, .max_terms = 7}, 1000);
  EXPECT_EQ(limits.ngram_min, 1);
  EXPECT_EQ(limits.ngram_max, 2);
  EXPECT_EQ(limits.max_terms, 7U);
  EXPECT_EQ(chosen_weighting(TermWeighting::kTfIdf), Weighting{});
  EXPECT_EQ(chosen_weighting(TermWeighting::kBm25).term_frequency, TermFrequency::kBm25);
  EXPECT_EQ(chosen_weighting(TermWeighting::kBm25).norm, Norm::kL2);
}

}  // namespace
}  // namespace edau
