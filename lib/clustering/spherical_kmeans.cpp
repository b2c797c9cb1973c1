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

#include "clustering/centroid_sums.hpp"
#include "clustering/inverted_rows.hpp"
#include "clustering/seeding.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 1024;

// A search stops when a pass gains less than this share of the objective.
constexpr double kLeastGain = 1e-4;

struct Pass {
  std::vector<Assignment> rows;
  double objective = 0.0;  // Σ multiplicity × similarity
  std::size_t changed = 0;
};

// Assigns every row by `centroids`; counts who left the cluster of `before`.
Pass assign_pass(const WeightedRows& rows, const ScoreTable& centroids,
                 std::span<const Assignment> before, Workers& workers) {
  struct Part {
    double objective = 0.0;
    std::size_t changed = 0;
  };
  const auto clusters = static_cast<std::size_t>(centroids.cluster_count());
  std::vector<Part> parts(block_count(rows.count(), kBlockRows));
  Pass result;
  result.rows.resize(rows.count());
  const auto assign_block = [&](std::size_t block, std::size_t begin, std::size_t end) {
    std::vector<float> scratch(centroids.width());
    Part part;
    for (std::size_t row = begin; row < end; ++row) {
      centroids.add_up(rows.weights, row, scratch);
      const Assignment now = most_similar(std::span(scratch).first(clusters));
      result.rows[row] = now;
      part.objective += static_cast<double>(rows.multiplicities[row]) * now.similarity;
      if (before.empty() || now.cluster != before[row].cluster) ++part.changed;
    }
    parts[block] = part;
  };
  workers.for_blocks(rows.count(), kBlockRows, assign_block);
  for (const Part& part : parts) {
    result.objective += part.objective;
    result.changed += part.changed;
  }
  return result;
}

// Gives each empty cluster a row, as the top of this file says. True if one was empty.
bool fill_empty_clusters(Pass& partition, std::int32_t cluster_count) {
  std::vector<std::size_t> sizes(static_cast<std::size_t>(cluster_count));
  for (const Assignment& row : partition.rows) {
    if (row.cluster >= 0) ++sizes[static_cast<std::size_t>(row.cluster)];
  }
  bool filled = false;
  for (std::int32_t empty = 0; empty < cluster_count; ++empty) {
    if (sizes[static_cast<std::size_t>(empty)] > 0) continue;
    Assignment* worst = nullptr;
    for (Assignment& row : partition.rows) {
      const bool may_leave = row.cluster < 0 || sizes[static_cast<std::size_t>(row.cluster)] > 1;
      if (may_leave && (worst == nullptr || row.similarity < worst->similarity)) worst = &row;
    }
    if (worst == nullptr) break;  // every row is alone in its cluster
    if (worst->cluster >= 0) --sizes[static_cast<std::size_t>(worst->cluster)];
    *worst = {empty, 1.0F};
    sizes[static_cast<std::size_t>(empty)] = 1;
    ++partition.changed;
    filled = true;
  }
  return filled;
}

bool same_clusters(std::span<const Assignment> a, std::span<const Assignment> b) {
  return std::ranges::equal(a, b, {}, &Assignment::cluster, &Assignment::cluster);
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
  ScoreTable centroids(rows.weights.column_count, options.cluster_count);
  sums.move_to(first, workers);
  sums.write_changed(centroids, workers);
  KMeans result;
  std::vector<Assignment> summed;  // that the centroids are of; none: of `first`
  double last_objective = -1.0;
  while (true) {
    Pass pass = assign_pass(rows, centroids, summed, workers);
    ++result.passes;
    const bool filled = fill_empty_clusters(pass, options.cluster_count);
    const bool settled =
        pass.changed == 0 || pass.objective - last_objective < kLeastGain * pass.objective;
    // Rows of one direction cannot be told apart: the empty cluster is filled with
    // the same row in every pass.
    const bool repeated = filled && same_clusters(pass.rows, summed);
    result.converged = (settled && !filled) || repeated;
    result.objective = pass.objective;
    if (result.converged || result.passes >= options.max_passes) {
      result.assignments = std::move(pass.rows);
      return result;
    }
    sums.move_to(partition_of(pass.rows), workers);
    sums.write_changed(centroids, workers);
    summed = std::move(pass.rows);
    last_objective = filled ? -1.0 : pass.objective;
  }
}

}  // namespace

KMeans spherical_kmeans(const WeightedRows& rows, const KMeansOptions& options, Workers& workers) {
  const InvertedRows inverted(rows.weights);
  const auto from_start = [&](int start) {
    const auto seeds =
        seed_rows(rows, inverted, options.cluster_count, options.seed, start, workers);
    return search(rows, partition_of_seeds(rows, seeds), options, workers);
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
