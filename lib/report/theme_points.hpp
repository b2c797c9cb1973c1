// The points of themes that a reader is shown.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "edau/analysis.hpp"

namespace edau {

struct ThemePoints {
  std::int64_t different_count = 0;  // texts, of all its points
  std::int64_t quotable_count = 0;   // of those, that somebody permits to publish
  std::vector<std::size_t>
      shown;  // indices into Analysis::documents(), nearest to the centre first
};

// For each theme at most `most` (from 2) of its texts that may be published, each once, at even
// steps from the most similar to its centre to the least.
std::vector<ThemePoints> points_of_themes(const Analysis& analysis, std::size_t most);

}  // namespace edau
