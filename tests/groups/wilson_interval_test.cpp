#include "groups/wilson_interval.hpp"

#include <gtest/gtest.h>

#include "groups/statistics_fixture.hpp"

namespace edau {
namespace {

TEST(WilsonIntervalTest, IsThatOfStatsmodels) {
  const auto lines = fixture_lines("wilson");
  ASSERT_EQ(lines.size(), 12U);
  for (const auto& line : lines) {
    const Interval found =
        wilson_interval(static_cast<std::int64_t>(line[0]), static_cast<std::int64_t>(line[1]));
    EXPECT_NEAR(found.low, line[2], 1e-14) << line[0] << " of " << line[1];
    EXPECT_NEAR(found.high, line[3], 1e-14) << line[0] << " of " << line[1];
  }
}

TEST(WilsonIntervalTest, HoldsTheShareAndStaysWithinNoneAndAll) {
  for (std::int64_t size = 1; size <= 200; ++size) {
    for (std::int64_t count = 0; count <= size; ++count) {
      const Interval found = wilson_interval(count, size);
      const double share = static_cast<double>(count) / static_cast<double>(size);
      EXPECT_TRUE(0 <= found.low && found.low <= share && share <= found.high && found.high <= 1)
          << count << " of " << size;
    }
  }
}

TEST(WilsonIntervalTest, IsExactAtItsEnds) {
  EXPECT_EQ(wilson_interval(0, 37).low, 0.0);
  EXPECT_EQ(wilson_interval(37, 37).high, 1.0);
  EXPECT_LT(wilson_interval(37, 37).low, 1.0);
}

TEST(WilsonIntervalTest, OfNobodyAnythingCanBe) {
  EXPECT_EQ(wilson_interval(0, 0).low, 0.0);
  EXPECT_EQ(wilson_interval(0, 0).high, 1.0);
}

}  // namespace
}  // namespace edau
