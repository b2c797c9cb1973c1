#include "pipeline/word_centroids.hpp"

#include <cstdint>
#include <vector>

#include "clustering/spherical_kmeans.hpp"
#include "clustering/weighted_rows.hpp"

namespace edau {

WordCentroids::WordCentroids(const CentroidRule& found, const DocumentTermMatrix& matrix,
                             std::span<const Assignment> assignments, Workers& workers)
    : found_(found) {
  if (found.column_count() == matrix.weights().column_count) return;
  // Each document by itself: those of equal words may have different vectors.
  const std::vector<std::int64_t> once(assignments.size(), 1);
  const WeightedRows rows{matrix.weights(), once, matrix.row_keys()};
  of_words_.emplace(
      centroid_rule_of(rows, partition_of(assignments), found.cluster_count(), workers));
}

}  // namespace edau
