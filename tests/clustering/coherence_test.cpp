#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "clustering/worlds.hpp"
#include "edau/error.hpp"
#include "edau/measures.hpp"

namespace edau {
namespace {

double coherence(const std::vector<Row>& rows, const TermList& terms) {
  const std::vector<TermList> lists = {terms};
  return npmi_coherence(Matrix(rows, 8).view(), lists).at(0);
}

// Columns 0 and 1 are always together, in half the rows; 2 is never with them; 3 is in every row;
// 4 is in half of either half; 5 is in none.
const std::vector<Row> kRows = {{{0, 1.0F}, {1, 1.0F}, {3, 1.0F}, {4, 1.0F}},
                                {{0, 1.0F}, {1, 1.0F}, {3, 1.0F}},
                                {{2, 1.0F}, {3, 1.0F}, {4, 1.0F}},
                                {{2, 1.0F}, {3, 1.0F}}};

TEST(CoherenceTest, PairsRunFromNeverToOnlyTogether) {
  EXPECT_DOUBLE_EQ(coherence(kRows, {0, 1}), 1.0);
  EXPECT_DOUBLE_EQ(coherence(kRows, {0, 2}), -1.0);
  EXPECT_DOUBLE_EQ(coherence(kRows, {0, 4}), 0.0);
  EXPECT_DOUBLE_EQ(coherence(kRows, {0, 3}), 0.0);
  EXPECT_DOUBLE_EQ(coherence(kRows, {0, 5}), -1.0);
  const std::vector<Row> same = {{{0, 1.0F}, {1, 1.0F}}, {{0, 1.0F}, {1, 1.0F}}};
  EXPECT_DOUBLE_EQ(coherence(same, {0, 1}), 1.0);
}

TEST(CoherenceTest, AListIsTheMeanOfItsPairsOfDistinctTerms) {
  EXPECT_DOUBLE_EQ(coherence(kRows, {0, 1, 2}), (1.0 - 1.0 - 1.0) / 3);
  EXPECT_DOUBLE_EQ(coherence(kRows, {1, 0, 1, 0}), 1.0);
  EXPECT_DOUBLE_EQ(coherence(kRows, {2}), 0.0);
  EXPECT_DOUBLE_EQ(coherence(kRows, {}), 0.0);
  EXPECT_DOUBLE_EQ(coherence({}, {0, 1}), -1.0);
}

double slow_npmi(const std::vector<Row>& rows, std::int32_t a, std::int32_t b) {
  double with_a = 0;
  double with_b = 0;
  double with_both = 0;
  for (const Row& row : rows) {
    with_a += row.contains(a) ? 1 : 0;
    with_b += row.contains(b) ? 1 : 0;
    with_both += row.contains(a) && row.contains(b) ? 1 : 0;
  }
  const auto n = static_cast<double>(rows.size());
  if (with_both == 0) return -1;
  return std::log(with_both / n / (with_a / n * with_b / n)) / -std::log(with_both / n);
}

TEST(CoherenceTest, IsThatOfSlowCounting) {
  const std::vector<Row> rows = random_rows(6, 200, 8, 3);
  const TermList terms = {7, 0, 3, 4};
  double sum = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) sum += slow_npmi(rows, terms[i], terms[j]);
  }
  EXPECT_NEAR(coherence(rows, terms), sum / 6, 1e-12);
}

TEST(CoherenceTest, ThreadsAndTheOrderOfRowsAndTermsChangeNoBit) {
  const std::vector<Row> rows = random_rows(7, 300, 8, 3);
  const std::vector<TermList> lists = {{0, 1, 2}, {5, 6}, {7, 3, 1}};
  const std::vector<TermList> turned = {{2, 0, 1}, {6, 5}, {1, 7, 3}};
  const std::vector<double> found = npmi_coherence(Matrix(rows, 8).view(), lists, 1);
  const Matrix mixed(in_order(rows, shuffled_order(2, rows.size())), 8);
  for (const int threads : {1, 2, 5}) {
    EXPECT_EQ(npmi_coherence(mixed.view(), turned, threads), found);
  }
}

TEST(CoherenceTest, RefusesTermsOutsideTheMatrix) {
  for (const TermList& terms : {TermList{0, 8}, TermList{-1, 2}}) {
    EXPECT_THROW(coherence(kRows, terms), Error);
  }
}

TEST(TopicDiversityTest, IsTheShareOfTermsThatAreDistinct) {
  const std::vector<std::pair<std::vector<TermList>, double>> cases = {
      {{}, 1.0},
      {{{}, {}}, 1.0},
      {{{1, 2}, {3, 4}}, 1.0},
      {{{1, 2}, {2, 1}}, 0.5},
      {{{1, 2, 3}, {3}}, 0.75},
  };
  for (const auto& [lists, expected] : cases) EXPECT_DOUBLE_EQ(topic_diversity(lists), expected);
}

}  // namespace
}  // namespace edau
