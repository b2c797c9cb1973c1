#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "clustering/worlds.hpp"
#include "edau/clustering.hpp"

namespace edau {
namespace {

// Two columns, three clusters: along x, along y, and between.
const CentroidRule kRule({1.0F, 0.0F, 0.6F,  //
                          0.0F, 1.0F, 0.8F},
                         2, 3);

Assignment assign(const CentroidRule& rule, const Row& row) {
  const Matrix matrix({row}, rule.column_count());
  std::vector<float> scratch(static_cast<std::size_t>(rule.cluster_count()), 99.0F);
  return rule.assign(matrix.view().row_columns(0), matrix.view().row_values(0), scratch);
}

TEST(CentroidRuleTest, WeightsLieTermByTerm) {
  EXPECT_EQ(kRule.weight(0, 2), 0.6F);
  EXPECT_EQ(kRule.weight(1, 2), 0.8F);
  EXPECT_EQ(kRule.weights(1).size(), 3U);
  EXPECT_EQ(kRule.weights(1)[1], 1.0F);
}

TEST(CentroidRuleTest, TheMostSimilarClusterOwnsARow) {
  EXPECT_EQ(assign(kRule, {{0, 1.0F}}).cluster, 0);
  EXPECT_EQ(assign(kRule, {{1, 1.0F}}).cluster, 1);
  EXPECT_EQ(assign(kRule, {{0, 0.6F}, {1, 0.8F}}).cluster, 2);
  EXPECT_FLOAT_EQ(assign(kRule, {{0, 0.6F}, {1, 0.8F}}).similarity, 1.0F);
}

TEST(CentroidRuleTest, OfEqualClustersTheLowerNumberWins) {
  const CentroidRule twins({0.0F, 1.0F, 1.0F}, 1, 3);
  EXPECT_EQ(assign(twins, {{0, 1.0F}}).cluster, 1);
}

TEST(CentroidRuleTest, WhatHasNothingInCommonIsInNoCluster) {
  const CentroidRule rule({1.0F, 0.0F}, 2, 1);
  for (const Row& row : {Row{{1, 1.0F}}, Row{}, Row{{0, -1.0F}}, Row{{0, 0.0F}}}) {
    const Assignment assignment = assign(rule, row);
    EXPECT_EQ(assignment.cluster, -1);
    EXPECT_EQ(assignment.similarity, 0.0F);
  }
}

TEST(CentroidRuleTest, ASimilarityNeverPassesOne) {
  const float above = std::nextafter(1.0F, 2.0F);
  EXPECT_EQ(assign(CentroidRule({above}, 1, 1), {{0, 1.0F}}).similarity, 1.0F);
}

TEST(CentroidRuleTest, AgreesWithTheProductInDouble) {
  std::mt19937_64 random(6);
  const auto rows = random_rows(7, 200, 30, 6);
  std::vector<float> centroids(std::size_t{30} * 9);
  for (float& weight : centroids) weight = static_cast<float>(random() % 1000) / 5000.0F;
  const CentroidRule rule(centroids, 30, 9);
  std::vector<float> similarities(9);
  const Matrix matrix(rows, 30);
  for (std::size_t row = 0; row < rows.size(); ++row) {
    const CsrView view = matrix.view();
    rule.similarities(view.row_columns(row), view.row_values(row), similarities);
    double most = 0.0;
    for (std::size_t cluster = 0; cluster < 9; ++cluster) {
      double sum = 0.0;
      for (const auto& [column, value] : rows[row]) {
        sum +=
            static_cast<double>(value) * centroids[static_cast<std::size_t>(column) * 9 + cluster];
      }
      ASSERT_NEAR(similarities[cluster], sum, 1e-6);
      most = std::max(most, sum);
    }
    EXPECT_NEAR(assign(rule, rows[row]).similarity, most, 1e-6);
  }
}

TEST(CentroidRuleTest, CosinesAreTheProductsOfCentroidsInTheOrderAskedFor) {
  const float half = std::sqrt(0.5F);
  // Columns are terms; the clusters say "a", "a and b", nothing, "b".
  const CentroidRule rule({1.0F, half, 0.0F, 0.0F,  //
                           0.0F, half, 0.0F, 1.0F},
                          2, 4);
  const auto cosines = rule.cosines(std::vector<std::int32_t>{3, 1, 2});
  const double expected[] = {1.0, half, 0.0, half, 1.0, 0.0, 0.0, 0.0, 0.0};
  ASSERT_EQ(cosines.size(), 9U);
  for (std::size_t i = 0; i < 9; ++i) EXPECT_NEAR(cosines[i], expected[i], 1e-6) << i;
  EXPECT_TRUE(rule.cosines({}).empty());
}

// Against the plain sums, term by term, and with enough terms and clusters for several blocks.
TEST(CentroidRuleTest, CosinesAreTheSameBytesOnAnyNumberOfThreads) {
  constexpr std::int32_t kColumns = 1000;
  constexpr std::int32_t kClusters = 70;
  std::mt19937_64 random(8);
  std::vector<float> centroids(std::size_t{kColumns} * kClusters);
  for (float& weight : centroids) {
    weight = random() % 3 == 0 ? static_cast<float>(random() % 1000) * 1e-4F : 0.0F;
  }
  const CentroidRule rule(centroids, kColumns, kClusters);
  std::vector<std::int32_t> clusters;
  for (std::int32_t i = 0; i < kClusters; i += 1 + i % 2) clusters.push_back(kClusters - 1 - i);
  std::vector<double> expected;
  for (const std::int32_t a : clusters) {
    for (const std::int32_t b : clusters) {
      double sum = 0.0;
      for (std::int32_t column = 0; column < kColumns; ++column) {
        sum += static_cast<double>(rule.weight(column, a)) * rule.weight(column, b);
      }
      expected.push_back(sum);
    }
  }
  for (const int threads : {1, 2, 3, 8}) {
    EXPECT_EQ(rule.cosines(clusters, threads), expected) << threads;
  }
}

}  // namespace
}  // namespace edau
