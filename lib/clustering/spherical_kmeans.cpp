// Spherical k-means (Dhillon & Modha, "Concept decompositions for large sparse
// text data using clustering", Machine Learning 42, 2001): unit rows, unit
// centroids, cosine. The two steps of Lloyd's algorithm in turn: each row goes
// to the centroid it is most similar to; each centroid becomes the sum of its
// rows, scaled to length 1. The objective Σ multiplicity × similarity never
// falls, so it ends; the best of several starts is kept.
//
// An empty cluster takes the row that fits its own cluster worst, of those whose
// cluster holds another row; of equals the first in canonical order. It starts
// again from that row alone, and the search goes on until no cluster is empty.
#include "clustering/spherical_kmeans.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "clustering/centroid_sums.hpp"
#include "clustering/centroid_tiles.hpp"
#include "clustering/empty_clusters.hpp"
#include "clustering/inverted_rows.hpp"
#include "clustering/seeding.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 1024;

// A search stops when a pass gains less than this share of the objective.
constexpr double kLeastGain = 1e-4;

// Where a pass put the rows. One is kept for the pass before, so that none is made anew.
struct Pass {
  explicit Pass(std::size_t row_count) : clusters(row_count, -1), similarities(row_count) {}

  Partition clusters;
  std::vector<float> similarities;
  double objective = 0.0;   // Σ multiplicity × similarity
  std::size_t changed = 0;  // rows that left the cluster of the pass before
};

// Assigns every row by `centroids`, and compares with the clusters of `before` (none: all changed).
void assign(const WeightedRows& rows, const CentroidTiles& centroids,
            std::span<const std::int32_t> before, Pass& pass, Workers& workers) {
  struct Part {
    double objective = 0.0;
    std::size_t changed = 0;
  };
  std::vector<Part> parts(block_count(rows.count(), kBlockRows));
  const auto take_part = [&](std::size_t block, std::size_t begin, std::size_t end) {
    Part part;
    for (std::size_t row = begin; row < end; ++row) {
      float& similarity = pass.similarities[row];
      similarity = std::min(similarity, 1.0F);  // rounding may pass 1 by an ulp or two
      part.objective += static_cast<double>(rows.multiplicities[row]) * similarity;
      if (before.empty() || pass.clusters[row] != before[row]) ++part.changed;
    }
    parts[block] = part;
  };
  const std::size_t tiles = centroids.tile_count();
  for (std::size_t tile = 0; tile < tiles; ++tile) {
    const auto raise = [&](std::size_t block, std::size_t begin, std::size_t end) {
      const auto clusters = std::span(pass.clusters).subspan(begin, end - begin);
      const auto similarities = std::span(pass.similarities).subspan(begin, end - begin);
      if (tile == 0) {
        std::ranges::fill(clusters, -1);
        std::ranges::fill(similarities, 0.0F);
      }
      centroids.raise(rows.weights, begin, tile, clusters, similarities);
      if (tile + 1 == tiles) take_part(block, begin, end);
    };
    workers.for_blocks(rows.count(), kBlockRows, raise);
  }
  pass.objective = 0.0;
  pass.changed = 0;
  for (const Part& part : parts) {
    pass.objective += part.objective;
    pass.changed += part.changed;
  }
}

// As the top of this file says. True if a cluster was empty and got a row.
bool fill_empty_clusters(Pass& pass, std::int32_t cluster_count, Workers& workers) {
  const std::vector<std::size_t> moved =
      fill_empty_clusters(pass.similarities, cluster_count, pass.clusters, workers);
  for (const std::size_t row : moved) pass.similarities[row] = 1.0F;
  pass.changed += moved.size();
  return !moved.empty();
}

std::vector<Assignment> assignments_of(const Pass& pass) {
  std::vector<Assignment> result;
  result.reserve(pass.clusters.size());
  for (std::size_t row = 0; row < pass.clusters.size(); ++row) {
    result.push_back({pass.clusters[row], pass.similarities[row]});
  }
  return result;
}

// Each seed alone in its cluster.
Partition partition_of_seeds(const WeightedRows& rows, std::span<const std::size_t> seeds) {
  Partition alone(rows.count(), -1);
  for (std::size_t cluster = 0; cluster < seeds.size(); ++cluster) {
    alone[seeds[cluster]] = static_cast<std::int32_t>(cluster);
  }
  return alone;
}

KMeans search(const WeightedRows& rows, std::span<const std::int32_t> first,
              const KMeansOptions& options, Workers& workers) {
  CentroidSums sums(rows, options.cluster_count);
  CentroidTiles centroids(rows.weights.column_count, options.cluster_count);
  sums.move_to(first, workers);
  sums.write_changed(centroids, workers);
  KMeans result;
  Pass pass(rows.count());
  Pass before(rows.count());
  std::span<const std::int32_t> summed;  // that the centroids are of; none: of `first`
  double last_objective = -1.0;
  while (true) {
    assign(rows, centroids, summed, pass, workers);
    ++result.passes;
    const bool filled = fill_empty_clusters(pass, options.cluster_count, workers);
    const bool settled =
        pass.changed == 0 || pass.objective - last_objective < kLeastGain * pass.objective;
    // Rows of one direction cannot be told apart: the empty cluster is filled with
    // the same row in every pass.
    const bool repeated = filled && std::ranges::equal(pass.clusters, summed);
    result.converged = (settled && !filled) || repeated;
    result.objective = pass.objective;
    if (result.converged || result.passes >= options.max_passes) {
      result.assignments = assignments_of(pass);
      return result;
    }
    sums.move_to(pass.clusters, workers);
    sums.write_changed(centroids, workers);
    last_objective = filled ? -1.0 : pass.objective;
    std::swap(pass, before);
    summed = before.clusters;
  }
}

}  // namespace

KMeans spherical_kmeans(const WeightedRows& rows, const KMeansOptions& options, Workers& workers) {
  const InvertedRows inverted(rows.weights);
  const auto from_start = [&](int start) {
    const auto seeds =
        seed_rows(rows, inverted, options.cluster_count, options.seed, start, workers);
    KMeans found = search(rows, partition_of_seeds(rows, seeds), options, workers);
    workers.finish_step();
    return found;
  };
  KMeans best = from_start(options.first_start);
  for (int start = 1; start < options.starts; ++start) {
    KMeans other = from_start(options.first_start + start);
    if (other.objective > best.objective) best = std::move(other);
  }
  return best;
}

KMeans spherical_kmeans_from(const WeightedRows& rows, std::span<const std::int32_t> start,
                             const KMeansOptions& options, Workers& workers) {
  return search(rows, start, options, workers);
}

Partition partition_of(std::span<const Assignment> assignments) {
  Partition result;
  result.reserve(assignments.size());
  for (const Assignment& assignment : assignments) result.push_back(assignment.cluster);
  return result;
}

CentroidRule centroid_rule_of(const WeightedRows& rows, std::span<const std::int32_t> partition,
                              std::int32_t cluster_count, Workers& workers) {
  CentroidSums sums(rows, cluster_count);
  ScoreTable centroids(rows.weights.column_count, cluster_count);
  sums.move_to(partition, workers);
  sums.write_changed(centroids, workers);
  return CentroidRule(std::move(centroids));
}

}  // namespace edau
