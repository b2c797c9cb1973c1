#include "edau/cluster_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

#include "edau/error.hpp"
#include "worlds.hpp"

namespace edau {
namespace {

double distance(const std::vector<double>& a, const std::vector<double>& b) {
  return std::sqrt(std::max(dot(a, a) + dot(b, b) - 2 * dot(a, b), 0.0));
}

double distance(const Place& a, const Place& b) { return std::hypot(a.x - b.x, a.y - b.y); }

TEST(ClusterMapTest, WhatLiesInAPlaneIsShownAsItIs) {
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    std::mt19937_64 random(seed);
    Vectors vectors(30, std::vector<double>(2));
    for (auto& vector : vectors) {
      for (double& value : vector) value = static_cast<double>(random() % 2001) * 1e-3 - 1.0;
    }
    for (auto& vector : vectors) {  // turned into space, and away from the origin
      vector = {0.6 * vector[0], 0.8 * vector[0] + 3.0, vector[1]};
    }
    const ClusterMap map = cluster_map(products(vectors));
    EXPECT_NEAR(map.shown_share, 1.0, 1e-9);
    for (std::size_t i = 0; i < 30; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        EXPECT_NEAR(distance(map.places[i], map.places[j]), distance(vectors[i], vectors[j]), 1e-6);
      }
    }
  }
}

TEST(ClusterMapTest, NoTwoAreFurtherApartThanTheyAre) {
  const Vectors vectors = random_unit_vectors(1, 60, 8);
  const ClusterMap map = cluster_map(products(vectors));
  for (std::size_t i = 0; i < 60; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      EXPECT_LE(distance(map.places[i], map.places[j]), distance(vectors[i], vectors[j]) + 1e-9);
    }
  }
}

// The spread along the direction in which `vectors` spread most, by plain power iteration; takes
// that direction out of them.
double take_widest(Vectors& vectors) {
  std::vector<double> direction(vectors[0].size(), 1.0);
  double spread = 0.0;
  for (int iteration = 0; iteration < 5000; ++iteration) {
    std::vector<double> next(direction.size());
    for (const auto& vector : vectors) {
      const double along = dot(vector, direction);
      for (std::size_t i = 0; i < next.size(); ++i) next[i] += along * vector[i];
    }
    spread = std::sqrt(dot(next, next));
    for (std::size_t i = 0; i < next.size(); ++i) direction[i] = next[i] / spread;
  }
  for (auto& vector : vectors) {
    const double along = dot(vector, direction);
    for (std::size_t i = 0; i < direction.size(); ++i) vector[i] -= along * direction[i];
  }
  return spread;
}

TEST(ClusterMapTest, ItsAxesAreTheTwoWidestThereAre) {
  Vectors vectors = random_unit_vectors(2, 50, 7);
  const ClusterMap map = cluster_map(products(vectors));
  std::vector<double> x;
  std::vector<double> y;
  for (const Place& place : map.places) {
    x.push_back(place.x);
    y.push_back(place.y);
  }
  double all = 0.0;
  for (std::size_t axis = 0; axis < 7; ++axis) {
    double mean = 0.0;
    for (const auto& vector : vectors) mean += vector[axis] / 50.0;
    for (auto& vector : vectors) {
      vector[axis] -= mean;
      all += vector[axis] * vector[axis];
    }
  }
  EXPECT_NEAR(dot(x, y), 0.0, 1e-6);
  EXPECT_NEAR(std::accumulate(x.begin(), x.end(), 0.0), 0.0, 1e-9);
  EXPECT_NEAR(map.shown_share, (dot(x, x) + dot(y, y)) / all, 1e-9);
  EXPECT_NEAR(dot(x, x), take_widest(vectors), 1e-4);
  EXPECT_NEAR(dot(y, y), take_widest(vectors), 1e-4);
}

TEST(ClusterMapTest, OneClusterAndNone) {
  EXPECT_TRUE(cluster_map({}).places.empty());
  const ClusterMap one = cluster_map(std::vector<double>{1.0});
  ASSERT_EQ(one.places.size(), 1U);
  EXPECT_EQ(one.places[0].x, 0.0);
  EXPECT_EQ(one.places[0].y, 0.0);
  EXPECT_EQ(one.shown_share, 1.0);
}

TEST(ClusterMapTest, TwoClustersLieOnTheXAxisTheFirstOnTheRight) {
  const ClusterMap map = cluster_map(std::vector<double>{1.0, 0.5, 0.5, 1.0});
  EXPECT_NEAR(map.places[0].x, 0.5, 1e-9);
  EXPECT_NEAR(map.places[1].x, -0.5, 1e-9);
  EXPECT_EQ(map.places[0].y, 0.0);
  EXPECT_EQ(map.places[1].y, 0.0);
}

TEST(ClusterMapTest, EqualCentroidsAreInOnePlace) {
  for (const std::size_t count : {2U, 5U, 40U}) {
    const ClusterMap map = cluster_map(std::vector<double>(count * count, 1.0));
    for (const Place& place : map.places) {
      EXPECT_EQ(place.x, 0.0);
      EXPECT_EQ(place.y, 0.0);
    }
  }
}

TEST(ClusterMapTest, AZeroCentroidIsAtOneFromAllOthers) {
  const ClusterMap map = cluster_map(std::vector<double>{1, 0, 0, 0, 1, 0, 0, 0, 0});
  EXPECT_NEAR(distance(map.places[2], map.places[0]), 1.0, 1e-6);
  EXPECT_NEAR(distance(map.places[2], map.places[1]), 1.0, 1e-6);
  EXPECT_NEAR(distance(map.places[0], map.places[1]), std::sqrt(2.0), 1e-6);
}

// Sums of such numbers are beyond what a double holds.
TEST(ClusterMapTest, LongVectorsAreShownAsLongAsTheyAre) {
  auto cosines = products(random_unit_vectors(4, 40, 6));
  const ClusterMap map = cluster_map(cosines);
  for (double& product : cosines) product *= 0x1p1022;
  const ClusterMap longer = cluster_map(cosines);
  EXPECT_EQ(longer.shown_share, map.shown_share);
  for (std::size_t i = 0; i < 40; ++i) {
    EXPECT_EQ(longer.places[i].x, map.places[i].x * 0x1p511);
    EXPECT_EQ(longer.places[i].y, map.places[i].y * 0x1p511);
  }
  constexpr double kMost = std::numeric_limits<double>::max();
  const ClusterMap two = cluster_map(std::vector<double>{kMost, -kMost, -kMost, kMost});
  EXPECT_NEAR(two.places[0].x / std::sqrt(kMost), 1.0, 1e-9);
  EXPECT_NEAR(two.places[1].x / std::sqrt(kMost), -1.0, 1e-9);
}

TEST(ClusterMapTest, ThreadsChangeNoBit) {
  const auto cosines = products(random_unit_vectors(3, 150, 40));
  const ClusterMap one = cluster_map(cosines, 1);
  for (const int threads : {2, 3, 8}) {
    const ClusterMap other = cluster_map(cosines, threads);
    for (std::size_t i = 0; i < one.places.size(); ++i) {
      EXPECT_EQ(other.places[i].x, one.places[i].x);
      EXPECT_EQ(other.places[i].y, one.places[i].y);
    }
  }
}

TEST(ClusterMapTest, RefusesWhatIsNoSquareOfNumbers) {
  EXPECT_THROW(cluster_map(std::vector<double>(3, 1.0)), Error);
  EXPECT_THROW(cluster_map(std::vector<double>{std::numeric_limits<double>::quiet_NaN()}), Error);
  EXPECT_THROW(cluster_map(std::vector<double>{std::numeric_limits<double>::infinity()}), Error);
}

}  // namespace
}  // namespace edau
