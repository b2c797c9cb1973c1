// Which themes look different from one counting base to another.
#pragma once

#include <span>

#include "edau/counting_bases.hpp"
#include "edau/theme.hpp"

namespace edau {

// Writes Theme::differs_by_base from Theme::counts. `all` are the counts over all analysed
// submissions; a base without any says nothing. Takes n log n steps.
void mark_differences(const BaseCounts& all, std::span<Theme> themes);

}  // namespace edau
