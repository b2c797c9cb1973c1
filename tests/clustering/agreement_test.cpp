#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <numeric>
#include <random>
#include <vector>

#include "clustering/optimal_matching.hpp"
#include "clustering/worlds.hpp"
#include "edau/error.hpp"
#include "edau/measures.hpp"

namespace edau {
namespace {

using Partition = std::vector<std::int32_t>;

Partition random_labels(std::uint64_t seed, std::size_t count, std::int32_t names) {
  std::mt19937_64 random(seed);
  Partition labels(count);
  for (std::int32_t& label : labels) {
    label = static_cast<std::int32_t>(random() % static_cast<unsigned>(names)) - 1;
  }
  return labels;
}

bool same_bits(const Agreement& a, const Agreement& b) {
  const auto bits = [](const Agreement& agreement) {
    return std::bit_cast<std::array<std::uint64_t, sizeof agreement / sizeof(double)>>(agreement);
  };
  return bits(a) == bits(b);
}

TEST(AgreementTest, PurityCountsTheCommonestLabelOfEachCluster) {
  const Partition gold = {0, 0, 1, 1, 1, 2};
  const Partition found = {8, 8, 8, 9, 9, 9};
  EXPECT_DOUBLE_EQ(compare_partitions(gold, found).purity, 4.0 / 6);
  EXPECT_DOUBLE_EQ(compare_partitions(found, gold).purity, 5.0 / 6);
  EXPECT_DOUBLE_EQ(matching_accuracy(gold, found), 4.0 / 6);
}

TEST(AgreementTest, MinusOneIsALabelLikeAnyOther) {
  const Partition gold = {0, 0, 1, 1, 2, 2};
  const Partition found = {-1, -1, 5, 5, 6, 6};
  const Agreement agreement = compare_partitions(gold, found);
  for (const double value : {agreement.nmi, agreement.adjusted_rand, agreement.purity,
                             agreement.v_measure(), matching_accuracy(gold, found)}) {
    EXPECT_DOUBLE_EQ(value, 1.0);
  }
}

TEST(AgreementTest, TheOrderOfDocumentsChangesNoBit) {
  const Partition gold = random_labels(1, 500, 9);
  const Partition found = random_labels(2, 500, 14);
  const Agreement agreement = compare_partitions(gold, found);
  for (std::uint64_t seed = 3; seed < 8; ++seed) {
    const auto order = shuffled_order(seed, gold.size());
    const Partition mixed_gold = in_order(gold, order);
    const Partition mixed_found = in_order(found, order);
    EXPECT_TRUE(same_bits(compare_partitions(mixed_gold, mixed_found), agreement));
    EXPECT_EQ(matching_accuracy(mixed_gold, mixed_found), matching_accuracy(gold, found));
  }
}

TEST(AgreementTest, WhatLabelsAreCalledDoesNotMatter) {
  const Partition gold = random_labels(1, 300, 6);
  Partition found = random_labels(2, 300, 6);
  const Agreement agreement = compare_partitions(gold, found);
  const double accuracy = matching_accuracy(gold, found);
  for (std::int32_t& label : found) label = 1000 - 77 * label;
  EXPECT_NEAR(compare_partitions(gold, found).nmi, agreement.nmi, 1e-14);
  EXPECT_DOUBLE_EQ(compare_partitions(gold, found).adjusted_rand, agreement.adjusted_rand);
  EXPECT_DOUBLE_EQ(matching_accuracy(gold, found), accuracy);
}

TEST(AgreementTest, PartitionsOfOtherLengthsAreRefused) {
  const Partition two = {0, 1};
  const Partition three = {0, 1, 2};
  try {
    compare_partitions(two, three);
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
  }
  EXPECT_THROW(matching_accuracy(two, three), Error);
}

TEST(AgreementTest, TooManyLabelsToMatchAreRefused) {
  Partition all(20'000);
  std::iota(all.begin(), all.end(), 0);
  EXPECT_THROW(matching_accuracy(all, all), Error);
  EXPECT_DOUBLE_EQ(compare_partitions(all, all).nmi, 1.0);
}

// All matchings, one after another.
std::int64_t slow_best_gain(const GainTable& table) {
  std::vector<std::size_t> columns(table.columns);
  std::iota(columns.begin(), columns.end(), std::size_t{0});
  std::int64_t best = std::numeric_limits<std::int64_t>::min();
  do {
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < table.rows; ++row) sum += table.at(row, columns[row]);
    best = std::max(best, sum);
  } while (std::next_permutation(columns.begin(), columns.end()));
  return best;
}

TEST(OptimalMatchingTest, NoMatchingOfASmallTableGainsMore) {
  std::mt19937_64 random(11);
  for (int round = 0; round < 400; ++round) {
    const std::size_t columns = 1 + random() % 6;
    GainTable table(1 + random() % columns, columns);
    for (std::int64_t& gain : table.gains) gain = static_cast<std::int64_t>(random() % 9) - 3;
    const std::vector<std::size_t> matched = optimal_matching(table);
    ASSERT_EQ(matched.size(), table.rows);
    std::vector<std::size_t> sorted = matched;
    std::sort(sorted.begin(), sorted.end());
    EXPECT_EQ(std::adjacent_find(sorted.begin(), sorted.end()), sorted.end());
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < table.rows; ++row) sum += table.at(row, matched[row]);
    EXPECT_EQ(sum, slow_best_gain(table));
  }
}

TEST(OptimalMatchingTest, AThousandLabelsAreMatchedBackToTheirOwn) {
  constexpr std::size_t kLabels = 1000;
  const std::vector<std::size_t> own = shuffled_order(4, kLabels);
  GainTable table(kLabels, kLabels);
  for (std::size_t row = 0; row < kLabels; ++row) {
    for (std::size_t column = 0; column < kLabels; ++column) {
      table.at(row, column) = static_cast<std::int64_t>((row * 31 + column * 17) % 50);
    }
    table.at(row, own[row]) += 1000;
  }
  EXPECT_EQ(optimal_matching(table), own);
}

}  // namespace
}  // namespace edau
