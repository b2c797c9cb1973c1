// The columns by which submissions are compared, as whole numbers.
#pragma once

#include <cstddef>
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
// kMostGroups different values.
std::vector<GroupColumn> group_columns(const Corpus& corpus);

}  // namespace edau
