// Whether a hidden count can be had from published sums.
#pragma once

#include <cstddef>

#include "groups/group_counts.hpp"

namespace edau {

// Whether the counts that are not `hidden`, the sizes, the count of each theme over all groups and
// the number of silent submissions over all groups leave only one value for the count of `theme` in
// `group`, which is hidden. Takes O(themes × groups) steps. Throws std::bad_alloc.
bool is_fixed_count(const GroupCounts& groups, const CountMarks& hidden, std::size_t theme,
                    std::size_t group);

}  // namespace edau
