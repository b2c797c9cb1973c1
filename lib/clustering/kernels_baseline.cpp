#define EDAU_KERNELS baseline
#include "clustering/kernels.inc"
