// From counts to what is said of them.
#pragma once

#include "core/parallel.hpp"
#include "edau/theme_groups.hpp"
#include "groups/group_columns.hpp"
#include "groups/group_counts.hpp"

namespace edau {

// `counts` are of the groups of `column`, in their order, and so are those of the `others` that are
// tested; none where those who are counted are. With `public_edition`, the counts that
// suppressed_counts() marks are left out with all that follows from them: the tests of a theme,
// too, where those who stated nothing are hidden, and no adjusted p rests on a hidden one; and
// nothing is tested where that would be others.
GroupTable make_group_table(const GroupColumn& column, const GroupCounts& counts,
                            const GroupCounts* others, bool public_edition, Workers& workers);

}  // namespace edau
