// How sure a share is.
#pragma once

#include <cstdint>

namespace edau {

struct Interval {
  double low = 0;
  double high = 1;
};

// Wilson's score interval of 95 % for the share `count` / `size`, without correction for continuity
// (E. B. Wilson, JASA 22, 1927). Within [0, 1]; [0, 1] for a size of 0. Requires 0 <= count <=
// size.
Interval wilson_interval(std::int64_t count, std::int64_t size) noexcept;

}  // namespace edau
