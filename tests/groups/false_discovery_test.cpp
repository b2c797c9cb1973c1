#include "groups/false_discovery.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "groups/statistics_fixture.hpp"

namespace edau {
namespace {

TEST(FalseDiscoveryTest, IsThatOfStatsmodels) {
  const auto values = fixture_lines("p");
  const auto adjusted = fixture_lines("adjusted");
  ASSERT_EQ(values.size(), 6U);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::vector<double> found = adjusted_p_values(values[i]);
    ASSERT_EQ(found.size(), adjusted[i].size());
    for (std::size_t j = 0; j < found.size(); ++j) EXPECT_NEAR(found[j], adjusted[i][j], 1e-15);
  }
}

TEST(FalseDiscoveryTest, EqualValuesStayEqual) {
  EXPECT_EQ(adjusted_p_values(std::vector{0.04, 0.01, 0.04, 0.04}),
            (std::vector{0.04, 0.04, 0.04, 0.04}));
  EXPECT_EQ(adjusted_p_values(std::vector{0.5, 0.25, 0.5}), (std::vector{0.5, 0.5, 0.5}));
}

TEST(FalseDiscoveryTest, TheOrderOfTheTestsChangesNothing) {
  std::vector<double> values = {0.2, 0.001, 0.03, 0.03, 0.9, 0.0, 1.0};
  std::vector<double> first = adjusted_p_values(values);
  std::ranges::reverse(values);
  std::ranges::reverse(first);
  EXPECT_EQ(adjusted_p_values(values), first);
}

TEST(FalseDiscoveryTest, OfOneTestOrNoneNothingIsAdjusted) {
  EXPECT_EQ(adjusted_p_values(std::vector{0.03}), std::vector{0.03});
  EXPECT_TRUE(adjusted_p_values({}).empty());
}

}  // namespace
}  // namespace edau
