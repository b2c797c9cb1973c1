// Whether a caller's matrix is what CsrView promises.
#pragma once

#include "edau/csr.hpp"

namespace edau {

// Throws Error kInvalidArgument, naming the row, where it is not or holds a value that is not
// finite.
void check_matrix(const CsrView& matrix);

}  // namespace edau
