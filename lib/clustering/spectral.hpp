// Spectral clustering of a similarity matrix: see the .cpp file.
#pragma once

#include <cstdint>

#include "clustering/similarity_matrix.hpp"
#include "clustering/weighted_rows.hpp"

namespace edau {

struct SpectralOptions {
  int power;      // of the similarities, at least 1
  bool diagonal;  // whether a document is similar to itself
  std::uint64_t seed;
  int run;  // tells apart the draws of runs of one seed
};

// `rows` lends multiplicities and keys. At most kMostEigenvectors vectors are used.
Partition spectral_clustering(const SimilarityMatrix& similarities, const WeightedRows& rows,
                              std::int32_t cluster_count, const SpectralOptions& options,
                              Workers& workers);

}  // namespace edau
