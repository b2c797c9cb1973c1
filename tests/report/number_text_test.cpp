#include "report/number_text.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace edau {
namespace {

TEST(NumberTextTest, FixedHasTheDecimalsAskedFor) {
  EXPECT_EQ(fixed(0.0, 6), "0.000000");
  EXPECT_EQ(fixed(1.0, 6), "1.000000");
  EXPECT_EQ(fixed(1.0 / 3.0, 6), "0.333333");
  EXPECT_EQ(fixed(2.0 / 3.0, 2), "0.67");
  EXPECT_EQ(fixed(12.0, 0), "12");
  EXPECT_EQ(fixed(-0.5, 1), "-0.5");
}

TEST(NumberTextTest, FixedHasNoNegativeZero) {
  EXPECT_EQ(fixed(-0.0, 6), "0.000000");
  EXPECT_EQ(fixed(-1e-9, 6), "0.000000");
}

TEST(NumberTextTest, FixedTakesTheLargestDouble) {
  const std::string text = fixed(std::numeric_limits<double>::max(), 6);
  EXPECT_EQ(text.size(), 309 + 1 + 6U);
}

TEST(NumberTextTest, GroupsThousands) {
  EXPECT_EQ(grouped(0), "0");
  EXPECT_EQ(grouped(999), "999");
  EXPECT_EQ(grouped(1000), "1,000");
  EXPECT_EQ(grouped(1234567), "1,234,567");
  EXPECT_EQ(grouped(-123456), "-123,456");
}

TEST(NumberTextTest, OneTakesNoPlural) {
  EXPECT_EQ(quantity(0, "submission"), "0 submissions");
  EXPECT_EQ(quantity(1, "submission"), "1 submission");
  EXPECT_EQ(quantity(1234, "point"), "1,234 points");
  EXPECT_EQ(was_or_were(1), "was");
  EXPECT_EQ(was_or_were(0), "were");
}

TEST(NumberTextTest, SharesArePercentages) {
  EXPECT_EQ(percent(0.0), "0.0%");
  EXPECT_EQ(percent(0.125), "12.5%");
  EXPECT_EQ(percent(1.0), "100.0%");
}

}  // namespace
}  // namespace edau
