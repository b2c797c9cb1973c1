// Spectral clustering of a graph of similarities: see the .cpp file.
#pragma once

#include <cstdint>

#include "clustering/similarity_graph.hpp"
#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"

namespace edau {

struct SpectralOptions {
  int power;      // of the similarities, at least 1
  bool diagonal;  // whether a document is similar to itself
  std::uint64_t seed;
  int run;  // tells apart the draws of runs of one seed
};

// `rows` lends multiplicities and keys. At most kMostEigenvectors vectors are used.
Partition spectral_clustering(const SimilarityGraph& similarities, const WeightedRows& rows,
                              std::int32_t cluster_count, const SpectralOptions& options,
                              Workers& workers);

}  // namespace edau
