#include "groups/wilson_interval.hpp"

#include <cmath>

namespace edau {

Interval wilson_interval(std::int64_t count, std::int64_t size) noexcept {
  constexpr double kZ = 1.959963984540054;  // the normal distribution's 97.5 % point
  if (size == 0) return {};
  const auto n = static_cast<double>(size);
  const double share = static_cast<double>(count) / n;
  const double square = kZ * kZ / n;
  const double centre = (share + square / 2) / (1 + square);
  const double half = kZ / (1 + square) * std::sqrt(share * (1 - share) / n + square / (4 * n));
  // At the ends the bound is exact, which rounding would miss.
  return {count == 0 ? 0.0 : centre - half, count == size ? 1.0 : centre + half};
}

}  // namespace edau
