// Compiled with -mavx2, and without -mfma, which would round sums otherwise.
#define EDAU_KERNELS avx2
#include "clustering/kernels.inc"
