// Logarithms by the million.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

#include "core/math.hpp"

namespace edau {

// log(x) for x >= 1, to 10^-10: the logarithm of the nearest of 2048 steps of the mantissa from a
// table, and two terms of the series for what is left. Five times as fast as math::log, which
// mixtures and lifts would otherwise spend their time in; the same bits everywhere, like that.
class FastLog {
 public:
  FastLog() {
    for (std::size_t i = 0; i < kSteps; ++i) {
      const double middle = 1.0 + (static_cast<double>(i) + 0.5) / kSteps;
      inverses_[i] = 1.0 / middle;
      logs_[i] = math::log(middle);
    }
  }

  double operator()(double x) const noexcept {
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const auto exponent = static_cast<double>(static_cast<std::int64_t>(bits >> 52) - 1023);
    const std::size_t step = bits >> 41 & (kSteps - 1);
    const auto mantissa =
        std::bit_cast<double>((bits & 0xfffffffffffffULL) | 0x3ff0000000000000ULL);
    const double rest = mantissa * inverses_[step] - 1.0;
    return exponent * kLog2 + logs_[step] + (rest - 0.5 * rest * rest);
  }

 private:
  static constexpr std::size_t kSteps = 2048;
  static constexpr double kLog2 = 0.693147180559945309417;

  std::array<double, kSteps> inverses_;
  std::array<double, kSteps> logs_;
};

inline const FastLog& fast_log() {
  static const FastLog table;
  return table;
}

}  // namespace edau
