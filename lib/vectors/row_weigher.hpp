// The weights of one row, in double: the one place where the formulas of
// <edau/weighting.hpp> are worked out.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/vocabulary.hpp"
#include "edau/weighting.hpp"

namespace edau {

// Immutable once built: any number of threads may weigh with one.
class RowWeigher {
 public:
  // `mean_length` is what BM25 compares a document's length with; others ignore it.
  RowWeigher(const Weighting& weighting, const Vocabulary& vocabulary, double mean_length,
             Workers& workers);

  // Writes the weight of each term. Requires spans of one size, columns below the
  // vocabulary's size and counts of at least 1. Sums run in the order of the columns.
  void weigh(std::span<const TermId> columns, std::span<const std::uint32_t> counts,
             std::span<double> weights) const noexcept;

 private:
  static constexpr std::size_t kTabled = 64;  // counts from there on are few

  double term_frequency(std::uint32_t count) const noexcept;
  void weigh_bm25(std::span<const TermId> columns, std::span<const std::uint32_t> counts,
                  std::span<double> weights) const noexcept;

  Weighting weighting_;
  double mean_length_;
  std::array<double, kTabled> frequency_of_count_{};
  std::vector<double> idf_;  // by term
};

}  // namespace edau
