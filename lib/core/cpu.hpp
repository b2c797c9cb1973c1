// Which vector instructions the machine has.
#pragma once

#include <cstdint>

namespace edau {

enum class SimdLevel : std::uint8_t {
  kBaseline,  // what every machine of the architecture has
  kAvx2,
  kAvx512,  // F, BW, DQ and VL
};

// The best level of this machine.
SimdLevel best_simd_level() noexcept;

// The level in use: the best one, until it is set. No level changes a result. Setting one above
// the best is ignored; not to be set while other threads compute.
SimdLevel simd_level() noexcept;
void set_simd_level(SimdLevel level) noexcept;

}  // namespace edau
