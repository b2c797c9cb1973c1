// The mean of numbers in [-1, 1], the same in whatever order they come.
#pragma once

#include <cmath>
#include <cstdint>

namespace edau {

// Adds up whole units of 2^-30: as many as 2^32 numbers fit.
class ExactMean {
 public:
  void add(double value) noexcept {
    units_ += std::llround(value * 0x1p30);
    ++count_;
  }
  std::int64_t count() const noexcept { return count_; }

  // Requires count() > 0.
  double value() const noexcept {
    return static_cast<double>(units_) * 0x1p-30 / static_cast<double>(count_);
  }

 private:
  std::int64_t units_ = 0;
  std::int64_t count_ = 0;
};

}  // namespace edau
