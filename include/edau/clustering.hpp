// Partitions documents into clusters, and says by which rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "edau/clustering_input.hpp"
#include "edau/export.hpp"

namespace edau {

class Workers;

struct ClusteringOptions {
  // At least 1. Fewer distinct rows give as many clusters as there are rows.
  std::int32_t cluster_count = 8;
  std::uint64_t seed = 1;
  int starts = 3;       // at least 1; the start with the best objective is kept
  int max_passes = 50;  // at least 1; of each start
  int threads = 0;      // 0 = one for each core; never changes the result
};

// Where a document belongs, by the rule below.
struct Assignment {
  std::int32_t cluster;  // -1: in none
  float similarity;      // cosine to the cluster's centroid, in [0, 1]; 0 in none
};

// The one rule that owns every assignment: the cluster whose unit centroid has
// the highest cosine to the document, the lower number where two are equal; no
// cluster where that cosine is 0. Immutable.
class EDAU_EXPORT CentroidRule {
 public:
  // `centroids`: column_count × cluster_count, the weights of one term side by
  // side; each cluster's column has length 1.
  CentroidRule(std::vector<float> centroids, std::int32_t column_count, std::int32_t cluster_count);

  std::int32_t cluster_count() const noexcept { return cluster_count_; }
  std::int32_t column_count() const noexcept { return column_count_; }

  // Requires 0 <= column < column_count(), 0 <= cluster < cluster_count().
  float weight(std::int32_t column, std::int32_t cluster) const noexcept {
    return weights(column)[static_cast<std::size_t>(cluster)];
  }
  // A term's weight in every cluster.
  std::span<const float> weights(std::int32_t column) const noexcept {
    const auto k = static_cast<std::size_t>(cluster_count_);
    return std::span(centroids_).subspan(static_cast<std::size_t>(column) * k, k);
  }

  // The similarities of a row to all clusters, term by term down the row, into
  // `similarities` (cluster_count() of them). Vectorised across clusters, so the
  // order of additions does not depend on the width of a register.
  void similarities(std::span<const std::int32_t> columns, std::span<const float> values,
                    std::span<float> similarities) const noexcept;

  // `scratch` holds cluster_count() floats.
  Assignment assign(std::span<const std::int32_t> columns, std::span<const float> values,
                    std::span<float> scratch) const noexcept;

 private:
  std::vector<float> centroids_;
  std::int32_t column_count_;
  std::int32_t cluster_count_;
};

struct Clustering {
  CentroidRule rule;
  std::vector<Assignment> assignments;  // of each document, empty rows in no cluster
  double objective = 0;                 // mean similarity of the documents that have a row
  int passes = 0;                       // of the start that was kept
  bool converged = false;
};

// Clusters by spherical k-means: lib/clustering/spherical_kmeans.cpp.
// Throws Error kInvalidArgument where an option is out of its range or no
// document has a row; kCancelled from `workers`.
EDAU_EXPORT Clustering cluster(const ClusteringInput& input, const ClusteringOptions& options);
Clustering cluster(const ClusteringInput& input, const ClusteringOptions& options,
                   Workers& workers);

}  // namespace edau
