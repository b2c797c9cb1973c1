// Products of vectors, seen from the mean of those vectors.
#pragma once

#include <cmath>
#include <cstddef>
#include <span>
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

// b_ij = p_ij − (means of rows i and j) + (mean of all), which is the product of the same vectors
// less their mean. `products` is `side` rows of as many, symmetric.
inline std::vector<double> centred(std::span<const double> products, std::size_t side) {
  std::vector<double> means(side);
  double mean = 0.0;
  for (std::size_t i = 0; i < side; ++i) {
    for (std::size_t j = 0; j < side; ++j) means[i] += products[i * side + j];
    means[i] /= static_cast<double>(side);
    mean += means[i];
  }
  mean /= static_cast<double>(side);
  std::vector<double> result(products.begin(), products.end());
  for (std::size_t i = 0; i < side; ++i) {
    for (std::size_t j = 0; j < side; ++j) result[i * side + j] += mean - (means[i] + means[j]);
  }
  return result;
}

// What is below is rounding: vectors of about length 1 that are where their mean is.
inline constexpr double kLeastProduct = 1e-9;

}  // namespace edau
