#include "vectors/sort_columns.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>
#include <set>
#include <vector>

namespace edau {
namespace {

std::vector<std::int32_t> distinct_columns(std::size_t size, std::int32_t column_count,
                                           std::mt19937_64& random) {
  std::set<std::int32_t> columns;
  while (columns.size() < size) {
    columns.insert(static_cast<std::int32_t>(random() % static_cast<std::uint64_t>(column_count)));
  }
  std::vector<std::int32_t> result(columns.begin(), columns.end());
  std::shuffle(result.begin(), result.end(), random);
  return result;
}

TEST(SortColumnsTest, SortsRowsOfEveryLengthAndWidth) {
  std::mt19937_64 random(4);
  const std::int32_t counts[] = {1,
                                 2,
                                 255,
                                 256,
                                 257,
                                 1000,
                                 65536,
                                 65537,
                                 1 << 24,
                                 (1 << 24) + 1,
                                 std::numeric_limits<std::int32_t>::max()};
  for (const std::int32_t count : counts) {
    for (const std::size_t size : {0U, 1U, 2U, 7U, 95U, 96U, 97U, 98U, 300U, 1000U}) {
      if (size > static_cast<std::size_t>(count)) continue;
      std::vector<std::int32_t> columns = distinct_columns(size, count, random);
      std::vector<std::int32_t> expected = columns;
      std::sort(expected.begin(), expected.end());
      std::vector<std::int32_t> sorted(size);
      sort_columns(columns, count, sorted);
      EXPECT_EQ(sorted, expected) << size << " of " << count;
    }
  }
}

}  // namespace
}  // namespace edau
