// Spherical k-means: see the .cpp file.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"
#include "edau/clustering.hpp"

namespace edau {

struct KMeansOptions {
  std::int32_t cluster_count = 8;  // 1 <= cluster_count <= rows.count()
  std::uint64_t seed = 1;
  int first_start = 0;  // starts first_start, first_start + 1, … draw other first centres
  int starts = 1;       // at least 1; the start with the best objective is kept
  int max_passes = 50;  // at least 1; of each start
};

struct KMeans {
  std::vector<Assignment> assignments;  // of the rows, as the search left them
  double objective = 0.0;               // Σ multiplicity × similarity
  int passes = 0;
  bool converged = false;
};

// From seeds that k-means++ draws. Each start is a step of `workers`.
KMeans spherical_kmeans(const WeightedRows& rows, const KMeansOptions& options, Workers& workers);

// From a partition into `options.cluster_count` clusters; draws nothing.
KMeans spherical_kmeans_from(const WeightedRows& rows, std::span<const std::int32_t> start,
                             const KMeansOptions& options, Workers& workers);

Partition partition_of(std::span<const Assignment> assignments);

// The centroids of a partition: what every document is assigned by at the end.
CentroidRule centroid_rule_of(const WeightedRows& rows, std::span<const std::int32_t> partition,
                              std::int32_t cluster_count, Workers& workers);

}  // namespace edau
