// Hard expectation-maximisation (Celeux & Govaert, "A classification EM algorithm for clustering",
// Computational Statistics & Data Analysis 14, 1992) with lifts in the place of likelihoods: each
// row goes to the cluster where its words are most above chance; then lifts are counted again.
//
// Σ b_t log(p(t | j) / p(t)) is naive Bayes. What is not naive here is the ratio. Observed over
// expected, N / E, is enormous for a word seen once where a tenth was expected. Its posterior mean
// under a gamma prior of mean 1, (N + 1) / (E + 1), is near 1 until there is evidence on either
// side (DuMouchel, "Bayesian data mining in large frequency tables", The American Statistician 53,
// 1999). A multinomial smoothed by β is bold with rare words: one document that strays into a
// cluster makes its own rare words likely there, and stays. Left aside as one of n (the a_j of
// WordLifts), it has to be held by what others say. Measured against that: ARCHITECTURE.md 7.
#include "clustering/lift_refinement.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "clustering/chance.hpp"
#include "clustering/empty_clusters.hpp"
#include "clustering/fast_log.hpp"
#include "clustering/kernels.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 1024;
constexpr std::size_t kBlockColumns = 1024;

struct Places {
  Partition clusters;
  std::vector<float> scores;  // in that cluster
};

// `score(row, scores)` writes the row's score in every cluster; `scores` has `width` floats.
template <typename Score>
Places best_places(std::size_t rows, std::int32_t cluster_count, std::size_t width,
                   const Score& score, Workers& workers) {
  Places result{Partition(rows), std::vector<float>(rows)};
  workers.for_blocks(rows, kBlockRows, [&](std::size_t, std::size_t begin, std::size_t end) {
    std::vector<float> scores(width);
    for (std::size_t row = begin; row < end; ++row) {
      score(row, scores);
      const std::size_t best =
          kernels().find_highest(scores.data(), static_cast<std::size_t>(cluster_count));
      result.clusters[row] = static_cast<std::int32_t>(best);
      result.scores[row] = scores[best];
    }
  });
  return result;
}

// The a_j of WordLifts.
std::vector<double> left_aside(std::span<const std::int64_t> sizes) {
  std::vector<double> result;
  result.reserve(sizes.size());
  for (const std::int64_t size : sizes) {
    result.push_back(size > 0 ? 1.0 - 1.0 / static_cast<double>(size) : 0.0);
  }
  return result;
}

std::vector<double> shares(std::span<const std::int64_t> lengths) {
  const auto all = static_cast<double>(std::max<std::int64_t>(sum(lengths), 1));
  std::vector<double> result;
  result.reserve(lengths.size());
  for (const std::int64_t length : lengths) result.push_back(static_cast<double>(length) / all);
  return result;
}

// The formula at the top of word_lifts.hpp, for each term in each cluster.
void write_lifts(const ClusterCounts& counts, ScoreTable& lifts, Workers& workers) {
  const std::vector<double> aside = left_aside(counts.sizes());
  const std::vector<double> share = shares(counts.lengths());
  const FastLog& log = fast_log();
  const auto write_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto column = static_cast<std::int32_t>(i);
      const auto here = counts.of_term(column);
      const double others = std::max(ClusterCounts::evidence(sum(here)) - 1.0, 0.0);
      const auto row = lifts.row(column);
      for (std::size_t j = 0; j < here.size(); ++j) {
        const double expected = log(others * share[j] + 1.0);
        const double found =
            here[j] == 0 ? 0.0 : std::max(ClusterCounts::evidence(here[j]) - aside[j], 0.0);
        row[j] = static_cast<float>(found > 0.0 ? log(found + 1.0) - expected : -expected);
      }
    }
  };
  workers.for_blocks(static_cast<std::size_t>(counts.column_count()), kBlockColumns, write_block);
}

ExpectedEvidence expected_of(const ClusterCounts& counts) {
  ExpectedEvidence expected{{}, shares(counts.lengths())};
  expected.others.reserve(static_cast<std::size_t>(counts.column_count()));
  for (std::int32_t column = 0; column < counts.column_count(); ++column) {
    const double all = ClusterCounts::evidence(sum(counts.of_term(column)));
    expected.others.push_back(std::max(all - 1.0, 0.0));
  }
  return expected;
}

Places places_by_lift(const EvidenceRows& rows, const WordLifts& lifts, Workers& workers) {
  const CsrView view = rows.rows().weights;
  const auto score = [&](std::size_t row, std::span<float> scores) {
    lifts.scores(view, row, scores);
  };
  return best_places(rows.count(), lifts.cluster_count(), lifts.width(), score, workers);
}

}  // namespace

Partition refine_by_lift(const EvidenceRows& rows, std::span<const std::int32_t> start,
                         std::int32_t cluster_count, Workers& workers, int most_sweeps) {
  const CsrView view = rows.rows().weights;
  ClusterCounts counts(rows, cluster_count);
  ScoreTable lifts(counts.column_count(), cluster_count);
  Partition partition(start.begin(), start.end());
  counts.move(Partition(rows.count(), -1), partition, workers);
  const auto score = [&](std::size_t row, std::span<float> scores) {
    lifts.add_up(view, row, scores);
  };
  for (int sweep = 0; sweep < most_sweeps; ++sweep) {
    write_lifts(counts, lifts, workers);
    Places next = best_places(rows.count(), cluster_count, lifts.width(), score, workers);
    fill_empty_clusters(next.scores, cluster_count, next.clusters, workers);
    const std::size_t moved = counts.move(partition, next.clusters, workers);
    partition = std::move(next.clusters);
    if (moved == 0) break;
  }
  return partition;
}

WordLifts lifts_of(const EvidenceRows& rows, std::span<const std::int32_t> partition,
                   std::int32_t cluster_count, Workers& workers) {
  ClusterCounts counts(rows, cluster_count);
  counts.move(Partition(rows.count(), -1), partition, workers);
  ScoreTable lifts(counts.column_count(), cluster_count);
  write_lifts(counts, lifts, workers);
  WordLifts result = with_chances(rows, counts, std::move(lifts), workers);
  result.set_expected(expected_of(counts));
  return result;
}

Partition highest_lifts(const EvidenceRows& rows, const WordLifts& lifts, Workers& workers) {
  return places_by_lift(rows, lifts, workers).clusters;
}

Partition filled_by_lifts(const EvidenceRows& rows, const WordLifts& lifts, Workers& workers) {
  Places places = places_by_lift(rows, lifts, workers);
  fill_empty_clusters(places.scores, lifts.cluster_count(), places.clusters, workers);
  return std::move(places.clusters);
}

Partition fitting_rows(const EvidenceRows& rows, const WordLifts& lifts, Workers& workers) {
  Places places = places_by_lift(rows, lifts, workers);
  const CsrView view = rows.rows().weights;
  std::vector<bool> fits(rows.count());
  std::vector<bool> is_fitted(static_cast<std::size_t>(lifts.cluster_count()));
  for (std::size_t row = 0; row < rows.count(); ++row) {
    const std::int32_t cluster = places.clusters[row];
    fits[row] = lifts.fits(view.row_values(row), places.scores[row], cluster);
    if (fits[row]) is_fitted[static_cast<std::size_t>(cluster)] = true;
  }
  for (std::size_t row = 0; row < rows.count(); ++row) {
    std::int32_t& cluster = places.clusters[row];
    if (!fits[row] && is_fitted[static_cast<std::size_t>(cluster)]) cluster = -1;
  }
  return std::move(places.clusters);
}

}  // namespace edau
