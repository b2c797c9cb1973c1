// Which counts a public edition keeps to itself.
#pragma once

#include <cstdint>

#include "core/parallel.hpp"
#include "groups/group_counts.hpp"

namespace edau {

// Counts of fewer than this many are not published, nor that it is none: a count that is shown must
// not tell of the hidden ones that they are at least 1.
inline constexpr std::int64_t kLeastPublished = 5;

// What is published beside the counts: the sizes of all groups, for each theme how many raise it in
// all groups together, and how many submissions are silent in all groups together.
//
// 1 for each count that is then hidden: because 0 to 4 of the group raise the theme, or all but 0
// to 4 of it do, or because 0 to 4 persons stand behind those or these, or because one of those
// could be had by subtraction. What is hidden of a theme adds up to 5 or more, of 5 persons or
// more, and leaves out 5 or more, likewise; by the sums over its groups, each small count may be
// anything in a range of 5 (or the size of its group); and by all sums together none is fixed.
// Where that cannot be had, all counts of the theme are hidden; they then tell what its own count
// tells.
//
// Which groups are hidden for the sake of others follows from sizes, so it tells nothing of the
// counts. Small groups go first, those who stated nothing last: with their count hidden, nothing
// may be published that was computed from the sum of the others.
//
// Time grows with groups · themes · (groups + themes)², and where sums over themes tell a count
// with the number of themes hidden for it again: 0.1 s for 200 themes of 22 groups. Can be
// cancelled. Throws std::bad_alloc.
CountMarks suppressed_counts(const GroupCounts& groups, Workers& workers);

}  // namespace edau
