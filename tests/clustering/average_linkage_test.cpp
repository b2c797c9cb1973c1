#include "clustering/average_linkage.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <vector>

namespace edau {
namespace {

SimilarityMatrix random_similarities(std::uint64_t seed, std::size_t size, unsigned steps) {
  std::mt19937_64 random(seed);
  SimilarityMatrix result(size);
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const float value = static_cast<float>(random() % steps) / static_cast<float>(steps);
      result.row(i)[j] = result.row(j)[i] = i == j ? 1.0F : value;
    }
  }
  return result;
}

// Merges the pair of highest mean similarity, again and again.
std::vector<float> slow_heights(const SimilarityMatrix& similarities,
                                const std::vector<std::int64_t>& multiplicities) {
  std::vector<std::vector<std::size_t>> clusters;
  for (std::size_t i = 0; i < similarities.size(); ++i) clusters.push_back({i});
  const auto mean = [&](const auto& a, const auto& b) {
    double sum = 0.0;
    double pairs = 0.0;
    for (const std::size_t i : a) {
      for (const std::size_t j : b) {
        const auto times = static_cast<double>(multiplicities[i] * multiplicities[j]);
        sum += times * static_cast<double>(similarities.row(i)[j]);
        pairs += times;
      }
    }
    return sum / pairs;
  };
  std::vector<float> heights;
  while (clusters.size() > 1) {
    std::size_t first = 0;
    std::size_t second = 1;
    for (std::size_t a = 0; a < clusters.size(); ++a) {
      for (std::size_t b = a + 1; b < clusters.size(); ++b) {
        if (mean(clusters[a], clusters[b]) > mean(clusters[first], clusters[second])) {
          first = a;
          second = b;
        }
      }
    }
    heights.push_back(static_cast<float>(mean(clusters[first], clusters[second])));
    clusters[first].insert(clusters[first].end(), clusters[second].begin(), clusters[second].end());
    clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(second));
  }
  return heights;
}

TEST(AverageLinkageTest, MergesAsOneWhoLooksAtAllPairs) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const SimilarityMatrix similarities = random_similarities(seed, 25, 1'000'000);
    std::vector<std::int64_t> multiplicities(25, 1);
    multiplicities[3] = 4;
    const std::vector<float> expected = slow_heights(similarities, multiplicities);
    const std::vector<Merge> merges = average_linkage(similarities, multiplicities);
    ASSERT_EQ(merges.size(), expected.size());
    for (std::size_t i = 0; i < merges.size(); ++i) {
      EXPECT_NEAR(merges[i].similarity, expected[i], 1e-5) << "world " << seed << " merge " << i;
    }
  }
}

TEST(AverageLinkageTest, EveryMergeIsOfClustersThatExistAndHappensOnce) {
  for (const unsigned steps : {1U, 2U, 3U, 1000U}) {  // 1: all are equally similar
    const std::vector<Merge> merges =
        average_linkage(random_similarities(1, 40, steps), std::vector<std::int64_t>(40, 1));
    std::set<std::int32_t> used;
    for (std::size_t i = 0; i < merges.size(); ++i) {
      EXPECT_LT(merges[i].first, merges[i].second);
      EXPECT_LT(merges[i].second, 40 + static_cast<std::int32_t>(i));
      EXPECT_TRUE(used.insert(merges[i].first).second);
      EXPECT_TRUE(used.insert(merges[i].second).second);
    }
  }
}

TEST(AverageLinkageTest, ACutHasAsManyClustersAsAreAskedFor) {
  for (const unsigned steps : {1U, 3U, 1000U}) {
    const std::vector<Merge> merges =
        average_linkage(random_similarities(2, 30, steps), std::vector<std::int64_t>(30, 1));
    for (std::int32_t clusters = 1; clusters <= 30; ++clusters) {
      const auto found = cut(merges, 30, clusters);
      const std::set<std::int32_t> numbers(found.begin(), found.end());
      EXPECT_EQ(numbers.size(), static_cast<std::size_t>(clusters));
      EXPECT_EQ(*numbers.rbegin(), clusters - 1);
      EXPECT_EQ(found[0], 0);
    }
  }
}

TEST(AverageLinkageTest, OneLeafHasNothingToMerge) {
  const auto merges = average_linkage(random_similarities(3, 1, 10), std::vector<std::int64_t>{1});
  EXPECT_TRUE(merges.empty());
  EXPECT_EQ(cut(merges, 1, 1), (std::vector<std::int32_t>{0}));
}

}  // namespace
}  // namespace edau
