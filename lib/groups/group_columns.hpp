// The columns by which submissions are compared, as whole numbers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "edau/corpus.hpp"

namespace edau {

// More groups than this in a column are no groups: a name or a date, most likely.
inline constexpr std::size_t kMostGroups = 50;

// The analysed submissions by one column.
struct GroupColumn {
  std::string name;
  std::vector<std::string> values;  // by their bytes; the empty one last, where some state nothing
  std::vector<std::size_t> group_of;  // of each row of the corpus, which it has if it is analysed
};

// One for each of Corpus::group_names(). Throws Error kInvalidArgument where one has more than
// kMostGroups different values, or more than one is named for a public edition: small counts are
// hidden in each table by itself.
std::vector<GroupColumn> group_columns(const Corpus& corpus, bool public_edition);

// How many of a column's values are stated: the first of them.
std::size_t stated_count(std::span<const std::string> values);

// What stands for groups that a public edition does not name.
inline constexpr const char* kSmallGroups = "(small groups)";

struct JoinedGroups {
  std::vector<std::string> values;
  std::vector<std::size_t> number_of;  // into `values`, of each value that was there before
};

// The values of a column with all groups of fewer than `least` in one, which comes after the other
// stated ones: with as many of the next smallest as it takes to reach `least`. Those who stated
// nothing are among them where they are so few, or where no other is left to take. A group of
// nobody is left out. `sizes` are of the values.
JoinedGroups with_small_groups_joined(std::span<const std::string> values,
                                      std::span<const std::int64_t> sizes, std::int64_t least);

}  // namespace edau
