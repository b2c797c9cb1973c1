#include "edau/dense_rows.hpp"

#include <cmath>
#include <string>

#include "edau/error.hpp"

namespace edau {
namespace {

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorCode::kInvalidArgument, what);
}

std::string described(float value) {
  if (std::isnan(value)) return "not a number (NaN)";
  return value > 0.0F ? "infinite" : "minus infinity";
}

}  // namespace

DenseRows::DenseRows(std::span<const float> values, std::size_t dimension)
    : values_(values), dimension_(dimension) {
  if (dimension < 1 || dimension > kMostDimensions) {
    refuse("vectors cannot have " + std::to_string(dimension) + " dimensions; they have 1 to " +
           std::to_string(kMostDimensions));
  }
  if (values.size() % dimension != 0) {
    refuse(std::to_string(values.size()) + " numbers are no whole vectors of " +
           std::to_string(dimension) + " dimensions");
  }
}

void DenseRows::check_finite(std::size_t row) const {
  const std::span<const float> numbers = this->row(row);
  for (std::size_t column = 0; column < numbers.size(); ++column) {
    if (std::isfinite(numbers[column])) continue;
    refuse("vectors, row " + std::to_string(row) + ", column " + std::to_string(column) +
           " (from 0): the number is " + described(numbers[column]) +
           "; mend what made it, or make the row all zeros if its submission has no vector");
  }
}

}  // namespace edau
