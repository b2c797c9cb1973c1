#include "core/random.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <vector>

namespace edau {
namespace {

constexpr auto kSeeding = RandomStage::kSeeding;
constexpr auto kGenerator = RandomStage::kGenerator;

// Of 100,000 draws in 100 boxes. With 99 degrees of freedom the mean is 99 and
// the deviation 14: outside 50 … 170 the numbers are not uniform (nor if they
// are too even).
template <typename Draw>
double chi_square(Draw draw) {
  constexpr std::size_t kBoxes = 100;
  constexpr std::uint64_t kDraws = 100'000;
  std::array<double, kBoxes> counts{};
  for (std::uint64_t i = 0; i < kDraws; ++i) {
    ++counts[static_cast<std::size_t>(draw(i) * kBoxes)];
  }
  constexpr double kExpected = kDraws / kBoxes;
  double sum = 0.0;
  for (const double count : counts) sum += (count - kExpected) * (count - kExpected) / kExpected;
  return sum;
}

void expect_uniform(double chi_square) {
  EXPECT_GT(chi_square, 50.0);
  EXPECT_LT(chi_square, 170.0);
}

TEST(RandomTest, DrawsAreFixedForEver) {
  EXPECT_EQ(random_bits(1, kSeeding, {}, 0), 0xdf506d6439141093U);
  EXPECT_EQ(random_bits(1, kGenerator, {}, 0), 0xc85b451baa3d959dU);
  EXPECT_EQ(random_bits(42, kSeeding, {3, 4}, 5), 0xfab5b2a1b4dcf855U);
  EXPECT_EQ(random_unit(42, kSeeding, {3, 4}, 5), 0x1.f56b654369b9fp-1);
}

TEST(RandomTest, UnitsLieInTheHalfOpenIntervalOnAGrid) {
  for (std::uint64_t draw = 0; draw < 100'000; ++draw) {
    const double unit = random_unit(3, kSeeding, {}, draw);
    ASSERT_GE(unit, 0.0);
    ASSERT_LT(unit, 1.0);
    ASSERT_EQ(std::ldexp(unit, 53), std::floor(std::ldexp(unit, 53)));
  }
}

TEST(RandomTest, DrawsAreUniformAlongEveryArgument) {
  expect_uniform(chi_square([](auto i) { return random_unit(1, kSeeding, {5, 6}, i); }));
  expect_uniform(chi_square([](auto i) { return random_unit(1, kSeeding, {5, i}, 0); }));
  expect_uniform(chi_square([](auto i) { return random_unit(1, kSeeding, {i, 5}, 0); }));
  expect_uniform(chi_square([](auto i) { return random_unit(i, kSeeding, {5, 6}, 0); }));
  expect_uniform(chi_square([](auto i) { return random_unit(1, kSeeding, {5, 6}, i << 32); }));
}

TEST(RandomTest, NeighbouringDrawsAreNotCorrelated) {
  constexpr std::uint64_t kDraws = 100'000;
  double along_draws = 0.0;
  double along_stages = 0.0;
  for (std::uint64_t i = 0; i < kDraws; ++i) {
    const double here = random_unit(1, kSeeding, {1, 2}, i) - 0.5;
    along_draws += here * (random_unit(1, kSeeding, {1, 2}, i + 1) - 0.5);
    along_stages += here * (random_unit(1, kGenerator, {1, 2}, i) - 0.5);
  }
  // Each product has the variance 1/144: five deviations of the mean.
  constexpr double kLimit = 5.0 / 12.0 / 316.2;
  EXPECT_NEAR(along_draws / kDraws, 0.0, kLimit);
  EXPECT_NEAR(along_stages / kDraws, 0.0, kLimit);
}

TEST(RandomTest, EachArgumentMakesAStreamOfItsOwn) {
  std::set<std::uint64_t> drawn;
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    for (const RandomStage stage : {kSeeding, kGenerator}) {
      for (std::uint64_t high = 0; high < 10; ++high) {
        for (std::uint64_t low = 0; low < 10; ++low) {
          for (std::uint64_t draw = 0; draw < 10; ++draw) {
            drawn.insert(random_bits(seed, stage, {high, low}, draw));
          }
        }
      }
    }
  }
  EXPECT_EQ(drawn.size(), 20'000U);
}

TEST(RandomTest, TheOrderOfDrawsDoesNotMatter) {
  std::vector<std::uint64_t> forwards;
  std::vector<std::uint64_t> backwards;
  for (std::uint64_t i = 0; i < 100; ++i) forwards.push_back(random_bits(1, kSeeding, {i, 0}, i));
  for (std::uint64_t i = 100; i-- > 0;) backwards.push_back(random_bits(1, kSeeding, {i, 0}, i));
  std::ranges::reverse(backwards);
  EXPECT_EQ(forwards, backwards);
}

}  // namespace
}  // namespace edau
