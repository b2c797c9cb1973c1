// Tiles against a table of all clusters, row by row.
#include "clustering/centroid_tiles.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

#include "clustering/worlds.hpp"
#include "edau/clustering.hpp"

namespace edau {
namespace {

// Centroids of few different numbers, so that many similarities are equal, of zeros (clusters that
// no row is similar to) and of numbers below zero.
std::vector<float> random_centroids(std::uint64_t seed, std::size_t count) {
  std::mt19937_64 random(seed);
  std::vector<float> numbers(count);
  for (float& number : numbers) number = static_cast<float>(random() % 6) * 0.25F - 0.5F;
  return numbers;
}

TEST(CentroidTilesTest, EveryRowGoesWhereTheRuleOfAllCentroidsPutsIt) {
  constexpr std::int32_t kColumns = 17;
  for (const std::int32_t clusters : {1, 2, 7, 8, 9, 20, 63, 64, 65, 100, 128, 129, 200, 1000}) {
    const auto input =
        input_of(random_rows(static_cast<std::uint64_t>(clusters), 90, kColumns, 3), kColumns);
    const std::vector<float> numbers =
        random_centroids(static_cast<std::uint64_t>(clusters),
                         static_cast<std::size_t>(kColumns) * static_cast<std::size_t>(clusters));
    const CentroidRule rule(numbers, kColumns, clusters);
    CentroidTiles tiles(kColumns, clusters);
    for (std::int32_t cluster = 0; cluster < clusters; ++cluster) {
      float* const of_cluster = tiles.numbers_of(static_cast<std::size_t>(cluster));
      for (std::int32_t column = 0; column < kColumns; ++column) {
        of_cluster[static_cast<std::size_t>(column) * tiles.stride()] =
            rule.weight(column, cluster);
      }
    }
    std::vector<std::int32_t> found(80, -1);
    std::vector<float> similarities(80, 0.0F);
    for (std::size_t tile = 0; tile < tiles.tile_count(); ++tile) {
      tiles.raise(input.weights(), 10, tile, found, similarities);
    }
    std::vector<float> scratch(rule.width());
    for (std::size_t i = 0; i < found.size(); ++i) {
      const Assignment expected = rule.assign(input.weights().row_columns(10 + i),
                                              input.weights().row_values(10 + i), scratch);
      ASSERT_EQ(found[i], expected.cluster) << clusters << " clusters, row " << i;
      ASSERT_EQ(std::min(similarities[i], 1.0F), expected.similarity);
    }
  }
}

}  // namespace
}  // namespace edau
