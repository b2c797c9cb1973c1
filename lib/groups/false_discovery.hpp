// Many tests at once.
#pragma once

#include <span>
#include <vector>

namespace edau {

// The p-values adjusted by Benjamini and Hochberg (1995), in their order: taking those up to q for
// findings, the expected share of false ones among them is at most q. Equal ones stay equal.
// Requires values in [0, 1]. Throws std::bad_alloc.
std::vector<double> adjusted_p_values(std::span<const double> p_values);

}  // namespace edau
