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
#include <algorithm>
#include <string>
#include <utility>

#include "clustering/centroid_sums.hpp"
#include "clustering/seeding.hpp"
#include "core/parallel.hpp"
#include "edau/clustering.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 1024;

// A search stops when a pass gains less than this share of the objective.
constexpr double kLeastGain = 1e-4;

struct Partition {
  std::vector<Assignment> rows;
  double objective = 0.0;  // Σ multiplicity × similarity
  std::size_t changed = 0;
};

// Assigns every row by `rule`; counts who left the cluster of `before`.
Partition assign_rows(const ClusteringInput& input, const CentroidRule& rule,
                      std::span<const Assignment> before, Workers& workers) {
  const CsrView weights = input.weights();
  const std::size_t rows = input.row_count();
  struct Part {
    double objective = 0.0;
    std::size_t changed = 0;
  };
  std::vector<Part> parts(block_count(rows, kBlockRows));
  Partition result;
  result.rows.resize(rows);
  workers.for_blocks(rows, kBlockRows, [&](std::size_t block, std::size_t begin, std::size_t end) {
    std::vector<float> scratch(static_cast<std::size_t>(rule.cluster_count()));
    Part part;
    for (std::size_t row = begin; row < end; ++row) {
      const Assignment now =
          rule.assign(weights.row_columns(row), weights.row_values(row), scratch);
      result.rows[row] = now;
      part.objective += static_cast<double>(input.multiplicities()[row]) * now.similarity;
      if (before.empty() || now.cluster != before[row].cluster) ++part.changed;
    }
    parts[block] = part;
  });
  for (const Part& part : parts) {
    result.objective += part.objective;
    result.changed += part.changed;
  }
  return result;
}

// Gives each empty cluster a row, as the top of this file says. True if one was empty.
bool fill_empty_clusters(Partition& partition, std::int32_t cluster_count) {
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

// Brings `sums` from the partition `before` to `now`.
void move_rows(std::span<const Assignment> before, std::span<const Assignment> now,
               CentroidSums& sums) {
  for (std::size_t row = 0; row < now.size(); ++row) {
    const std::int32_t from = before.empty() ? -1 : before[row].cluster;
    const std::int32_t to = now[row].cluster;
    if (from == to) continue;
    if (from >= 0) sums.remove(row, from);
    if (to >= 0) sums.add(row, to);
  }
}

bool same_clusters(std::span<const Assignment> a, std::span<const Assignment> b) {
  return std::ranges::equal(a, b, {}, &Assignment::cluster, &Assignment::cluster);
}

struct Search {
  CentroidRule rule;
  Partition partition;
  int passes = 0;
  bool converged = false;
};

CentroidRule rule_from_seeds(const ClusteringInput& input, std::span<const std::size_t> seeds,
                             Workers& workers) {
  const auto cluster_count = static_cast<std::int32_t>(seeds.size());
  CentroidSums sums(input, cluster_count);
  for (std::int32_t cluster = 0; cluster < cluster_count; ++cluster) {
    sums.add(seeds[static_cast<std::size_t>(cluster)], cluster);
  }
  return {sums.unit_centroids(workers), input.weights().column_count, cluster_count};
}

Search search(const ClusteringInput& input, const ClusteringOptions& options,
              std::int32_t cluster_count, int start, Workers& workers) {
  const auto seeds = seed_rows(input, cluster_count, options.seed, start, workers);
  Search result{rule_from_seeds(input, seeds, workers), {}};
  CentroidSums sums(input, cluster_count);
  std::vector<Assignment> summed;  // the partition that `sums` holds
  double last_objective = -1.0;
  while (true) {
    result.partition = assign_rows(input, result.rule, summed, workers);
    ++result.passes;
    const bool filled = fill_empty_clusters(result.partition, cluster_count);
    const double objective = result.partition.objective;
    const bool settled =
        result.partition.changed == 0 || objective - last_objective < kLeastGain * objective;
    // Rows of one direction cannot be told apart: the empty cluster is filled with
    // the same row in every pass.
    const bool repeated = filled && same_clusters(result.partition.rows, summed);
    result.converged = (settled && !filled) || repeated;
    if (result.converged || result.passes >= options.max_passes) return result;
    move_rows(summed, result.partition.rows, sums);
    summed = result.partition.rows;
    last_objective = filled ? -1.0 : objective;
    result.rule = {sums.unit_centroids(workers), input.weights().column_count, cluster_count};
  }
}

void check(const ClusteringInput& input, const ClusteringOptions& options) {
  const auto require = [](bool holds, const char* what) {
    if (!holds) throw Error(ErrorCode::kInvalidArgument, what);
  };
  require(options.cluster_count >= 1, "cluster_count must be at least 1");
  require(options.starts >= 1, "starts must be at least 1");
  require(options.max_passes >= 1, "max_passes must be at least 1");
  require(input.row_count() > 0, "there is nothing to cluster: every document is empty");
}

std::vector<Assignment> assignments_of_documents(const ClusteringInput& input,
                                                 std::span<const Assignment> rows) {
  std::vector<Assignment> result;
  result.reserve(input.document_count());
  for (const std::int32_t row : input.rows_of_documents()) {
    result.push_back(row < 0 ? Assignment{-1, 0.0F} : rows[static_cast<std::size_t>(row)]);
  }
  return result;
}

}  // namespace

Clustering cluster(const ClusteringInput& input, const ClusteringOptions& options,
                   Workers& workers) {
  check(input, options);
  const auto cluster_count = static_cast<std::int32_t>(
      std::min(static_cast<std::size_t>(options.cluster_count), input.row_count()));
  Search best = search(input, options, cluster_count, 0, workers);
  for (int start = 1; start < options.starts; ++start) {
    Search other = search(input, options, cluster_count, start, workers);
    if (other.partition.objective > best.partition.objective) best = std::move(other);
  }
  // The rule is frozen now, and owns every assignment: no row keeps a place that
  // the search gave it in passing.
  const Partition final = assign_rows(input, best.rule, {}, workers);
  std::int64_t documents = 0;
  for (const std::int64_t multiplicity : input.multiplicities()) documents += multiplicity;
  return {std::move(best.rule), assignments_of_documents(input, final.rows),
          final.objective / static_cast<double>(documents), best.passes, best.converged};
}

Clustering cluster(const ClusteringInput& input, const ClusteringOptions& options) {
  Workers workers(options.threads);
  return cluster(input, options, workers);
}

}  // namespace edau
