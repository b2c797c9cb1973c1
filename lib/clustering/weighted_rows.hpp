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

  std::size_t count() const noexcept { return keys.size(); }
};

inline WeightedRows weighted_rows(const ClusteringInput& input) noexcept {
  return {input.weights(), input.multiplicities(), input.keys()};
}

// The cluster of each row; -1: in none.
using Partition = std::vector<std::int32_t>;

}  // namespace edau
