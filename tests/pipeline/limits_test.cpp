#include "pipeline/limits.hpp"

#include <gtest/gtest.h>

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
    const VocabularyOptions limits = adapted_limits({}, c.submissions, c.submissions);
    EXPECT_EQ(limits.min_document_frequency, c.min_document_frequency) << c.submissions;
    EXPECT_EQ(limits.max_document_share, c.max_document_share) << c.submissions;
  }
}

TEST(LimitsTest, AMinimumThatTheUserChoseStands) {
  EXPECT_EQ(adapted_limits({.min_document_frequency = 3}, 5, 5).min_document_frequency, 3U);
}

TEST(LimitsTest, TheThemeCountIsWithinWhatWasAskedForAndWhatThereIs) {
  struct Case {
    std::size_t documents;
    ThemeCount wanted;
    std::int32_t found;
    std::int32_t expected;
  };
  const Case cases[] = {{500, {}, 10, 10},   {4, {}, 10, 4},        {500, 12, 10, 12},
                        {5, 12, 10, 5},      {99, {2, 40}, 10, 10}, {99, {12, 40}, 10, 12},
                        {99, {2, 6}, 10, 6}, {3, {8, 20}, 10, 3},   {1, {}, 1, 1}};
  for (const Case& c : cases) {
    EXPECT_EQ(theme_count_within(c.wanted, c.found, c.documents), c.expected)
        << c.found << ' ' << c.documents;
  }
}

TEST(LimitsTest, SmallSetsGetMoreStarts) {
  const std::pair<std::size_t, int> cases[] = {{0, 30},    {1, 30},   {600, 30},
                                               {1000, 20}, {6000, 3}, {1'000'000, 3}};
  for (const auto& [documents, starts] : cases) EXPECT_EQ(choose_starts(documents), starts);
}

TEST(LimitsTest, WhatTermsAreIsPassedOn) {
  const VocabularyOptions limits = adapted_limits({.ngram_max = 2, .max_terms = 7}, 1000, 1000);
  EXPECT_EQ(limits.ngram_min, 1);
  EXPECT_EQ(limits.ngram_max, 2);
  EXPECT_EQ(limits.max_terms, 7U);
  EXPECT_EQ(chosen_weighting(TermWeighting::kTfIdf), Weighting{});
  EXPECT_EQ(chosen_weighting(TermWeighting::kBm25).term_frequency, TermFrequency::kBm25);
  EXPECT_EQ(chosen_weighting(TermWeighting::kBm25).norm, Norm::kL2);
}

}  // namespace
}  // namespace edau
