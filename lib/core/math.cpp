// The idea, old and public (Cody & Waite, "Software Manual for the Elementary
// Functions", 1980; the bookkeeping of the small terms follows the analysis
// that fdlibm made known): reduce the argument to an interval round 0 or 1
// where a short polynomial is exact enough, keep the large part of the result
// exact, and add the small parts to it last, so that only one rounding counts.
#include "core/math.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>

namespace edau::math {
namespace {

// ln 2 in two parts: the high one has 32 trailing zero bits, so that k × high is
// exact for every exponent k.
constexpr double kLn2High = 0x1.62e42feep-1;
constexpr double kLn2Low = 0x1.a39ef35793c76p-33;

// x = 2^exponent × (1 + fraction), with 1 + fraction in [√½, √2).
struct Reduced {
  int exponent;
  double fraction;
};

Reduced reduce(double x) noexcept {
  constexpr std::uint64_t kMantissa = (std::uint64_t{1} << 52) - 1;
  int exponent = 0;
  if (x < std::numeric_limits<double>::min()) {  // subnormal: no hidden bit
    x *= 0x1p54;
    exponent = -54;
  }
  const auto bits = std::bit_cast<std::uint64_t>(x);
  exponent += static_cast<int>(bits >> 52) - 1023;
  double m = std::bit_cast<double>((bits & kMantissa) | (std::uint64_t{1023} << 52));
  if (m > 0x1.6a09e667f3bcdp+0) {
    m *= 0.5;
    ++exponent;
  }
  return {exponent, m - 1.0};
}

// With s = f / (2 + f): log(1 + f) = 2 artanh(s) = 2s + s × R(s²), where
// R(z) = 2z/3 + 2z²/5 + …; |s| < 0.1716, so eleven terms reach 2^-58.
double artanh_tail(double z) noexcept {
  constexpr std::array kTerms = {2.0 / 23, 2.0 / 21, 2.0 / 19, 2.0 / 17, 2.0 / 15, 2.0 / 13,
                                 2.0 / 11, 2.0 / 9,  2.0 / 7,  2.0 / 5,  2.0 / 3};
  double r = 0.0;
  for (const double term : kTerms) r = term + z * r;
  return z * r;
}

// log(1 + f) = f − half_square + correction, the last being small.
struct LogParts {
  double half_square;
  double correction;
};

LogParts log_parts(double f) noexcept {
  const double s = f / (2.0 + f);
  const double half_square = 0.5 * f * f;
  return {half_square, s * (half_square + artanh_tail(s * s))};
}

// P(r) = 1/2! + r/3! + … + r¹²/14!; |r| < 0.347.
double exp_tail(double r) noexcept {
  constexpr int kLast = 14;
  constexpr auto kInverseFactorials = [] {
    std::array<double, kLast + 1> result{1.0};
    double factorial = 1.0;  // exact up to 18!
    for (std::size_t n = 1; n < result.size(); ++n) {
      factorial *= static_cast<double>(n);
      result[n] = 1.0 / factorial;
    }
    return result;
  }();
  double p = 0.0;
  for (std::size_t n = kLast; n >= 2; --n) p = kInverseFactorials[n] + r * p;
  return p;
}

// x × 2^exponent, also where the result is subnormal.
double scale(double x, int exponent) noexcept {
  const auto power = [](int e) {
    return std::bit_cast<double>(static_cast<std::uint64_t>(e + 1023) << 52);
  };
  if (exponent < -1022) return x * power(exponent + 64) * 0x1p-64;
  if (exponent > 1023) return x * power(exponent - 1) * 2.0;
  return x * power(exponent);
}

}  // namespace

double log(double x) noexcept {
  const auto [exponent, f] = reduce(x);
  const auto [half_square, correction] = log_parts(f);
  const double k = exponent;
  return k * kLn2High - ((half_square - (correction + k * kLn2Low)) - f);
}

double log2(double x) noexcept {
  constexpr double kInverseLn2High = 0x1.715476p+0;  // 24 bits, so that products are exact
  constexpr double kInverseLn2Low = 0x1.4ae0bf85ddf44p-26;
  const auto [exponent, f] = reduce(x);
  const auto [half_square, correction] = log_parts(f);
  const double sum = f - half_square;
  const double high = std::bit_cast<double>(std::bit_cast<std::uint64_t>(sum) >> 32 << 32);
  const double low = ((f - high) - half_square) + correction;
  const double k = exponent;
  const double large = high * kInverseLn2High;
  const double total = k + large;
  const double small = (low + high) * kInverseLn2Low + low * kInverseLn2High;
  return total + (small + ((k - total) + large));
}

double exp(double x) noexcept {
  constexpr double kInverseLn2 = 0x1.71547652b82fep+0;
  if (x > 709.782712893384) return std::numeric_limits<double>::infinity();
  if (x < -745.1332191019412) return 0.0;
  const double rounded = x * kInverseLn2 + (x < 0 ? -0.5 : 0.5);
  const int k = static_cast<int>(rounded);
  // r = high − low, |r| ≤ ½ ln 2: low is what rounding took from high.
  const double high = x - k * kLn2High;
  const double low = k * kLn2Low;
  const double r = high - low;
  // e^r = 1 + (r + r² × P(r)); what r has lost in rounding goes into the small part.
  const double lost = (high - r) - low;
  return scale(1.0 + (r + (r * r * exp_tail(r) + lost)), k);
}

}  // namespace edau::math
