#include "core/cpu.hpp"

#include <gtest/gtest.h>

#include "edau/cpu_level.hpp"

namespace edau {
namespace {

TEST(CpuTest, TheLevelInUseIsNamedAndNeverAboveTheBest) {
  const SimdLevel best = best_simd_level();
  set_simd_level(SimdLevel::kBaseline);
  EXPECT_EQ(cpu_level(), "baseline");
  set_simd_level(SimdLevel::kAvx2);
  EXPECT_EQ(simd_level(), best);
  EXPECT_EQ(cpu_level(), best == SimdLevel::kAvx2 ? "avx2" : "baseline");
  set_simd_level(best);
}

}  // namespace
}  // namespace edau
