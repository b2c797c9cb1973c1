#include "core/cpu.hpp"

#include <atomic>

#include "edau/cpu_level.hpp"

namespace edau {
namespace {

std::atomic<SimdLevel>& level_in_use() noexcept {
  static std::atomic<SimdLevel> level{best_simd_level()};
  return level;
}

}  // namespace

SimdLevel best_simd_level() noexcept {
#if defined(__x86_64__)
  // Server processors since Skylake have these four together, and AMD's since Zen 4.
  if (__builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
      __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0) {
    return SimdLevel::kAvx512;
  }
  if (__builtin_cpu_supports("avx2") != 0) return SimdLevel::kAvx2;
#endif
  return SimdLevel::kBaseline;
}

SimdLevel simd_level() noexcept { return level_in_use().load(std::memory_order_relaxed); }

void set_simd_level(SimdLevel level) noexcept {
  if (level <= best_simd_level()) level_in_use().store(level, std::memory_order_relaxed);
}

std::string_view cpu_level() noexcept {
  switch (simd_level()) {
    case SimdLevel::kAvx512: return "avx512";
    case SimdLevel::kAvx2: return "avx2";
    case SimdLevel::kBaseline: break;
  }
  return "baseline";
}

}  // namespace edau
