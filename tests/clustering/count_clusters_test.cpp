#include "edau/count_clusters.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "clustering/counting_sample.hpp"
#include "clustering/recipe.hpp"
#include "core/parallel.hpp"
#include "counted_world.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

TEST(CountClustersTest, FindsAsManyKindsAsThereAre) {
  for (const std::size_t kinds : {2U, 5U, 12U, 30U}) {
    const ClusteringInput input = counted_input(planted_rows(1, 25 * kinds + 400, kinds));
    EXPECT_EQ(count_clusters(input), static_cast<std::int32_t>(kinds));
  }
}

TEST(CountClustersTest, DocumentsAboutNothingInParticularAreNoTheme) {
  constexpr std::size_t kKinds = 6;
  std::vector<Row> rows = planted_rows(2, 900, kKinds);
  std::mt19937_64 random(3);
  for (int i = 0; i < 300; ++i) {
    Row row;
    for (int word = 0; word < 10; ++word) {
      row[static_cast<std::int32_t>(random() % (kKinds * kPlantedColumns))] = 1.0F;
    }
    rows.push_back(row);
  }
  EXPECT_EQ(count_clusters(counted_input(rows)), 6);
}

// Fifty copies of a text with a word of their own each: the text of a campaign.
TEST(CountClustersTest, NearCopiesOfATextAreNoTheme) {
  std::vector<Row> rows = planted_rows(4, 800, 4);
  const std::int32_t columns = 4 * kPlantedColumns;
  for (int copy = 0; copy < 50; ++copy) {
    Row row;
    for (std::int32_t word = 0; word < 12; ++word) row[columns + word] = 1.0F;
    row[columns + 12 + copy] = 1.0F;
    rows.push_back(row);
  }
  EXPECT_EQ(count_clusters(counted_input(rows)), 4);
}

TEST(CountClustersTest, NeitherOrderNorCopiesNorThreadsMatter) {
  std::vector<Row> rows = planted_rows(5, 700, 7);
  const std::int32_t count = count_clusters(counted_input(rows), {.threads = 1});
  for (const int threads : {2, 3, 8}) {
    EXPECT_EQ(count_clusters(counted_input(rows), {.threads = threads}), count);
  }
  rows.insert(rows.end(), 200, rows[3]);
  EXPECT_EQ(count_clusters(counted_input(rows)), count);
  std::ranges::reverse(rows);
  EXPECT_EQ(count_clusters(counted_input(rows)), count);
}

TEST(CountClustersTest, ASampleStandsForAllRows) {
  constexpr std::size_t kMostRows = 600;
  Workers workers(2);
  for (const std::size_t kinds : {4U, 50U}) {
    const std::vector<Row> rows = planted_rows(9, 5 * kMostRows, kinds);
    const ClusteringInput input = counted_input(rows);
    std::vector<Row> sampled;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::int32_t row = input.rows_of_documents()[i];
      if (static_cast<std::size_t>(row) < kMostRows) sampled.push_back(rows[i]);
    }
    const std::int32_t count = count_clusters_in_sample(input, {}, kMostRows, workers);
    EXPECT_EQ(count, static_cast<std::int32_t>(kinds));
    EXPECT_EQ(count, count_clusters(counted_input(sampled)));
  }
}

TEST(CountClustersTest, MayBeCancelled) {
  const ClusteringInput input = counted_input(planted_rows(8, 9000, 20));
  for (const int threads : {1, 2}) {
    Workers workers(threads, [calls = 0](const Progress&) mutable { return ++calls < 2; });
    workers.begin_stage(Stage::kCluster, 0);
    EXPECT_THROW(count_clusters(input, {}, workers), Error) << threads;
  }
}

TEST(CountClustersTest, OfFewRowsItIsTheStatedRule) {
  for (std::size_t n = 1; n <= kFewRows; n += 7) {
    std::vector<Row> rows(n);
    for (std::size_t i = 0; i < n; ++i) rows[i][static_cast<std::int32_t>(i)] = 1.0F;
    const auto stated = std::max(1L, std::lround(1.2 * std::cbrt(static_cast<double>(n))));
    EXPECT_EQ(count_clusters(counted_input(rows)), std::min(stated, static_cast<long>(n))) << n;
  }
}

TEST(CountClustersTest, RowsOfOneKindAreTwoClustersAtLeast) {
  EXPECT_EQ(count_clusters(counted_input(planted_rows(6, 600, 1))), 2);
}

TEST(CountClustersTest, OfNothingThereAreNone) {
  EXPECT_EQ(count_clusters(ClusteringInput::from_matrix({std::vector<std::int64_t>{0}, {}, {}, 3})),
            0);
}

}  // namespace
}  // namespace edau
