#include "clustering/kernels.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

#include "core/cpu.hpp"
#include "core/levels.hpp"
#include "edau/clustering.hpp"
#include "worlds.hpp"

namespace edau {
namespace {

// Products and sums rounded one by one, term by term: the definition.
std::vector<float> slow_sums(const std::vector<std::int32_t>& columns,
                             const std::vector<float>& values, const std::vector<float>& table,
                             std::size_t stride) {
  std::vector<float> sums(stride);
  for (std::size_t j = 0; j < stride; ++j) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const volatile float product =
          values[i] * table[static_cast<std::size_t>(columns[i]) * stride + j];
      sums[j] = sums[j] + product;
    }
  }
  return sums;
}

TEST(KernelsTest, EveryLevelGivesTheSameBytesAsOneAdditionAfterTheOther) {
  std::mt19937_64 random(1);
  const auto any = [&] { return static_cast<float>(random() % 20001) / 7001.0F - 1.0F; };
  for (std::size_t stride = 8; stride <= 280; stride += 8) {
    std::vector<float> table(40 * stride);
    for (float& value : table) value = any();
    for (const std::size_t count : {0U, 1U, 2U, 7U, 33U}) {
      std::vector<std::int32_t> columns;
      std::vector<float> values;
      for (std::size_t i = 0; i < count; ++i) {
        columns.push_back(static_cast<std::int32_t>(random() % 40));
        values.push_back(any());
      }
      const std::vector<float> expected = slow_sums(columns, values, table, stride);
      for (const SimdLevel level : levels_of_this_machine()) {
        const AtLevel at(level);
        std::vector<float> sums(stride, 99.0F);
        kernels().add_rows({columns.data(), values.data(), count, 0}, table.data(), stride,
                           sums.data());
        ASSERT_EQ(sums, expected) << stride << " clusters, " << count << " terms";
      }
    }
  }
}

TEST(KernelsTest, TheHighestIsTheFirstOfEquals) {
  std::mt19937_64 random(2);
  for (std::size_t count = 1; count < 60; ++count) {
    for (int trial = 0; trial < 50; ++trial) {
      std::vector<float> values(count);
      for (float& value : values) value = static_cast<float>(random() % 9) - 6.0F;
      const auto expected =
          static_cast<std::size_t>(std::ranges::max_element(values) - values.begin());
      for (const SimdLevel level : levels_of_this_machine()) {
        const AtLevel at(level);
        ASSERT_EQ(kernels().find_highest(values.data(), count), expected);
      }
    }
  }
}

// Few different values, so that many sums are equal: the first of the highest counts.
TEST(KernelsTest, HighestSumsAreRaisedAsOneRowAfterTheOther) {
  std::mt19937_64 random(3);
  for (std::size_t stride = kKernelLanes; stride <= kMostStride; stride += kKernelLanes) {
    std::vector<float> table(30 * stride);
    for (float& value : table) value = static_cast<float>(random() % 5) - 2.0F;
    std::vector<std::int64_t> offsets{0};
    std::vector<std::int32_t> columns;
    std::vector<float> values;
    for (std::size_t row = 0; row < 40; ++row) {
      for (std::uint64_t i = random() % 6; i > 0; --i) {
        columns.push_back(static_cast<std::int32_t>(random() % 30));
        values.push_back(static_cast<float>(random() % 3));
      }
      offsets.push_back(static_cast<std::int64_t>(columns.size()));
    }
    std::vector<float> highest(40, 1.0F);
    std::vector<std::int32_t> places(40, -1);
    for (std::size_t row = 0; row < 40; ++row) {
      const auto begin = offsets[row];
      const auto end = offsets[row + 1];
      const std::vector<float> sums =
          slow_sums({columns.begin() + begin, columns.begin() + end},
                    {values.begin() + begin, values.begin() + end}, table, stride);
      const auto most = std::ranges::max_element(sums);
      if (!(*most > highest[row])) continue;
      highest[row] = *most;
      places[row] = 5 + static_cast<std::int32_t>(most - sums.begin());
    }
    for (const SimdLevel level : levels_of_this_machine()) {
      const AtLevel at(level);
      std::vector<float> raised(40, 1.0F);
      std::vector<std::int32_t> raised_places(40, -1);
      kernels().raise_highest({offsets.data(), columns.data(), values.data(), 40}, table.data(),
                              stride, 5, raised.data(), raised_places.data());
      ASSERT_EQ(raised, highest);
      ASSERT_EQ(raised_places, places);
    }
  }
}

TEST(KernelsTest, UnitsAreWholeNumbersRoundedToEven) {
  std::mt19937_64 random(4);
  for (std::size_t count = 0; count < 40; ++count) {
    std::vector<std::int32_t> columns;
    std::vector<float> values;
    std::vector<std::int64_t> expected(20, 7);
    for (std::size_t i = 0; i < count; ++i) {
      columns.push_back(static_cast<std::int32_t>(random() % 20));
      values.push_back(static_cast<float>(random() % 4001) / 2000.0F - 1.0F);
      if (i % 3 == 0) values.back() = 0.75F;  // halfway between two units
      expected[static_cast<std::size_t>(columns.back())] -=
          3 * std::llrint(static_cast<double>(values.back()) * 0x1p1);
      expected[static_cast<std::size_t>(columns.back())] -=
          3 * std::llrint(static_cast<double>(values.back()) * 0x1p31);
    }
    for (const SimdLevel level : levels_of_this_machine()) {
      const AtLevel at(level);
      std::vector<std::int64_t> sums(20, 7);
      kernels().add_units({columns.data(), values.data(), count, 0}, 0x1p1, -3, sums.data());
      kernels().add_units({columns.data(), values.data(), count, 0}, 0x1p31, -3, sums.data());
      ASSERT_EQ(sums, expected);
    }
  }
}

TEST(KernelsTest, EveryLevelClustersAlike) {
  const ClusteringInput input = input_of(planted_rows(3, 700, 11), 11 * kPlantedColumns);
  std::vector<std::vector<std::int32_t>> clusters;
  std::vector<double> objectives;
  for (const SimdLevel level : levels_of_this_machine()) {
    const AtLevel at(level);
    for (const Mode mode : {Mode::kFast, Mode::kBest}) {
      const Clustering found = cluster(input, {.cluster_count = 11, .mode = mode});
      objectives.push_back(found.objective);
      clusters.emplace_back();
      for (const Assignment& assignment : found.assignments) {
        clusters.back().push_back(assignment.cluster);
      }
    }
  }
  for (std::size_t i = 2; i < clusters.size(); ++i) {
    EXPECT_EQ(clusters[i], clusters[i - 2]);
    EXPECT_EQ(objectives[i], objectives[i - 2]);
  }
}

TEST(KernelsTest, ALevelThatTheMachineLacksIsNotTaken) {
  const AtLevel at(SimdLevel::kAvx512);
  EXPECT_LE(simd_level(), best_simd_level());
}

}  // namespace
}  // namespace edau
