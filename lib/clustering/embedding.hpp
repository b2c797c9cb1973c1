// Documents as short dense vectors.
#pragma once

#include <cstdint>
#include <vector>

#include "clustering/eigenvectors.hpp"
#include "clustering/weighted_rows.hpp"

namespace edau {

// Dense rows of length 1 in the form that k-means takes. Owns its numbers.
class Embedding {
 public:
  // The rows of `vectors`, scaled to length 1; a row of zeros stays one. `rows` lends
  // multiplicities and keys, which must outlive this object.
  Embedding(const WeightedRows& rows, const DenseBlock& vectors);

  WeightedRows rows() const noexcept {
    return {{offsets_, columns_, values_, column_count_}, multiplicities_, keys_};
  }

 private:
  std::span<const std::int64_t> multiplicities_;
  std::span<const Key128> keys_;
  std::int32_t column_count_;
  std::vector<std::int64_t> offsets_;
  std::vector<std::int32_t> columns_;
  std::vector<float> values_;
};

// Latent semantic analysis of documents: see latent_semantics.cpp. `dimensions` at most
// kMostEigenvectors.
Embedding latent_semantics(const WeightedRows& rows, std::size_t dimensions, std::uint64_t seed,
                           Workers& workers);

}  // namespace edau
