#include "pipeline/base_differences.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

namespace edau {
namespace {

// More than half of all on one base, and not on another.
bool majority_differs(const BaseCounts& counts, const BaseCounts& all) {
  bool is_majority = false;
  bool is_none = false;
  for (const CountingBase base : kCountingBases) {
    if (all[base] == 0) continue;
    (2 * counts[base] > all[base] ? is_majority : is_none) = true;
  }
  return is_majority && is_none;
}

// Marks the themes that are larger on `first`, and smaller on `second`, than some other one. They
// are gone through from the smallest on `first` up, those of equal size together.
void mark_overtaken(CountingBase first, CountingBase second, std::span<Theme> themes) {
  std::vector<Theme*> order;
  order.reserve(themes.size());
  for (Theme& theme : themes) order.push_back(&theme);
  std::ranges::sort(order, {}, [&](const Theme* theme) { return theme->counts[first]; });
  std::int64_t largest = std::numeric_limits<std::int64_t>::min();  // on `second`, of smaller ones
  for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
    const std::int64_t size = order[begin]->counts[first];
    std::int64_t largest_here = largest;
    for (; end < order.size() && order[end]->counts[first] == size; ++end) {
      const std::int64_t other = order[end]->counts[second];
      if (other < largest) order[end]->differs_by_base = true;
      largest_here = std::max(largest_here, other);
    }
    largest = largest_here;
  }
}

}  // namespace

void mark_differences(const BaseCounts& all, std::span<Theme> themes) {
  for (Theme& theme : themes) theme.differs_by_base = majority_differs(theme.counts, all);
  for (const CountingBase first : kCountingBases) {
    for (const CountingBase second : kCountingBases) {
      if (first != second) mark_overtaken(first, second, themes);
    }
  }
}

}  // namespace edau
