// log, log2 and exp that give the same bits on every machine.
//
// The C library picks its variants by CPU, and they differ in the last bit.
// These use only + − × ÷ on doubles, in an order that no compiler may change
// (-ffp-contract=off), and stay within 1 ulp of the true value.
#pragma once

namespace edau::math {

// Natural logarithm. Requires x > 0 and finite.
double log(double x) noexcept;

// Binary logarithm; exact for powers of two. Requires x > 0 and finite.
double log2(double x) noexcept;

// e to the x. 0 below about -745, infinity above about 709.78. Requires x not NaN.
double exp(double x) noexcept;

}  // namespace edau::math
