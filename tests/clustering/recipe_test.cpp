#include "clustering/recipe.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "clustering/small_sets.hpp"
#include "counted_world.hpp"

namespace edau {
namespace {

const std::vector<Recipe> kRecipes{Recipe::kFast, Recipe::kSmallSet, Recipe::kConsensus,
                                   Recipe::kSampledConsensus};

Partition partition(Recipe recipe, const WeightedRows& rows, std::int32_t clusters, int threads = 1,
                    std::uint64_t seed = 1) {
  Workers workers(threads);
  ClusteringOptions options;
  options.cluster_count = clusters;
  options.seed = seed;
  return follow(recipe, rows, options, workers).partition;
}

TEST(RecipeTest, EveryRecipeFindsThePlantedKinds) {
  const CountedWorld world = planted_world(1, 240, 4);
  for (const Recipe recipe : kRecipes) {
    EXPECT_GT(pair_agreement(partition(recipe, world.rows(), 4), 4), 0.97) << recipe_name(recipe);
  }
}

TEST(RecipeTest, WithoutCountsTheMembersThatNeedNoneDo) {
  const CountedWorld world = planted_world(2, 240, 4);
  WeightedRows rows = world.rows();
  rows.counts = {};
  for (const Recipe recipe : kRecipes) {
    EXPECT_GT(pair_agreement(partition(recipe, rows, 4), 4), 0.95) << recipe_name(recipe);
  }
}

TEST(RecipeTest, ThreadsChangeNothing) {
  const CountedWorld world = planted_world(3, 300, 6);
  for (const Recipe recipe : kRecipes) {
    const Partition one = partition(recipe, world.rows(), 6);
    for (const int threads : {2, 3, 4, 8}) {
      EXPECT_EQ(partition(recipe, world.rows(), 6, threads), one) << recipe_name(recipe);
    }
  }
}

TEST(RecipeTest, AnotherSeedIsAnotherSearch) {
  const CountedWorld world({random_rows(4, 200, 30, 3)}, 30);
  EXPECT_NE(partition(Recipe::kConsensus, world.rows(), 9, 1, 1),
            partition(Recipe::kConsensus, world.rows(), 9, 1, 2));
}

TEST(RecipeTest, OddSetsAreClusteredWithoutTrouble) {
  struct Case {
    std::string what;
    CountedWorld world;
    std::int32_t clusters;
  };
  const Row same{{0, 1.0F}, {1, 2.0F}};
  std::vector<Row> apart(12);
  for (std::size_t i = 0; i < 12; ++i) apart[i] = {{static_cast<std::int32_t>(i), 1.0F}};
  const std::vector<Case> cases{
      {"one row", CountedWorld({same}, 2), 1},
      {"rows of one direction", CountedWorld(std::vector<Row>(9, same), 2), 3},
      {"rows that share no word", CountedWorld(apart, 12), 4},
      {"as many clusters as rows", CountedWorld(apart, 12), 12},
      {"two rows, one cluster", CountedWorld({same, {{1, 1.0F}}}, 2), 1},
  };
  for (const Case& c : cases) {
    for (const Recipe recipe : kRecipes) {
      const Partition found = partition(recipe, c.world.rows(), c.clusters);
      ASSERT_EQ(found.size(), c.world.rows().count()) << c.what;
      for (const std::int32_t cluster : found) {
        EXPECT_GE(cluster, -1) << c.what << ", " << recipe_name(recipe);
        EXPECT_LT(cluster, c.clusters) << c.what << ", " << recipe_name(recipe);
      }
    }
  }
}

TEST(RecipeTest, TheRecipeIsChosenByCountedWork) {
  struct Case {
    std::size_t rows;
    std::int32_t clusters;
    Mode mode;
    Recipe expected;
  };
  const std::vector<Case> cases{
      {300, 5, Mode::kFast, Recipe::kFast},
      {300, 5, Mode::kBest, Recipe::kSmallSet},
      {300, 5, Mode::kAuto, Recipe::kSmallSet},
      {900, 5, Mode::kAuto, Recipe::kConsensus},
      {20'000, 200, Mode::kAuto, Recipe::kSampledConsensus},
      {20'000, 15'000, Mode::kBest, Recipe::kConsensus},  // a sample is 20 rows a cluster at least
      {20'000, 15'000, Mode::kAuto, Recipe::kFast},
  };
  for (const Case& c : cases) {
    const CountedWorld world(random_rows(1, c.rows, 50, 10), 50);
    EXPECT_EQ(choose_recipe(world.rows(), c.clusters, c.mode), c.expected)
        << c.rows << " rows, " << c.clusters << " clusters";
  }
}

TEST(SmallSetsTest, AMultiplicityWeighsAsSoManyRows) {
  const CountedWorld world = planted_world(5, 90, 3);
  CountedWorld heavy = world;
  for (std::size_t row = 0; row < 90; row += 3) heavy.repeat(row, 50);
  Workers workers(1);
  EXPECT_GT(pair_agreement(cluster_small_set(heavy.rows(), 3, 1, workers), 3), 0.97);
}

}  // namespace
}  // namespace edau
