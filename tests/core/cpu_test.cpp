#include "core/cpu.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "edau/cpu_level.hpp"

namespace edau {
namespace {

TEST(CpuTest, TheLevelInUseIsNamedAndNeverAboveTheBest) {
  const SimdLevel best = best_simd_level();
  set_simd_level(SimdLevel::kBaseline);
  EXPECT_EQ(cpu_level(), "baseline");
  for (const auto& [level, name] :
       {std::pair(SimdLevel::kAvx2, "avx2"), std::pair(SimdLevel::kAvx512, "avx512")}) {
    set_simd_level(level);
    EXPECT_EQ(simd_level(), std::min(level, best));
    if (level <= best) {
      EXPECT_EQ(cpu_level(), name);
    }
  }
  set_simd_level(best);
}

}  // namespace
}  // namespace edau
