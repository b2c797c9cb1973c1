#include "edau/stability.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "edau/error.hpp"
#include "worlds.hpp"

namespace edau {
namespace {

Clustering as_planted(const ClusteringInput& input, std::size_t documents, int kinds) {
  Clustering result = cluster(input, {.cluster_count = kinds});
  for (std::size_t i = 0; i < documents; ++i) {
    result.assignments[i].cluster = static_cast<std::int32_t>(i) % kinds;
  }
  return result;
}

constexpr StabilityOptions kFew{.samples = 6};

TEST(StabilityTest, PlantedKindsAreFoundAgainAndMixturesOfThemAreNot) {
  const ClusteringInput input = input_of(planted_rows(1, 200, 4), 4 * kPlantedColumns);
  const Clustering planted = as_planted(input, 200, 4);
  for (const double stability : cluster_stabilities(input, planted, kFew)) {
    EXPECT_GT(stability, 0.8);
  }
  Clustering mixed = planted;
  for (std::size_t i = 0; i < 200; ++i) {
    mixed.assignments[i].cluster = static_cast<std::int32_t>(i / 4 % 4);
  }
  for (const double stability : cluster_stabilities(input, mixed, kFew)) EXPECT_EQ(stability, 0.0);
}

TEST(StabilityTest, ThreadsAndTheOrderOfDocumentsChangeNothing) {
  const auto rows = random_rows(2, 120, 40, 4);
  const ClusteringInput input = input_of(rows, 40);
  const Clustering found = cluster(input, {.cluster_count = 7});
  const auto one = cluster_stabilities(input, found, {.samples = 6, .threads = 1});
  EXPECT_TRUE(std::ranges::any_of(one, [](double s) { return s > 0.0 && s < 1.0; }));
  for (const int threads : {2, 3, 8}) {
    EXPECT_EQ(cluster_stabilities(input, found, {.samples = 6, .threads = threads}), one);
  }
  const auto order = shuffled_order(3, rows.size());
  const ClusteringInput shuffled = input_of(in_order(rows, order), 40);
  EXPECT_EQ(cluster_stabilities(shuffled, cluster(shuffled, {.cluster_count = 7}), kFew), one);
}

TEST(StabilityTest, AClusterOfOneDocumentAndOneWithoutAnyAreNoTrouble) {
  const ClusteringInput input = input_of({{{0, 1.0F}}, {{1, 1.0F}}, {{1, 1.0F}, {2, 1.0F}}}, 3);
  Clustering found = cluster(input, {.cluster_count = 3});
  for (Assignment& assignment : found.assignments) assignment.cluster = 0;
  const auto stabilities = cluster_stabilities(input, found, {});
  ASSERT_EQ(stabilities.size(), 3U);
  EXPECT_EQ(stabilities[1], 0.0);
}

TEST(StabilityTest, NoSampleIsRefused) {
  const ClusteringInput input = input_of({{{0, 1.0F}}}, 1);
  const Clustering found = cluster(input, {.cluster_count = 1});
  EXPECT_THROW(cluster_stabilities(input, found, {.samples = 0}), Error);
}

TEST(StabilityTest, AClusteringOfAnotherInputIsRefused) {
  const Clustering found = cluster(input_of({{{0, 1.0F}}}, 1), {.cluster_count = 1});
  EXPECT_THROW(cluster_stabilities(input_of({{{0, 1.0F}}, {}}, 1), found, {}), Error);
  EXPECT_THROW(cluster_stabilities(input_of({{{0, 1.0F}}}, 2), found, {}), Error);
}

}  // namespace
}  // namespace edau
