// Products of vectors, seen from the mean of those vectors.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "edau/error.hpp"

namespace edau {

// n of n × n cosines. Throws Error kInvalidArgument where they are not so many.
inline std::size_t side_of_square(std::span<const double> cosines) {
  const auto side =
      static_cast<std::size_t>(std::llround(std::sqrt(static_cast<double>(cosines.size()))));
  if (side * side == cosines.size()) return side;
  throw Error(ErrorCode::kInvalidArgument, "cosines must be as many rows as columns");
}

// That all of `products` are finite. Throws Error kInvalidArgument, naming the first that is not.
inline void require_finite(std::span<const double> products) {
  for (std::size_t i = 0; i < products.size(); ++i) {
    if (std::isfinite(products[i])) continue;
    throw Error(ErrorCode::kInvalidArgument,
                "cosine " + std::to_string(i) + " is not a finite number");
  }
}

// A power of 4 (so that its root is exact) that `products` are to be divided by, lest their sums
// overflow: the largest is then below 4. 1 where it is so already, as of cosines.
inline double scale_of(std::span<const double> products) noexcept {
  double largest = 0.0;
  for (const double product : products) largest = std::max(largest, std::abs(product));
  int exponent = 0;
  std::frexp(largest, &exponent);
  return exponent <= 2 ? 1.0 : std::ldexp(1.0, (exponent - 1) / 2 * 2);
}

// b_ij = p_ij − (means of rows i and j) + (mean of all), which is the product of the same vectors
// less their mean. `products` is `side` rows of as many, symmetric. All divided by `scale`.
inline std::vector<double> centred(std::span<const double> products, std::size_t side,
                                   double scale) {
  std::vector<double> result;
  result.reserve(products.size());
  for (const double product : products) result.push_back(product / scale);
  std::vector<double> means(side);
  double mean = 0.0;
  for (std::size_t i = 0; i < side; ++i) {
    for (std::size_t j = 0; j < side; ++j) means[i] += result[i * side + j];
    means[i] /= static_cast<double>(side);
    mean += means[i];
  }
  mean /= static_cast<double>(side);
  for (std::size_t i = 0; i < side; ++i) {
    for (std::size_t j = 0; j < side; ++j) result[i * side + j] += mean - (means[i] + means[j]);
  }
  return result;
}

// What is below is rounding: vectors of about length 1 that are where their mean is.
inline constexpr double kLeastProduct = 1e-9;

}  // namespace edau
