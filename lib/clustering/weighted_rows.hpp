// The rows that a search for clusters works on: a frozen view in canonical order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "edau/clustering_input.hpp"
#include "edau/csr.hpp"
#include "edau/key128.hpp"

namespace edau {

// The distinct documents' weights, or other vectors in their place (an embedding, the votes
// of other partitions). A row of multiplicity m acts as m rows that move together.
struct WeightedRows {
  CsrView weights;  // rows of length 1
  std::span<const std::int64_t> multiplicities;
  std::span<const Key128> keys;
  std::span<const std::uint32_t> counts{};  // as weights.values; empty where there are none
  std::span<const double> meanings{};       // row by row, equally long; empty where not known

  std::size_t count() const noexcept { return keys.size(); }

  std::span<const double> row_meaning(std::size_t row) const noexcept {
    const std::size_t dimensions = meanings.size() / count();
    return meanings.subspan(row * dimensions, dimensions);
  }

  std::span<const std::uint32_t> row_counts(std::size_t row) const noexcept {
    if (counts.empty()) return {};
    const auto begin = static_cast<std::size_t>(weights.offsets[row]);
    return counts.subspan(begin, static_cast<std::size_t>(weights.offsets[row + 1]) - begin);
  }

  // The first `rows` <= count() of them. Rows stand in the order of their keys, so that is a
  // random sample which does not depend on the order of the documents.
  WeightedRows first(std::size_t rows) const noexcept {
    const auto entries = static_cast<std::size_t>(weights.offsets[rows]);
    return {{weights.offsets.first(rows + 1), weights.columns.first(entries),
             weights.values.first(entries), weights.column_count},
            multiplicities.first(rows),
            keys.first(rows),
            counts.empty() ? counts : counts.first(entries),
            meanings.first(meanings.size() / count() * rows)};
  }
};

inline WeightedRows weighted_rows(const ClusteringInput& input) noexcept {
  return {input.weights(), input.multiplicities(), input.keys(), input.counts(), input.meanings()};
}

// The cluster of each row; -1: in none.
using Partition = std::vector<std::int32_t>;

}  // namespace edau
