// A view of dense rows: a vector of numbers for each submission, as a language model makes them.
#pragma once

#include <cstddef>
#include <span>

#include "edau/export.hpp"

namespace edau {

// Row r holds values [r · dimension, (r + 1) · dimension), C's order of a two-dimensional array.
// Owns nothing: it lives as long as what it points to.
class EDAU_EXPORT DenseRows {
 public:
  static constexpr std::size_t kMostDimensions = 65'536;

  // Throws Error kInvalidArgument where `dimension` is not in [1, kMostDimensions] or `values` are
  // no whole rows of it.
  DenseRows(std::span<const float> values, std::size_t dimension);

  std::size_t count() const noexcept { return values_.size() / dimension_; }
  std::size_t dimension() const noexcept { return dimension_; }

  // Requires row < count().
  std::span<const float> row(std::size_t row) const noexcept {
    return values_.subspan(row * dimension_, dimension_);
  }

  // Throws Error kInvalidArgument, naming row and column from 0, where a number of the row is NaN
  // or infinite. Requires row < count().
  void check_finite(std::size_t row) const;

 private:
  std::span<const float> values_;
  std::size_t dimension_;
};

}  // namespace edau
