#include "edau/stability.hpp"

#include <algorithm>
#include <numeric>

#include "clustering/freezing.hpp"
#include "clustering/recipe.hpp"
#include "clustering/row_subset.hpp"
#include "clustering/spherical_kmeans.hpp"
#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"
#include "core/random.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

constexpr std::size_t kMostRows = 20'000;

// Half of the rows, with the clusters they are in.
struct HalfSample {
  HalfSample(const WeightedRows& all, const Partition& clusters_of_all, std::uint64_t seed,
             std::uint64_t sample)
      : subset(all.weights.column_count) {
    for (std::size_t row = 0; row < all.count(); ++row) {
      if ((random_bits(seed, RandomStage::kStability, all.keys[row], sample) & 1U) != 0) continue;
      subset.add(all, row);
      clusters.push_back(clusters_of_all[row]);
    }
  }

  WeightedRows rows() const noexcept { return subset.rows(); }

  RowSubset subset;
  Partition clusters;
};

enum class Finding : std::uint8_t { kNothingOfIt, kLost, kFound };

// Of each cluster of `half`, whether one of `found` is half of their union or more.
std::vector<Finding> look_for(const HalfSample& half, const Partition& found,
                              std::size_t cluster_count) {
  std::vector<std::int64_t> both(cluster_count * cluster_count);
  std::vector<std::int64_t> own(cluster_count);
  std::vector<std::int64_t> other(cluster_count);
  for (std::size_t row = 0; row < found.size(); ++row) {
    const std::int64_t times = half.rows().multiplicities[row];
    const auto a = static_cast<std::size_t>(half.clusters[row]);
    const auto b = static_cast<std::size_t>(found[row]);
    if (half.clusters[row] >= 0) own[a] += times;
    if (found[row] >= 0) other[b] += times;
    if (half.clusters[row] >= 0 && found[row] >= 0) both[a * cluster_count + b] += times;
  }
  std::vector<Finding> result(cluster_count, Finding::kNothingOfIt);
  for (std::size_t a = 0; a < cluster_count; ++a) {
    if (own[a] == 0) continue;
    result[a] = Finding::kLost;
    for (std::size_t b = 0; b < cluster_count; ++b) {
      const std::int64_t shared = both[a * cluster_count + b];
      if (2 * shared >= own[a] + other[b] - shared) result[a] = Finding::kFound;
    }
  }
  return result;
}

// Few rows are searched as all of them were, more of them fast: the question is whether it is there
// to be found, twenty times over.
Recipe recipe_of(const WeightedRows& rows) noexcept {
  return rows.count() <= kFewRows ? Recipe::kSmallSet : Recipe::kFast;
}

// What samples are taken of, without meanings where none is looked at: each sample is a copy.
WeightedRows sampled_rows(const ClusteringInput& input, std::int32_t cluster_count) {
  WeightedRows rows = weighted_rows(input).first(std::min(input.row_count(), kMostRows));
  if (!compares_meanings(recipe_of(rows), rows, cluster_count)) rows.meanings = {};
  return rows;
}

std::vector<Finding> findings_of_sample(const WeightedRows& rows, const Partition& clusters,
                                        std::int32_t cluster_count, std::uint64_t seed,
                                        std::size_t sample, Workers& workers) {
  const HalfSample half(rows, clusters, seed, sample);
  if (half.rows().count() == 0) {
    return std::vector<Finding>(static_cast<std::size_t>(cluster_count), Finding::kNothingOfIt);
  }
  ClusteringOptions options;
  options.cluster_count = static_cast<std::int32_t>(
      std::min(half.rows().count(), static_cast<std::size_t>(cluster_count)));
  options.seed = seed + sample;
  const Partition found = follow(recipe_of(rows), half.rows(), options, workers).partition;
  return look_for(half, found, static_cast<std::size_t>(cluster_count));
}

}  // namespace

std::vector<double> cluster_stabilities(const ClusteringInput& input, const Clustering& clustering,
                                        const StabilityOptions& options, Workers& workers) {
  if (options.samples < 1) {
    throw Error(ErrorCode::kInvalidArgument, "samples must be at least 1");
  }
  const Partition clusters = partition_of(assignments_of_rows(input, clustering));
  const std::int32_t cluster_count = clustering.rule.cluster_count();
  const WeightedRows rows = sampled_rows(input, cluster_count);
  const auto samples = static_cast<std::size_t>(options.samples);
  std::vector<std::vector<Finding>> findings(samples);
  std::vector<std::size_t> bounds(samples + 1);
  std::iota(bounds.begin(), bounds.end(), std::size_t{0});
  workers.expect_steps(samples + 1);  // and what follows from them
  workers.for_shards(bounds, [&](std::size_t sample, std::size_t, std::size_t) {
    Workers own(&workers);
    findings[sample] = findings_of_sample(rows, clusters, cluster_count, options.seed, sample, own);
    workers.finish_step();
  });
  std::vector<double> result;
  for (std::size_t cluster = 0; cluster < static_cast<std::size_t>(cluster_count); ++cluster) {
    int counted = 0;
    int found = 0;
    for (const std::vector<Finding>& sample : findings) {
      counted += sample[cluster] == Finding::kNothingOfIt ? 0 : 1;
      found += sample[cluster] == Finding::kFound ? 1 : 0;
    }
    result.push_back(counted == 0 ? 0.0 : static_cast<double>(found) / counted);
  }
  return result;
}

std::vector<double> cluster_stabilities(const ClusteringInput& input, const Clustering& clustering,
                                        const StabilityOptions& options) {
  Workers workers(options.threads);
  return cluster_stabilities(input, clustering, options, workers);
}

}  // namespace edau
