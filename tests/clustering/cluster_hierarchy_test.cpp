#include "edau/cluster_hierarchy.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

#include "edau/error.hpp"
#include "worlds.hpp"

namespace edau {
namespace {

using Groups = std::vector<std::vector<std::size_t>>;

// Merges the pair of groups whose documents are most similar on the mean, again and again; the
// groups that are left at each step, each with its lowest leaf first.
std::vector<Groups> slow_cuts(const std::vector<double>& similarities,
                              const std::vector<std::int64_t>& counts) {
  Groups groups;
  for (std::size_t i = 0; i < counts.size(); ++i) groups.push_back({i});
  const auto mean = [&](const auto& a, const auto& b) {
    double sum = 0.0;
    double pairs = 0.0;
    for (const std::size_t i : a) {
      for (const std::size_t j : b) {
        const auto times = static_cast<double>(counts[i] * counts[j]);
        sum += times * similarities[i * counts.size() + j];
        pairs += times;
      }
    }
    return sum / pairs;
  };
  std::vector<Groups> cuts{groups};
  while (groups.size() > 1) {
    std::pair<std::size_t, std::size_t> best{0, 1};
    for (std::size_t a = 0; a < groups.size(); ++a) {
      for (std::size_t b = a + 1; b < groups.size(); ++b) {
        if (mean(groups[a], groups[b]) > mean(groups[best.first], groups[best.second])) {
          best = {a, b};
        }
      }
    }
    auto& kept = groups[best.first];
    kept.insert(kept.end(), groups[best.second].begin(), groups[best.second].end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(best.second));
    cuts.push_back(groups);
  }
  return cuts;
}

std::vector<std::int32_t> numbers(const Groups& groups, std::size_t leaves) {
  std::vector<std::int32_t> result(leaves);
  for (std::size_t group = 0; group < groups.size(); ++group) {
    for (const std::size_t leaf : groups[group]) result[leaf] = static_cast<std::int32_t>(group);
  }
  return result;
}

TEST(ClusterHierarchyTest, EveryCutIsThatOfOneWhoLooksAtAllPairs) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    std::vector<std::int64_t> counts(20, 1);
    counts[4] = 50;
    counts[9] = 7;
    const auto similarities = cosines_from_mean(products(random_vectors(seed, 20, 6)));
    const std::vector<Merge> merges = cluster_hierarchy(similarities, counts);
    for (const Groups& groups : slow_cuts(similarities, counts)) {
      EXPECT_EQ(cut_hierarchy(merges, 20, static_cast<std::int32_t>(groups.size())),
                numbers(groups, 20))
          << "world " << seed << ", " << groups.size() << " groups";
    }
  }
}

TEST(ClusterHierarchyTest, ALargeClusterOutweighsASmallOne) {
  // 0 and 1 are one; 2 is like 0, 3 like 1 a little less: who has the documents decides.
  const std::vector<double> similarities = {1.0, 0.9, 0.6, 0.0,  //
                                            0.9, 1.0, 0.0, 0.5,  //
                                            0.6, 0.0, 1.0, 0.0,  //
                                            0.0, 0.5, 0.0, 1.0};
  const auto second_merge = [&](std::vector<std::int64_t> counts) {
    return cluster_hierarchy(similarities, counts)[1];
  };
  EXPECT_EQ(second_merge({9, 1, 1, 1}).first, 2);
  EXPECT_NEAR(second_merge({9, 1, 1, 1}).similarity, 0.54, 1e-6);
  EXPECT_EQ(second_merge({1, 9, 1, 1}).first, 3);
}

TEST(ClusterHierarchyTest, OfEqualPairsTheFirstComeFirst) {
  const std::vector<std::int64_t> counts(4, 1);
  const std::vector<Merge> merges = cluster_hierarchy(std::vector<double>(16, 0.5), counts);
  ASSERT_EQ(merges.size(), 3U);
  EXPECT_EQ(merges[0].first, 0);
  EXPECT_EQ(merges[0].second, 1);
  EXPECT_EQ(cut_hierarchy(merges, 4, 3), (std::vector<std::int32_t>{0, 0, 1, 2}));
}

TEST(ClusterHierarchyTest, CosinesFromTheMeanAreThoseOfCentredVectors) {
  const Vectors vectors = random_vectors(5, 9, 4);
  Vectors centred = vectors;
  for (std::size_t axis = 0; axis < 4; ++axis) {
    double mean = 0.0;
    for (const auto& vector : vectors) mean += vector[axis] / 9.0;
    for (auto& vector : centred) vector[axis] -= mean;
  }
  const auto cosines = cosines_from_mean(products(vectors));
  for (std::size_t i = 0; i < 9; ++i) {
    for (std::size_t j = 0; j < 9; ++j) {
      const double lengths =
          std::sqrt(dot(centred[i], centred[i])) * std::sqrt(dot(centred[j], centred[j]));
      EXPECT_NEAR(cosines[i * 9 + j], dot(centred[i], centred[j]) / lengths, 1e-9);
    }
  }
}

TEST(ClusterHierarchyTest, CosinesFromTheMeanAreTheSameOfLongVectors) {
  auto of_vectors = products(random_vectors(7, 12, 5));
  const auto expected = cosines_from_mean(of_vectors);
  for (double& product : of_vectors) product *= 0x1p1020;
  const auto of_longer = cosines_from_mean(of_vectors);
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(of_longer[i], expected[i], 1e-9);
}

TEST(ClusterHierarchyTest, AWordThatIsEverywhereMakesNothingAlike) {
  Vectors vectors = random_vectors(6, 12, 5);
  const auto without = cosines_from_mean(products(vectors));
  for (auto& vector : vectors) vector.push_back(3.0);
  const auto with = cosines_from_mean(products(vectors));
  for (std::size_t i = 0; i < with.size(); ++i) EXPECT_NEAR(with[i], without[i], 1e-9);
}

TEST(ClusterHierarchyTest, WhatIsAtTheMeanIsLikeNothing) {
  EXPECT_EQ(cosines_from_mean(std::vector<double>{1.0}), std::vector<double>{0.0});
  EXPECT_EQ(cosines_from_mean(std::vector<double>(4, 1.0)), std::vector<double>(4, 0.0));
  EXPECT_EQ(cosines_from_mean(std::vector<double>(4, 0.0)), std::vector<double>(4, 0.0));
  EXPECT_TRUE(cosines_from_mean({}).empty());
}

TEST(ClusterHierarchyTest, FewClustersNeedNoGroups) {
  const std::pair<std::int32_t, std::int32_t> expected[] = {
      {0, 0}, {5, 0}, {6, 3}, {10, 4}, {20, 6}, {40, 8}, {100, 13}, {2000, 56}};
  for (const auto& [clusters, groups] : expected) {
    EXPECT_EQ(default_group_count(clusters), groups) << clusters;
  }
}

TEST(ClusterHierarchyTest, OneClusterAndNoneHaveNoMerge) {
  EXPECT_TRUE(cluster_hierarchy({}, {}).empty());
  EXPECT_TRUE(cut_hierarchy({}, 0, 0).empty());
  const std::vector<std::int64_t> one = {3};
  EXPECT_TRUE(cluster_hierarchy(std::vector<double>{1.0}, one).empty());
  EXPECT_EQ(cut_hierarchy({}, 1, 1), std::vector<std::int32_t>{0});
}

TEST(ClusterHierarchyTest, RefusesWhatDoesNotFitTogether) {
  const std::vector<double> square(4, 1.0);
  EXPECT_THROW(cosines_from_mean(std::vector<double>(5)), Error);
  EXPECT_THROW(cosines_from_mean(std::vector<double>(4, std::nan(""))), Error);
  EXPECT_THROW(cluster_hierarchy(std::vector<double>(4, 1e300), std::vector<std::int64_t>{1, 1}),
               Error);
  EXPECT_THROW(cluster_hierarchy(square, std::vector<std::int64_t>{1, 1, 1}), Error);
  EXPECT_THROW(cluster_hierarchy(square, std::vector<std::int64_t>{1, 0}), Error);
  const auto merges = cluster_hierarchy(square, std::vector<std::int64_t>{1, 1});
  EXPECT_THROW(cut_hierarchy(merges, 3, 2), Error);
  EXPECT_THROW(cut_hierarchy(merges, 2, 0), Error);
  EXPECT_THROW(cut_hierarchy(merges, 2, 3), Error);
}

}  // namespace
}  // namespace edau
