#include "clustering/kernels.hpp"

#include "core/cpu.hpp"

namespace edau {

namespace baseline {
extern const Kernels kKernels;
}
#if defined(EDAU_HAS_AVX2)
namespace avx2 {
extern const Kernels kKernels;
}
#endif

const Kernels& kernels() noexcept {
#if defined(EDAU_HAS_AVX2)
  if (simd_level() == SimdLevel::kAvx2) return avx2::kKernels;
#endif
  return baseline::kKernels;
}

}  // namespace edau
