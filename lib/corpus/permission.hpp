// What the cells of a column of permissions mean.
#pragma once

#include <string_view>

namespace edau {

// True for a trimmed cell that is one of the words for "yes" alone, in any case. All else is no: a
// text is not to be quoted because a cell was not understood.
bool grants_permission(std::string_view cell) noexcept;

}  // namespace edau
