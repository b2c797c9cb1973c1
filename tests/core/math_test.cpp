#include "core/math.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>

#include "core/hashing.hpp"
#include "core/random.hpp"

namespace edau {
namespace {

using Function = double (*)(double);
using Exact = long double (*)(long double);
using Arguments = double (*)(std::uint64_t draw);

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kLeast = std::numeric_limits<double>::denorm_min();
constexpr double kMost = std::numeric_limits<double>::max();

static_assert(std::numeric_limits<long double>::digits >= 64, "the reference must be finer");

std::uint64_t bits(std::uint64_t draw) { return random_bits(7, RandomStage::kGenerator, {}, draw); }
double unit(std::uint64_t draw) { return random_unit(8, RandomStage::kGenerator, {}, draw); }
double sign(std::uint64_t draw) { return draw % 2 == 0 ? 1.0 : -1.0; }

// Arguments, each kind where another part of the code is at work.
double any_positive(std::uint64_t draw) {
  return std::bit_cast<double>(1 + bits(draw) % 0x7fefffffffffffff);
}
double subnormal(std::uint64_t draw) { return std::bit_cast<double>(1 + (bits(draw) >> 12)); }
double near_one(std::uint64_t draw) {
  return 1.0 + sign(draw) * std::ldexp(unit(draw), -static_cast<int>(1 + draw % 53));
}
double everyday(std::uint64_t draw) { return kLeast + unit(draw) * 1000.0; }

double any_exponent(std::uint64_t draw) { return -745.2 + unit(draw) * (709.8 + 745.2); }
double exponent_of_subnormal(std::uint64_t draw) { return -745.2 + unit(draw) * (745.2 - 708.3); }
double near_zero(std::uint64_t draw) {
  return sign(draw) * std::ldexp(unit(draw), -static_cast<int>(draw % 60));
}

long double errors_in_ulps(double result, long double exact) {
  const double nearest = std::abs(static_cast<double>(exact));
  if (std::isinf(nearest)) return std::isinf(result) ? 0.0L : 1e9L;
  const double ulp = nearest == kMost ? nearest - std::nextafter(nearest, 0.0)
                                      : std::nextafter(nearest, kInfinity) - nearest;
  return std::abs(static_cast<long double>(result) - exact) / ulp;
}

void expect_within_one_ulp(const char* what, Function function, Exact exact, Arguments arguments) {
  constexpr std::uint64_t kDraws = 500'000;
  long double worst = 0.0L;
  double worst_argument = 0.0;
  for (std::uint64_t draw = 0; draw < kDraws; ++draw) {
    const double x = arguments(draw);
    const long double error = errors_in_ulps(function(x), exact(x));
    if (error > worst) {
      worst = error;
      worst_argument = x;
    }
  }
  EXPECT_LE(worst, 1.0L) << what << " at " << std::hexfloat << worst_argument;
}

TEST(MathTest, LogIsWithinOneUlp) {
  expect_within_one_ulp("any", math::log, std::log, any_positive);
  expect_within_one_ulp("subnormal", math::log, std::log, subnormal);
  expect_within_one_ulp("near one", math::log, std::log, near_one);
  expect_within_one_ulp("everyday", math::log, std::log, everyday);
}

TEST(MathTest, Log2IsWithinOneUlp) {
  expect_within_one_ulp("any", math::log2, std::log2, any_positive);
  expect_within_one_ulp("subnormal", math::log2, std::log2, subnormal);
  expect_within_one_ulp("near one", math::log2, std::log2, near_one);
  expect_within_one_ulp("everyday", math::log2, std::log2, everyday);
}

TEST(MathTest, ExpIsWithinOneUlp) {
  expect_within_one_ulp("any", math::exp, std::exp, any_exponent);
  expect_within_one_ulp("subnormal result", math::exp, std::exp, exponent_of_subnormal);
  expect_within_one_ulp("near zero", math::exp, std::exp, near_zero);
}

TEST(MathTest, Log2OfEveryPowerOfTwoIsExact) {
  for (int exponent = -1074; exponent <= 1023; ++exponent) {
    EXPECT_EQ(math::log2(std::ldexp(1.0, exponent)), exponent);
  }
}

TEST(MathTest, OneHasTheLogarithmZeroWithoutASign) {
  EXPECT_EQ(std::bit_cast<std::uint64_t>(math::log(1.0)), 0U);
  EXPECT_EQ(std::bit_cast<std::uint64_t>(math::log2(1.0)), 0U);
}

TEST(MathTest, EdgesAreWhatTheHeaderSays) {
  EXPECT_EQ(math::log(kLeast), -744.4400719213812);
  EXPECT_EQ(math::log(kMost), 709.782712893384);
  EXPECT_EQ(math::log2(kMost), 1024.0);
  EXPECT_EQ(math::exp(0.0), 1.0);
  EXPECT_EQ(math::exp(-0.0), 1.0);
  EXPECT_LT(math::exp(709.782712893384), kInfinity);
  EXPECT_EQ(math::exp(std::nextafter(709.782712893384, kInfinity)), kInfinity);
  EXPECT_EQ(math::exp(-745.1332191019411), kLeast);
  EXPECT_EQ(math::exp(std::nextafter(-745.1332191019412, -kInfinity)), 0.0);
  EXPECT_EQ(math::exp(kInfinity), kInfinity);
  EXPECT_EQ(math::exp(-kInfinity), 0.0);
  EXPECT_EQ(math::exp(kLeast), 1.0);
}

// Of the bits of 100,000 results. A change here is a change of every output.
Key128 fingerprint(Function function, Arguments arguments) {
  Hasher hasher;
  for (std::uint64_t draw = 0; draw < 100'000; ++draw) {
    hasher.add(std::bit_cast<std::uint64_t>(function(arguments(draw))));
  }
  return hasher.key();
}

TEST(MathTest, ResultsHaveTheSameBitsOnEveryMachine) {
  EXPECT_EQ(fingerprint(math::log, any_positive), (Key128{0x02fdb5621a07444e, 0x434d20c4448aa93b}));
  EXPECT_EQ(fingerprint(math::log2, any_positive),
            (Key128{0x630b96805bf90ce3, 0xf7ffa3a28312f881}));
  EXPECT_EQ(fingerprint(math::exp, any_exponent), (Key128{0xdd22e5d677f9d200, 0x0c24272a9dd2a602}));
  EXPECT_EQ(fingerprint(math::log, near_one), (Key128{0x0ed83c09a54ea806, 0x1a1024cacbdc2970}));
}

}  // namespace
}  // namespace edau
