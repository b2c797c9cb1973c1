#include "edau/split_clusters.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "clustering/freezing.hpp"
#include "clustering/recipe.hpp"
#include "clustering/row_subset.hpp"
#include "clustering/spherical_kmeans.hpp"
#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

[[noreturn]] void refuse(std::int32_t cluster, const char* why) {
  throw Error(ErrorCode::kInvalidArgument,
              "cluster " + std::to_string(cluster) + " cannot be split: " + why);
}

std::vector<std::int32_t> in_rising_order(std::span<const std::int32_t> clusters,
                                          std::int32_t cluster_count) {
  std::vector<std::int32_t> result(clusters.begin(), clusters.end());
  std::ranges::sort(result);
  for (std::size_t i = 0; i < result.size(); ++i) {
    if (result[i] < 0 || result[i] >= cluster_count) refuse(result[i], "there is none");
    if (i > 0 && result[i] == result[i - 1]) refuse(result[i], "it is named twice");
  }
  return result;
}

// All pairs are never compared: linkage cut in two sets a few odd documents apart and leaves the
// rest together (ARCHITECTURE.md 7).
Recipe recipe_of_split(const WeightedRows& rows, Mode mode) {
  const Recipe recipe = choose_recipe(rows, 2, mode);
  return recipe == Recipe::kSmallSet ? Recipe::kConsensus : recipe;
}

// Moves one half of `cluster` to `other`: that with the later first row. What does not fit it is in
// no cluster until the rule is frozen, so that it makes no half of its own.
void split(const WeightedRows& rows, std::span<const Assignment> assignments, std::int32_t cluster,
           std::int32_t other, ClusteringOptions options, Partition& partition, Workers& workers) {
  RowSubset subset(rows.weights.column_count);
  std::vector<std::size_t> members;
  for (std::size_t row = 0; row < rows.count(); ++row) {
    if (assignments[row].cluster != cluster) continue;
    partition[row] = assignments[row].fits ? cluster : -1;
    if (!assignments[row].fits) continue;
    subset.add(rows, row);
    members.push_back(row);
  }
  if (members.size() < 2) refuse(cluster, "fewer than two different documents fit it");
  options.cluster_count = 2;
  const Recipe recipe = recipe_of_split(subset.rows(), options.mode);
  const Partition halves = follow(recipe, subset.rows(), options, workers).partition;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (halves[i] != halves[0]) partition[members[i]] = other;
  }
}

}  // namespace

Clustering split_clusters(const ClusteringInput& input, const Clustering& clustering,
                          std::span<const std::int32_t> clusters, const ClusteringOptions& options,
                          Workers& workers) {
  std::int32_t count = clustering.rule.cluster_count();
  const WeightedRows rows = weighted_rows(input);
  const std::vector<Assignment> assignments = assignments_of_rows(input, clustering);
  Partition partition = partition_of(assignments);
  for (const std::int32_t cluster : in_rising_order(clusters, count)) {
    split(rows, assignments, cluster, count++, options, partition, workers);
  }
  return freeze(input, clustering.recipe,
                {std::move(partition), clustering.passes, clustering.converged}, count, workers);
}

Clustering split_clusters(const ClusteringInput& input, const Clustering& clustering,
                          std::span<const std::int32_t> clusters,
                          const ClusteringOptions& options) {
  Workers workers(options.threads);
  return split_clusters(input, clustering, clusters, options, workers);
}

}  // namespace edau
