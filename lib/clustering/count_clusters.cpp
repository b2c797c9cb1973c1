// A mixture is sampled with more clusters than there can be, and those are merged that documents
// are likelier without (integrated_likelihood.cpp). That is done five times, and the likeliest
// partition is kept: from far too many clusters, half as many, a quarter and an eighth, with a
// prior that lets large clusters grow and small ones empty, because sampling finds small themes
// only among many and spoils large ones there; and from far too many without that prior. What is
// left are themes, and two things that are none: clusters of a few texts in many near copies, which
// are alike beyond any chance; and one for all documents that are about nothing in particular.
// Neither is counted.
//
// What it was compared with: ARCHITECTURE.md 7.
#include "edau/count_clusters.hpp"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

#include "clustering/counting_sample.hpp"
#include "clustering/gibbs_sampler.hpp"
#include "clustering/integrated_likelihood.hpp"
#include "clustering/lift_refinement.hpp"
#include "clustering/recipe.hpp"
#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"

namespace edau {
namespace {

constexpr std::size_t kMostRows = 30'000;
constexpr double kMostSampled = 8.0;  // clusters, times n^⅓
constexpr std::size_t kRuns = 5;

// ⌊factor · n^⅓ + ½⌋, by no library's cube root, whose last bit differs between machines.
std::int32_t rounded_cube_root(double factor, std::size_t n) noexcept {
  std::int32_t k = 0;
  while (true) {
    const double next = (k + 0.5) / factor;
    if (next * next * next > static_cast<double>(n)) return k;
    ++k;
  }
}

// The rows once each, with the terms that they have and no others: how many words there are is part
// of how likely a cluster's are.
class Sample {
 public:
  explicit Sample(const WeightedRows& rows) : rows_(rows), once_(rows.count(), 1) {
    std::vector<std::int32_t> numbers(static_cast<std::size_t>(rows.weights.column_count));
    for (const std::int32_t column : rows.weights.columns) {
      numbers[static_cast<std::size_t>(column)] = 1;
    }
    for (std::int32_t& number : numbers) number = number > 0 ? terms_++ : -1;
    columns_.reserve(rows.weights.columns.size());
    for (const std::int32_t column : rows.weights.columns) {
      columns_.push_back(numbers[static_cast<std::size_t>(column)]);
    }
  }

  WeightedRows rows() const noexcept {
    return {{rows_.weights.offsets, columns_, rows_.weights.values, terms_},
            once_,
            rows_.keys,
            rows_.counts};
  }

 private:
  WeightedRows rows_;
  std::vector<std::int64_t> once_;
  std::vector<std::int32_t> columns_;
  std::int32_t terms_ = 0;
};

// Whether `row` says nearly the words of `other`.
bool is_near_copy(const WeightedRows& rows, std::size_t row, std::size_t other) {
  constexpr float kNearCopy = 0.7F;
  const auto columns = rows.weights.row_columns(row);
  const auto others = rows.weights.row_columns(other);
  float cosine = 0.0F;
  std::size_t k = 0;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    while (k < others.size() && others[k] < columns[i]) ++k;
    if (k == others.size()) break;
    if (others[k] == columns[i]) {
      cosine += rows.weights.row_values(row)[i] * rows.weights.row_values(other)[k];
    }
  }
  return cosine > kNearCopy;
}

// Whether `wanted` of the `members` are no near copies of each other.
bool has_different(const WeightedRows& rows, std::span<const std::size_t> members,
                   std::size_t wanted) {
  std::vector<std::size_t> different;
  for (const std::size_t row : members) {
    if (different.size() >= wanted) break;
    const auto copies = [&](std::size_t other) { return is_near_copy(rows, row, other); };
    if (std::ranges::none_of(different, copies)) different.push_back(row);
  }
  return different.size() >= wanted;
}

// How many documents that are no near copies of each other make a theme: one in 200, but no more
// than 10, and at least 3.
std::size_t least_different(std::size_t rows) noexcept {
  return std::clamp<std::size_t>(rows / 200, 3, 10);
}

std::int32_t count_themes(const WeightedRows& rows, const MergedPartition& merged,
                          Workers& workers) {
  const EvidenceRows evidence(rows);
  const WordLifts lifts = lifts_of(evidence, merged.partition, merged.cluster_count, workers);
  const CsrView view = evidence.rows().weights;
  std::vector<std::vector<std::size_t>> members(static_cast<std::size_t>(merged.cluster_count));
  std::vector<std::size_t> fitting(members.size());
  std::vector<float> scores(lifts.width());
  for (std::size_t row = 0; row < rows.count(); ++row) {
    const auto cluster = static_cast<std::size_t>(merged.partition[row]);
    members[cluster].push_back(row);
    lifts.scores(view, row, scores);
    if (lifts.fits(view.row_values(row), scores[cluster], merged.partition[row]))
      ++fitting[cluster];
  }
  std::int32_t count = 0;
  for (std::size_t cluster = 0; cluster < members.size(); ++cluster) {
    const bool about_something = 2 * fitting[cluster] >= members[cluster].size();
    if (about_something && has_different(rows, members[cluster], least_different(rows.count()))) {
      ++count;
    }
  }
  return count;
}

// The largest first: they run side by side.
struct Run {
  std::int32_t sampled;
  GibbsSchedule schedule;
};

std::vector<Run> runs_of(std::size_t rows) {
  std::vector<Run> result{{rounded_cube_root(kMostSampled, rows), kMovieGroups},
                          {rounded_cube_root(kMostSampled, rows), kAnnealed}};
  for (const double share : {0.5, 0.25, 0.125}) {
    result.push_back({rounded_cube_root(kMostSampled * share, rows), kMovieGroups});
  }
  return result;
}

// The likeliest of the partitions that were sampled and merged.
MergedPartition likeliest_partition(const WeightedRows& rows, std::uint64_t seed,
                                    Workers& workers) {
  const std::vector<Run> runs = runs_of(rows.count());
  workers.expect_steps(2 * kRuns);
  const EvidenceRows evidence(rows);
  const auto in_each_run = [&](const auto& work) {
    std::vector<std::size_t> bounds(kRuns + 1);
    std::iota(bounds.begin(), bounds.end(), std::size_t{0});
    workers.for_shards(bounds, [&](std::size_t run, std::size_t, std::size_t) {
      Workers own(&workers);
      work(run, own);
      workers.finish_step();
    });
  };
  std::vector<Partition> sampled(kRuns);
  in_each_run([&](std::size_t i, Workers& own) {
    sampled[i] = sample_partition(evidence, runs[i].sampled, runs[i].schedule, seed,
                                  static_cast<int>(i), own);
  });
  const double smoothing = likeliest_smoothing(rows, sampled[0], runs[0].sampled, workers);
  std::vector<MergedPartition> merged(kRuns);
  std::vector<double> likelihoods(kRuns);
  in_each_run([&](std::size_t i, Workers& own) {
    merged[i] = merge_while_likelier(rows, sampled[i], runs[i].sampled, smoothing, own);
    likelihoods[i] = log_likelihood(rows, merged[i].partition, merged[i].cluster_count, smoothing);
  });
  const auto best = std::ranges::max_element(likelihoods) - likelihoods.begin();
  return std::move(merged[static_cast<std::size_t>(best)]);
}

}  // namespace

std::int32_t count_clusters_in_sample(const ClusteringInput& input,
                                      const ClusterCountOptions& options, std::size_t most_rows,
                                      Workers& workers) {
  constexpr double kBySize = 1.2;
  const std::size_t all = input.row_count();
  if (all <= kFewRows || input.counts().empty()) {
    return std::min(std::max(rounded_cube_root(kBySize, all), 1), static_cast<std::int32_t>(all));
  }
  const Sample sample(weighted_rows(input).first(std::min(all, most_rows)));
  const WeightedRows rows = sample.rows();
  return std::max(count_themes(rows, likeliest_partition(rows, options.seed, workers), workers), 2);
}

std::int32_t count_clusters(const ClusteringInput& input, const ClusterCountOptions& options,
                            Workers& workers) {
  return count_clusters_in_sample(input, options, kMostRows, workers);
}

std::int32_t count_clusters(const ClusteringInput& input, const ClusterCountOptions& options) {
  Workers workers(options.threads);
  return count_clusters(input, options, workers);
}

}  // namespace edau
