// Compiled with -mno-fma beside the flags of AVX-512, which bring it along.
#define EDAU_KERNELS avx512
#include "clustering/kernels.inc"
