#include "clustering/integrated_likelihood.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "counted_world.hpp"

namespace edau {
namespace {

constexpr double kSmoothing = 0.2;

// The formula at the top of integrated_likelihood.cpp, by the C library's gamma function.
double slow_likelihood(const WeightedRows& rows, const Partition& partition, std::int32_t clusters,
                       double s) {
  const auto rising = [](double x, double n) { return std::lgamma(x + n) - std::lgamma(x); };
  const auto terms = static_cast<std::size_t>(rows.weights.column_count);
  double result = -rising(clusters, static_cast<double>(rows.count()));
  for (std::int32_t j = 0; j < clusters; ++j) {
    std::vector<double> counts(terms);
    double length = 0;
    double size = 0;
    for (std::size_t row = 0; row < rows.count(); ++row) {
      if (partition[row] != j) continue;
      size += 1;
      for (const std::int32_t column : rows.weights.row_columns(row)) {
        counts[static_cast<std::size_t>(column)] += 1;
        length += 1;
      }
    }
    for (const double count : counts) result += rising(s, count);
    result += rising(1, size) - rising(s * static_cast<double>(terms), length);
  }
  return result;
}

TEST(IntegratedLikelihoodTest, IsItsFormula) {
  const CountedWorld world = planted_world(1, 90, 3);
  for (const std::size_t clusters : {1U, 2U, 3U, 7U}) {
    const Partition partition = by_kind(90, clusters);
    const auto count = static_cast<std::int32_t>(clusters);
    EXPECT_NEAR(log_likelihood(world.rows(), partition, count, kSmoothing),
                slow_likelihood(world.rows(), partition, count, kSmoothing), 1e-5);
  }
}

TEST(IntegratedLikelihoodTest, MergesAreThoseThatGainMost) {
  // Greedy merging by the formula itself, all pairs anew in each step.
  const CountedWorld world = planted_world(2, 80, 4);
  Workers workers(1);
  Partition slow = by_kind(80, 20);
  std::int32_t left = 20;
  const auto likelihood = [&](const Partition& partition, std::int32_t clusters) {
    return slow_likelihood(world.rows(), partition, clusters, kSmoothing);
  };
  const auto merged = [](Partition partition, std::int32_t into, std::int32_t from) {
    for (std::int32_t& cluster : partition) {
      if (cluster == from) cluster = into;
      if (cluster > from) --cluster;
    }
    return partition;
  };
  while (left > 1) {
    Partition best;
    double highest = likelihood(slow, left);
    for (std::int32_t a = 0; a < left; ++a) {
      for (std::int32_t b = a + 1; b < left; ++b) {
        const Partition tried = merged(slow, a, b);
        const double value = likelihood(tried, left - 1);
        if (value > highest) {
          highest = value;
          best = tried;
        }
      }
    }
    if (best.empty()) break;
    slow = best;
    --left;
  }
  const MergedPartition fast =
      merge_while_likelier(world.rows(), by_kind(80, 20), 20, kSmoothing, workers);
  EXPECT_EQ(fast.cluster_count, left);
  EXPECT_EQ(fast.partition, slow);
  EXPECT_EQ(fast.cluster_count, 4);
}

TEST(IntegratedLikelihoodTest, DocumentsOfOneKindAreOneCluster) {
  const CountedWorld world = planted_world(3, 200, 1);
  Workers workers(1);
  EXPECT_EQ(
      merge_while_likelier(world.rows(), by_kind(200, 9), 9, kSmoothing, workers).cluster_count, 1);
}

TEST(IntegratedLikelihoodTest, ATermOfAllDocumentsIsNoTrouble) {
  const CountedWorld world(std::vector<Row>(30, Row{{0, 1.0F}, {1, 1.0F}}), 2);
  Workers workers(1);
  EXPECT_EQ(
      merge_while_likelier(world.rows(), by_kind(30, 3), 3, kSmoothing, workers).cluster_count, 1);
}

TEST(IntegratedLikelihoodTest, EmptyClustersAndRowsInNoneAreNoTrouble) {
  const CountedWorld world = planted_world(4, 60, 2);
  Workers workers(1);
  Partition partition = by_kind(60, 2);
  for (std::int32_t& cluster : partition) cluster = 3 * cluster + 1;  // 1 and 4 of 6
  partition[5] = -1;
  const MergedPartition merged =
      merge_while_likelier(world.rows(), partition, 6, kSmoothing, workers);
  EXPECT_EQ(merged.cluster_count, 2);
  EXPECT_EQ(merged.partition[0], 0);
  EXPECT_EQ(merged.partition[1], 1);
  EXPECT_EQ(merged.partition[5], -1);
}

TEST(IntegratedLikelihoodTest, TheLikeliestSmoothingIsLikelierThanOthers) {
  const CountedWorld world = planted_world(5, 120, 3);
  Workers workers(1);
  const Partition partition = by_kind(120, 3);
  const double best = likeliest_smoothing(world.rows(), partition, 3, workers);
  for (const double other : {best / 1.3, best * 1.3}) {
    EXPECT_GT(slow_likelihood(world.rows(), partition, 3, best),
              slow_likelihood(world.rows(), partition, 3, other));
  }
}

}  // namespace
}  // namespace edau
