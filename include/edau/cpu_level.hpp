// Which vector instructions edau works with: of use beside a time, and nowhere else.
#pragma once

#include <string_view>

#include "edau/export.hpp"

namespace edau {

// "baseline" (what every machine of the architecture has), "avx2" or "avx512". No result depends on
// it.
EDAU_EXPORT std::string_view cpu_level() noexcept;

}  // namespace edau
