#include "edau/fit_test.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <random>
#include <vector>

#include "clustering/recipe.hpp"
#include "counted_world.hpp"
#include "edau/clustering.hpp"

namespace edau {
namespace {

// Four terms in two clusters: one of each, one of both alike, one of a single document.
const std::vector<double> kCounts{40, 0, 0, 20, 30, 30, 1, 0};
const std::vector<double> kLengths{71, 50};

double strength(const std::vector<std::int32_t>& columns, std::int32_t cluster) {
  const std::vector<float> evidence(columns.size(), 1.0F);
  return FitTest(kCounts, 2).strength(columns, evidence, cluster);
}

double slow_lift(std::size_t term, std::size_t cluster) {
  const double here = std::max(kCounts[2 * term + cluster] - 1, 0.0);
  const double everywhere = std::max(kCounts[2 * term] + kCounts[2 * term + 1] - 1, 0.0);
  return std::log((here + 1) / (everywhere * kLengths[cluster] / 121 + 1));
}

double slow_chance(std::size_t cluster) {
  double mean = 0;
  for (std::size_t t = 0; t < 4; ++t) {
    mean += (kCounts[2 * t] + kCounts[2 * t + 1]) / 121 * slow_lift(t, cluster);
  }
  return mean;
}

double slow_own(std::size_t cluster) {
  double mean = 0;
  for (std::size_t t = 0; t < 4; ++t) {
    mean += kCounts[2 * t + cluster] / kLengths[cluster] * slow_lift(t, cluster);
  }
  return mean - slow_chance(cluster);
}

TEST(FitTestTest, AgreesWithTheDefinition) {
  const double typical = std::max(slow_own(0), slow_own(1));
  const std::vector<std::vector<std::int32_t>> documents{{0}, {1}, {0, 2}, {1, 2, 3}, {0, 1, 2, 3}};
  for (const auto& document : documents) {
    for (const std::size_t cluster : {0U, 1U}) {
      double mean = 0;
      for (const std::int32_t column : document) {
        mean += slow_lift(static_cast<std::size_t>(column), cluster) /
                static_cast<double>(document.size());
      }
      EXPECT_NEAR(strength(document, static_cast<std::int32_t>(cluster)),
                  (mean - slow_chance(cluster)) / typical, 1e-5);
    }
  }
}

TEST(FitTestTest, AWordOfOneDocumentSaysNothingForIt) {
  EXPECT_LT(strength({3}, 0), FitTest::kLeastStrength);
  EXPECT_GT(strength({0}, 0), FitTest::kLeastStrength);
}

TEST(FitTestTest, WhereClustersSayTheSameAllFit) {
  const FitTest alike(std::vector<double>{5, 5, 7, 7}, 2);
  EXPECT_EQ(alike.strength(std::vector<std::int32_t>{0}, std::vector<float>{1.0F}, 1), 1.0);
  const FitTest one(std::vector<double>{5, 7}, 1);
  EXPECT_EQ(one.strength(std::vector<std::int32_t>{0}, std::vector<float>{1.0F}, 0), 1.0);
}

// Rows of ten kinds, and behind them some whose words are drawn from all kinds.
ClusteringInput world_with_noise(std::size_t planted, std::size_t noise) {
  constexpr std::size_t kKinds = 10;
  std::vector<Row> rows = planted_rows(5, planted, kKinds);
  std::mt19937_64 random(6);
  for (std::size_t i = 0; i < noise; ++i) {
    Row row;
    for (int word = 0; word < 10; ++word) {
      row[static_cast<std::int32_t>(random() % (kKinds * kPlantedColumns))] = 1.0F;
    }
    rows.push_back(row);
  }
  return counted_input(rows);
}

struct LeftOut {
  double planted;
  double noise;
};

LeftOut left_out(std::size_t planted, std::size_t noise) {
  const ClusteringInput input = world_with_noise(planted, noise);
  const Clustering found = cluster(input, {.cluster_count = 10, .mode = Mode::kBest});
  LeftOut result{0, 0};
  for (std::size_t i = 0; i < planted + noise; ++i) {
    if (found.assignments[i].fits) continue;
    if (i < planted) {
      result.planted += 1.0 / static_cast<double>(planted);
    } else {
      result.noise += 1.0 / static_cast<double>(noise);
    }
  }
  return result;
}

TEST(FitTestTest, OfWordsDrawnByChanceMostAreLeftOutAndOfThemesFewAre) {
  const LeftOut out = left_out(2000, 500);
  EXPECT_GE(out.noise, 0.7);  // of chance's words too, one in ten is of the best cluster's
  EXPECT_LE(out.planted, 0.01);
}

TEST(FitTestTest, OfFewRowsNoneIsLeftOut) {
  const LeftOut out = left_out(kFewRows * 3 / 4, kFewRows / 4);
  EXPECT_EQ(out.noise, 0.0);
  EXPECT_EQ(out.planted, 0.0);
}

}  // namespace
}  // namespace edau
