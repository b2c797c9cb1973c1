// Ranks drawn by the law of Zipf and Mandelbrot: rank r has weight 1 / (r + shift).
//
// The exponent is 1, so that + and ÷ suffice and the table has the same bits on
// every machine; `shift` flattens the head. A sampler never changes once made.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace edau::bench {

class ZipfSampler {
 public:
  // Requires count > 0 and shift > 0.
  ZipfSampler(std::size_t count, double shift) : cumulative_(count) {
    double total = 0;
    for (std::size_t rank = 0; rank < count; ++rank) {
      total += 1.0 / (static_cast<double>(rank) + shift);
      cumulative_[rank] = total;
    }
    for (double& bound : cumulative_) bound /= total;
    fill_guide();
  }

  // The rank, from 0, that `unit` in [0, 1) falls on.
  std::size_t operator()(double unit) const noexcept {
    std::size_t rank = guide_[static_cast<std::size_t>(unit * static_cast<double>(guide_.size()))];
    while (cumulative_[rank] <= unit) ++rank;  // ends: the last bound is exactly 1
    return rank;
  }

 private:
  // Cell c holds the first rank whose bound lies above c / cells: a draw starts
  // there and needs a step or two. A power of two makes the product above exact.
  void fill_guide() {
    guide_.resize(std::bit_ceil(cumulative_.size()));
    std::size_t rank = 0;
    for (std::size_t cell = 0; cell < guide_.size(); ++cell) {
      const double start = static_cast<double>(cell) / static_cast<double>(guide_.size());
      while (cumulative_[rank] <= start) ++rank;
      guide_[cell] = static_cast<std::uint32_t>(rank);
    }
  }

  std::vector<double> cumulative_;
  std::vector<std::uint32_t> guide_;
};

}  // namespace edau::bench
