#include "clustering/centroid_sums.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "clustering/worlds.hpp"

namespace edau {
namespace {

std::vector<float> centroids(const CentroidSums& sums, int threads = 1) {
  Workers workers(threads);
  const ScoreTable table = sums.unit_centroids(workers);
  std::vector<float> result;
  for (std::int32_t column = 0; column < table.column_count(); ++column) {
    for (const float weight : table.row(column)) result.push_back(weight);
  }
  return result;
}

// Random rows, some of them several times.
ClusteringInput world(std::uint64_t seed, std::int32_t columns = 25) {
  std::vector<Row> rows = random_rows(seed, 80, columns, 4);
  for (std::size_t i = 0; i < 40; ++i) rows.push_back(rows[i % 7]);
  return input_of(rows, columns);
}

TEST(CentroidSumsTest, AgreesWithSumsInDouble) {
  const auto input = world(1);
  CentroidSums sums(weighted_rows(input), 3);
  std::vector<std::vector<double>> slow(3, std::vector<double>(25));
  for (std::size_t row = 0; row < input.row_count(); ++row) {
    sums.add(row, static_cast<std::int32_t>(row % 3));
    const auto dense = dense_row(input, row);
    for (std::size_t i = 0; i < 25; ++i) {
      slow[row % 3][i] += static_cast<double>(input.multiplicities()[row]) * dense[i];
    }
  }
  const auto fast = centroids(sums);
  for (std::size_t cluster = 0; cluster < 3; ++cluster) {
    const double length = std::sqrt(dot(slow[cluster], slow[cluster]));
    for (std::size_t i = 0; i < 25; ++i) {
      EXPECT_NEAR(fast[i * 3 + cluster], slow[cluster][i] / length, 1e-6);
    }
  }
}

TEST(CentroidSumsTest, NeitherOrderNorDetoursChangeABit) {
  const auto input = world(2);
  CentroidSums straight(weighted_rows(input), 4);
  for (std::size_t row = 0; row < input.row_count(); ++row) {
    straight.add(row, static_cast<std::int32_t>(row % 4));
  }
  CentroidSums detours(weighted_rows(input), 4);
  for (const std::size_t row : shuffled_order(3, input.row_count())) {
    for (std::int32_t cluster = 0; cluster < 4; ++cluster) {
      detours.add(row, cluster);
      detours.remove(row, cluster);
    }
    detours.add(row, static_cast<std::int32_t>(row % 4));
  }
  EXPECT_EQ(centroids(straight), centroids(detours));
}

TEST(CentroidSumsTest, ThreadsChangeNothing) {
  const auto input = world(4, 10'000);  // several blocks of columns
  CentroidSums sums(weighted_rows(input), 2);
  for (std::size_t row = 0; row < input.row_count(); ++row) {
    sums.add(row, static_cast<std::int32_t>(row % 2));
  }
  EXPECT_EQ(centroids(sums, 1), centroids(sums, 2));
  EXPECT_EQ(centroids(sums, 1), centroids(sums, 8));
}

TEST(CentroidSumsTest, AClusterLeftEmptyHasAZeroCentroid) {
  const auto input = input_of({{{0, 1.0F}}, {{1, 1.0F}}}, 2);
  CentroidSums sums(weighted_rows(input), 2);
  sums.add(0, 0);
  sums.add(1, 1);
  sums.remove(1, 1);
  const auto result = centroids(sums);
  EXPECT_EQ(result[0] + result[2], 1.0F);
  EXPECT_EQ(result[1], 0.0F);
  EXPECT_EQ(result[3], 0.0F);
}

TEST(CentroidSumsTest, OneRowIsItsOwnCentroidHoweverOftenItCounts) {
  const std::vector<Row> rows(1000, Row{{0, 3.0F}, {1, 4.0F}});
  const auto input = input_of(rows, 2);
  CentroidSums sums(weighted_rows(input), 1);
  sums.add(0, 0);
  EXPECT_FLOAT_EQ(centroids(sums)[0], 0.6F);
  EXPECT_FLOAT_EQ(centroids(sums)[1], 0.8F);
}

}  // namespace
}  // namespace edau
