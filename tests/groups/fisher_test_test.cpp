#include "groups/fisher_test.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "groups/statistics_fixture.hpp"

namespace edau {
namespace {

std::string said(const FourfoldTable& table) {
  return std::to_string(table.count) + " of " + std::to_string(table.group) + " where " +
         std::to_string(table.raised) + " of " + std::to_string(table.all) + " do";
}

// C(n, k); exact up to n = 60.
std::uint64_t binomial(std::int64_t n, std::int64_t k) {
  if (k < 0 || k > n) return 0;
  std::uint64_t result = 1;
  for (std::int64_t i = 1; i <= k; ++i) {
    result = result * static_cast<std::uint64_t>(n - k + i) / static_cast<std::uint64_t>(i);
  }
  return result;
}

// In whole numbers, without a tolerance for ties. Up to 55 in all, or the binomials overflow on
// their way.
double exact_p(const FourfoldTable& table) {
  const auto ways = [&](std::int64_t count) {
    return binomial(table.group, count) * binomial(table.all - table.group, table.raised - count);
  };
  std::uint64_t as_improbable = 0;
  for (std::int64_t count = 0; count <= table.group; ++count) {
    if (ways(count) <= ways(table.count)) as_improbable += ways(count);
  }
  return static_cast<double>(static_cast<long double>(as_improbable) /
                             static_cast<long double>(binomial(table.all, table.raised)));
}

// By log-factorials in 80 bits, for margins of up to millions.
double logarithmic_p(const FourfoldTable& table) {
  const auto log_binomial = [](std::int64_t n, std::int64_t k) {
    const auto log_factorial = [](std::int64_t of) {
      return std::lgamma(static_cast<long double>(of) + 1);
    };
    return log_factorial(n) - log_factorial(k) - log_factorial(n - k);
  };
  const auto log_p = [&](std::int64_t count) {
    return log_binomial(table.group, count) +
           log_binomial(table.all - table.group, table.raised - count) -
           log_binomial(table.all, table.raised);
  };
  const long double limit = log_p(table.count) + 1e-7L;
  long double sum = 0;
  for (std::int64_t count = std::max<std::int64_t>(0, table.group + table.raised - table.all);
       count <= std::min(table.group, table.raised); ++count) {
    if (log_p(count) <= limit) sum += std::exp(log_p(count));
  }
  return static_cast<double>(sum);
}

TEST(FisherTestTest, IsExactInEverySmallTable) {
  for (std::int64_t all = 1; all <= 16; ++all) {
    for (std::int64_t group = 0; group <= all; ++group) {
      for (std::int64_t raised = 0; raised <= all; ++raised) {
        for (std::int64_t count = std::max<std::int64_t>(0, group + raised - all);
             count <= std::min(group, raised); ++count) {
          const FourfoldTable table{count, group, raised, all};
          const double expected = exact_p(table);
          EXPECT_NEAR(fisher_test(table), expected, 1e-13 * expected) << said(table);
        }
      }
    }
  }
}

TEST(FisherTestTest, IsExactInTablesOfFifty) {
  for (std::int64_t group = 1; group <= 50; group += 7) {
    for (std::int64_t raised = 0; raised <= 50; raised += 5) {
      for (std::int64_t count = std::max<std::int64_t>(0, group + raised - 50);
           count <= std::min(group, raised); ++count) {
        const FourfoldTable table{count, group, raised, 50};
        const double expected = exact_p(table);
        EXPECT_NEAR(fisher_test(table), expected, 1e-12 * expected) << said(table);
      }
    }
  }
}

TEST(FisherTestTest, IsThatOfLogFactorialsInLargeTables) {
  const FourfoldTable tables[] = {{12'480, 50'000, 250'000, 1'000'000},
                                  {0, 40, 900'000, 1'000'000},
                                  {12'900, 50'000, 250'000, 1'000'000},
                                  {29, 30, 500'000, 1'000'000},
                                  {1, 1, 1, 1'000'000},
                                  {60, 90, 31'000, 80'000},
                                  {2'600, 5'000, 50'000, 100'000},
                                  {0, 700, 1'900, 120'000}};
  for (const FourfoldTable& table : tables) {
    const double expected = logarithmic_p(table);
    EXPECT_NEAR(fisher_test(table), expected, 1e-10 * expected) << said(table);
  }
}

TEST(FisherTestTest, IsThatOfSciPy) {
  const auto lines = fixture_lines("fisher");
  ASSERT_EQ(lines.size(), 74U);
  for (const auto& line : lines) {
    const auto number = [&](std::size_t i) { return static_cast<std::int64_t>(line[i]); };
    const FourfoldTable table{number(0), number(1), number(2), number(3)};
    // SciPy's own logarithms are good to some ten digits.
    EXPECT_NEAR(fisher_test(table), line[4], 1e-9 * line[4] + 1e-300) << said(table);
  }
}

TEST(FisherTestTest, WhereOnlyOneCountIsPossibleNothingIsUnlikely) {
  EXPECT_EQ(fisher_test({0, 0, 3, 9}), 1.0);
  EXPECT_EQ(fisher_test({0, 4, 0, 9}), 1.0);
  EXPECT_EQ(fisher_test({4, 4, 9, 9}), 1.0);
  EXPECT_EQ(fisher_test({5, 9, 5, 9}), 1.0);
}

TEST(FisherTestTest, DoesNotChangeWhereTheSidesAreSwapped) {
  const FourfoldTable table{7, 40, 60, 300};
  const double p = fisher_test(table);
  EXPECT_NEAR(
      fisher_test({table.group - table.count, table.group, table.all - table.raised, table.all}), p,
      1e-13);
  EXPECT_NEAR(fisher_test({table.count, table.raised, table.group, table.all}), p, 1e-13);
}

TEST(FisherTestTest, WhatADoubleCannotHoldIsSaidToBeSmallAndNotImpossible) {
  EXPECT_EQ(fisher_test({5'000, 5'000, 5'000, 100'000}), 1e-300);
  EXPECT_GT(fisher_test({100, 100, 100, 10'000}), 1e-300);
}

}  // namespace
}  // namespace edau
