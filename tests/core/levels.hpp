// Work at each level of vector instructions that the machine has.
#pragma once

#include <vector>

#include "core/cpu.hpp"

namespace edau {

// Puts the level back that was in use.
class AtLevel {
 public:
  explicit AtLevel(SimdLevel level) : before_(simd_level()) { set_simd_level(level); }
  ~AtLevel() { set_simd_level(before_); }
  AtLevel(const AtLevel&) = delete;
  AtLevel& operator=(const AtLevel&) = delete;

 private:
  SimdLevel before_;
};

inline std::vector<SimdLevel> levels_of_this_machine() {
  std::vector<SimdLevel> levels;
  for (const SimdLevel level : {SimdLevel::kBaseline, SimdLevel::kAvx2, SimdLevel::kAvx512}) {
    if (level <= best_simd_level()) levels.push_back(level);
  }
  return levels;
}

}  // namespace edau
