// The recipes. What each is made of was measured on labelled collections: ARCHITECTURE.md 7.
//
//   fast       spherical k-means, best of some starts; refined by lift where there are counts; of
//              many rows on a sample, then by lift on all of them
//   consensus  members of different kinds, each refined by lift; their consensus, refined
//   sampled    the consensus on a sample of the documents, then by lift on all of them
//   small set  all documents against all (small_sets.cpp)
#include "clustering/recipe.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

#include "clustering/consensus.hpp"
#include "clustering/embedding.hpp"
#include "clustering/gibbs_sampler.hpp"
#include "clustering/lift_refinement.hpp"
#include "clustering/meanings.hpp"
#include "clustering/small_sets.hpp"
#include "clustering/spectral.hpp"
#include "clustering/spherical_kmeans.hpp"

namespace edau {
namespace {

// Work is counted in entries of the matrix × clusters, a row being worth ten entries besides: what
// sampling it costs. A consensus of 10^7 takes two to five seconds on one core.
constexpr double kWorkOfRow = 10.0;
constexpr double kConsensusWork = 6e7;
constexpr double kFastWork = 1e8;  // of k-means: about a second on one core
constexpr double kAutomaticWork = 1e9;
constexpr double kAutomaticCells = 1e8;  // terms × clusters; a mixture's take 12 bytes each

double work_of(const WeightedRows& rows, std::int32_t cluster_count) noexcept {
  const auto entries = static_cast<double>(rows.weights.columns.size());
  return (entries + kWorkOfRow * static_cast<double>(rows.count())) * cluster_count;
}

// How many of the first rows come to `work`; enough for every cluster.
std::size_t sample_size(const WeightedRows& rows, std::int32_t cluster_count, double work) {
  const double share = work / work_of(rows, cluster_count);
  const auto wanted = static_cast<std::size_t>(share * static_cast<double>(rows.count()));
  const auto least = static_cast<std::size_t>(cluster_count) * 20;
  return std::min(std::max(wanted, least), rows.count());
}

// None where there are no counts.
std::optional<EvidenceRows> evidence_of(const WeightedRows& rows) {
  if (rows.counts.empty()) return std::nullopt;
  return EvidenceRows(rows);
}

Partition refined(const std::optional<EvidenceRows>& evidence, Partition partition,
                  std::int32_t cluster_count, Workers& workers) {
  if (!evidence) return partition;
  return refine_by_lift(*evidence, partition, cluster_count, workers);
}

// From a partition of the first rows to one of all.
Partition spread(const WeightedRows& rows, Partition sample, const ClusteringOptions& options,
                 Workers& workers) {
  constexpr int kSweeps = 1;  // what moves later moves between neighbours
  if (sample.size() == rows.count()) return sample;
  sample.resize(rows.count(), -1);
  if (const std::optional<EvidenceRows> evidence = evidence_of(rows)) {
    return refine_by_lift(*evidence, sample, options.cluster_count, workers, kSweeps);
  }
  return partition_of(
      spherical_kmeans_from(
          rows, sample, {.cluster_count = options.cluster_count, .max_passes = kSweeps}, workers)
          .assignments);
}

Found fast(const WeightedRows& rows, const ClusteringOptions& options, Workers& workers) {
  const WeightedRows sample = rows.first(sample_size(rows, options.cluster_count, kFastWork));
  workers.expect_steps(static_cast<std::uint64_t>(options.starts) + 1);  // and the passes after
  const KMeans found = spherical_kmeans(sample,
                                        {.cluster_count = options.cluster_count,
                                         .seed = options.seed,
                                         .starts = options.starts,
                                         .max_passes = options.max_passes},
                                        workers);
  Partition partition =
      refined(evidence_of(sample), partition_of(found.assignments), options.cluster_count, workers);
  return {spread(rows, std::move(partition), options, workers), found.passes, found.converged};
}

constexpr std::size_t kNeighbours = 20;

// Whether the time is there: comparing takes the square of the rows, eigenvectors that of the
// clusters.
bool can_compare_meanings(const WeightedRows& rows, std::int32_t cluster_count) noexcept {
  constexpr double kMostPairs = 1e8;
  constexpr double kMostProducts = 2e7;
  constexpr double kSpareColumns = 10.0;
  const auto count = static_cast<double>(rows.count());
  const double columns = kSpareColumns + cluster_count;
  return !rows.meanings.empty() && count * count <= kMostPairs &&
         count * columns * columns <= kMostProducts;
}

// The searches of a consensus. Half of them compare documents as vectors, half by the chance of
// their words: each kind finds themes that the other is blind to, and where the two disagree the
// kind whose members agree among themselves prevails. They must be as many, or that is decided
// beforehand. Where the meaning of words is known, a third kind compares documents by that; it is
// half as many.
class Members {
 public:
  // `evidence`, of `rows`, must outlive this object: all members read the same.
  Members(const WeightedRows& rows, const std::optional<EvidenceRows>& evidence,
          std::int32_t cluster_count, std::uint64_t seed, Workers& workers)
      : rows_(rows),
        evidence_(evidence),
        cluster_count_(cluster_count),
        seed_(seed),
        semantics_(latent_semantics(
            rows, static_cast<std::size_t>(std::clamp(cluster_count, 50, 100)), seed, workers)) {
    // The longest first: they run side by side.
    if (evidence) {
      for (int run = 0; run < 5; ++run) add_sampling(kAnnealed, run);
      add_sampling(kMovieGroups, 5);
    }
    const int semantic_starts = cluster_count <= 60 ? 3 : 1;  // each takes long, and they agree
    for (int run = 0; run < 3; ++run) add_kmeans(semantics_.rows(), run, semantic_starts);
    for (int run = 0; run < 3; ++run) add_kmeans(rows_, run, 3);
    if (can_compare_meanings(rows, cluster_count)) {
      neighbours_ = neighbour_views(rows, kNeighbours, workers);
      for (std::size_t view = 0; view < neighbours_.size(); ++view) add_spectral(view);
    }
  }
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;

  std::vector<Partition> search(Workers& workers) const {
    std::vector<Partition> partitions(searches_.size());
    std::vector<std::size_t> bounds(searches_.size() + 1);
    std::iota(bounds.begin(), bounds.end(), std::size_t{0});
    workers.expect_steps(searches_.size() + 1);  // and the consensus
    workers.for_shards(bounds, [&](std::size_t member, std::size_t, std::size_t) {
      Workers own(&workers);
      partitions[member] = refined(evidence_, searches_[member](own), cluster_count_, own);
      workers.finish_step();
    });
    return partitions;
  }

 private:
  using Search = std::function<Partition(Workers&)>;

  void add_sampling(const GibbsSchedule& schedule, int run) {
    searches_.emplace_back([this, schedule, run](Workers& workers) {
      return sample_partition(*evidence_, cluster_count_, schedule, seed_, run, workers);
    });
  }

  // `run` and `starts` draw first centres that no other run draws.
  void add_kmeans(const WeightedRows& rows, int run, int starts) {
    searches_.emplace_back([this, rows, run, starts](Workers& workers) {
      const KMeansOptions options{.cluster_count = cluster_count_,
                                  .seed = seed_,
                                  .first_start = starts * run,
                                  .starts = starts,
                                  .max_passes = 30};
      return partition_of(spherical_kmeans(rows, options, workers).assignments);
    });
  }

  void add_spectral(std::size_t view) {
    searches_.emplace_back([this, view](Workers& workers) {
      constexpr int kPower = 2;
      return spectral_clustering(neighbours_[view], rows_, cluster_count_,
                                 {kPower, true, seed_, static_cast<int>(view)}, workers);
    });
  }

  WeightedRows rows_;
  const std::optional<EvidenceRows>& evidence_;
  std::int32_t cluster_count_;
  std::uint64_t seed_;
  Embedding semantics_;
  std::vector<SimilarityGraph> neighbours_;
  std::vector<Search> searches_;
};

Partition consensus_of_members(const WeightedRows& rows, const ClusteringOptions& options,
                               Workers& workers) {
  const std::optional<EvidenceRows> evidence = evidence_of(rows);
  const Members members(rows, evidence, options.cluster_count, options.seed, workers);
  const std::vector<Partition> partitions = members.search(workers);
  return refined(evidence, consensus(rows, partitions, options.cluster_count, workers),
                 options.cluster_count, workers);
}

}  // namespace

std::string_view recipe_name(Recipe recipe) noexcept {
  switch (recipe) {
    case Recipe::kFast: return "fast";
    case Recipe::kSmallSet: return "small-set";
    case Recipe::kConsensus: return "consensus";
    case Recipe::kSampledConsensus: break;
  }
  return "sampled-consensus";
}

Recipe choose_recipe(const WeightedRows& rows, std::int32_t cluster_count, Mode mode) {
  const double cells = static_cast<double>(rows.weights.column_count) * cluster_count;
  const bool huge = work_of(rows, cluster_count) > kAutomaticWork || cells > kAutomaticCells;
  if (mode == Mode::kFast || (mode == Mode::kAuto && huge)) return Recipe::kFast;
  if (rows.count() <= kFewRows) return Recipe::kSmallSet;
  return sample_size(rows, cluster_count, kConsensusWork) < rows.count() ? Recipe::kSampledConsensus
                                                                         : Recipe::kConsensus;
}

bool compares_meanings(Recipe recipe, const WeightedRows& rows,
                       std::int32_t cluster_count) noexcept {
  switch (recipe) {
    case Recipe::kFast: return false;
    case Recipe::kSmallSet: return !rows.meanings.empty();
    case Recipe::kConsensus: return can_compare_meanings(rows, cluster_count);
    case Recipe::kSampledConsensus: break;
  }
  return can_compare_meanings(rows.first(sample_size(rows, cluster_count, kConsensusWork)),
                              cluster_count);
}

Found follow(Recipe recipe, const WeightedRows& rows, const ClusteringOptions& options,
             Workers& workers) {
  switch (recipe) {
    case Recipe::kFast: return fast(rows, options, workers);
    case Recipe::kSmallSet:
      return {cluster_small_set(rows, options.cluster_count, options.seed, workers)};
    case Recipe::kConsensus: return {consensus_of_members(rows, options, workers)};
    case Recipe::kSampledConsensus: break;
  }
  const WeightedRows sample = rows.first(sample_size(rows, options.cluster_count, kConsensusWork));
  return {spread(rows, consensus_of_members(sample, options, workers), options, workers)};
}

}  // namespace edau
