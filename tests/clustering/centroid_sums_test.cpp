#include "clustering/centroid_sums.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "clustering/worlds.hpp"

namespace edau {
namespace {

std::vector<float> numbers(const ScoreTable& table) {
  std::vector<float> result;
  for (std::int32_t column = 0; column < table.column_count(); ++column) {
    for (const float weight : table.row(column)) result.push_back(weight);
  }
  return result;
}

// What is written after going through `partitions` one by one.
std::vector<float> centroids_after(const ClusteringInput& input, std::int32_t cluster_count,
                                   const std::vector<Partition>& partitions, int threads = 1) {
  Workers workers(threads);
  CentroidSums sums(weighted_rows(input), cluster_count);
  ScoreTable table(input.weights().column_count, cluster_count);
  for (const Partition& partition : partitions) {
    sums.move_to(partition, workers);
    sums.write_changed(table, workers);
  }
  return numbers(table);
}

Partition round_robin(const ClusteringInput& input, std::int32_t cluster_count,
                      std::int32_t first = 0) {
  Partition result;
  result.reserve(input.row_count());
  for (std::size_t row = 0; row < input.row_count(); ++row) {
    result.push_back((static_cast<std::int32_t>(row) + first) % cluster_count);
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
  std::vector<std::vector<double>> slow(3, std::vector<double>(25));
  for (std::size_t row = 0; row < input.row_count(); ++row) {
    const auto dense = dense_row(input, row);
    for (std::size_t i = 0; i < 25; ++i) {
      slow[row % 3][i] += static_cast<double>(input.multiplicities()[row]) * dense[i];
    }
  }
  const auto fast = centroids_after(input, 3, {round_robin(input, 3)});
  for (std::size_t cluster = 0; cluster < 3; ++cluster) {
    const double length = std::sqrt(dot(slow[cluster], slow[cluster]));
    for (std::size_t i = 0; i < 25; ++i) {
      EXPECT_NEAR(fast[i * 3 + cluster], slow[cluster][i] / length, 1e-6);
    }
  }
}

TEST(CentroidSumsTest, TheWayToAPartitionChangesNoBit) {
  const auto input = world(2);
  const Partition last = round_robin(input, 4);
  const auto straight = centroids_after(input, 4, {last});
  Partition nearly = last;  // a few rows move: added and taken away
  for (std::size_t row = 0; row < nearly.size(); row += 20) nearly[row] = -1;
  const Partition other = round_robin(input, 4, 1);  // all rows move: summed afresh
  EXPECT_EQ(centroids_after(input, 4, {nearly, last}), straight);
  EXPECT_EQ(centroids_after(input, 4, {other, nearly, last}), straight);
  EXPECT_EQ(centroids_after(input, 4, {Partition(last.size(), 2), other, last}), straight);
}

TEST(CentroidSumsTest, ThreadsChangeNothing) {
  const auto input = world(4, 10'000);  // several blocks of columns
  const Partition partition = round_robin(input, 5);
  const auto alone = centroids_after(input, 5, {partition});
  EXPECT_EQ(centroids_after(input, 5, {partition}, 2), alone);
  EXPECT_EQ(centroids_after(input, 5, {partition}, 8), alone);
}

TEST(CentroidSumsTest, AClusterLeftEmptyHasAZeroCentroid) {
  const auto input = input_of({{{0, 1.0F}}, {{1, 1.0F}}}, 2);
  const auto result = centroids_after(input, 2, {{0, 1}, {0, -1}});
  EXPECT_EQ(result[0] + result[2], 1.0F);
  EXPECT_EQ(result[1], 0.0F);
  EXPECT_EQ(result[3], 0.0F);
}

TEST(CentroidSumsTest, OneRowIsItsOwnCentroidHoweverOftenItCounts) {
  const std::vector<Row> rows(1000, Row{{0, 3.0F}, {1, 4.0F}});
  const auto result = centroids_after(input_of(rows, 2), 1, {{0}});
  EXPECT_FLOAT_EQ(result[0], 0.6F);
  EXPECT_FLOAT_EQ(result[1], 0.8F);
}

}  // namespace
}  // namespace edau
