#include "clustering/kernels.hpp"

#include "core/cpu.hpp"

namespace edau {

namespace baseline {
extern const Kernels kKernels;
}
#if defined(EDAU_HAS_X86_LEVELS)
namespace avx2 {
extern const Kernels kKernels;
}
namespace avx512 {
extern const Kernels kKernels;
}
#endif

const Kernels& kernels() noexcept {
#if defined(EDAU_HAS_X86_LEVELS)
  if (simd_level() == SimdLevel::kAvx512) return avx512::kKernels;
  if (simd_level() == SimdLevel::kAvx2) return avx2::kKernels;
#endif
  return baseline::kKernels;
}

}  // namespace edau
