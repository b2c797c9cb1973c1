#include "clustering/empty_clusters.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

namespace edau {
namespace {

// Looks at every row for every empty cluster.
Partition slowly_filled(std::vector<float> fits, std::int32_t cluster_count, Partition partition) {
  const auto size = [&](std::int32_t cluster) { return std::ranges::count(partition, cluster); };
  for (std::int32_t empty = 0; empty < cluster_count; ++empty) {
    if (size(empty) > 0) continue;
    std::size_t worst = fits.size();
    for (std::size_t row = 0; row < fits.size(); ++row) {
      if (partition[row] >= 0 && size(partition[row]) < 2) continue;
      if (worst == fits.size() || fits[row] < fits[worst]) worst = row;
    }
    if (worst == fits.size()) break;
    partition[worst] = empty;
    fits[worst] = 2.0F;
  }
  return partition;
}

TEST(EmptyClustersTest, AreFilledAsByOneWhoLooksAtAllRows) {
  std::mt19937_64 random(1);
  Workers workers(1);
  for (int world = 0; world < 500; ++world) {
    const std::size_t rows = 1 + random() % 30;
    const auto clusters = static_cast<std::int32_t>(1 + random() % 12);
    std::vector<float> fits(rows);
    Partition partition(rows);
    for (std::size_t row = 0; row < rows; ++row) {
      fits[row] = static_cast<float>(random() % 6) / 8.0F;  // many are equal
      partition[row] = static_cast<std::int32_t>(random() % 5) - 1;
      partition[row] = std::min(partition[row], clusters - 1);
    }
    Partition filled = partition;
    const auto moved = fill_empty_clusters(fits, clusters, filled, workers);
    EXPECT_EQ(filled, slowly_filled(fits, clusters, partition)) << world;
    std::size_t changed = 0;
    for (std::size_t row = 0; row < rows; ++row) changed += filled[row] != partition[row] ? 1U : 0U;
    EXPECT_EQ(moved.size(), changed) << world;
  }
}

}  // namespace
}  // namespace edau
