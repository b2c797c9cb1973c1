// Hard expectation-maximisation of a multinomial mixture (naive Bayes; Nigam et al., 2000; the
// hard form: Celeux & Govaert, "A classification EM algorithm", 1992): each row goes to the
// cluster that makes its words most likely, all clusters as likely as each other; then each
// cluster counts its words again.
#include "clustering/expectation_maximisation.hpp"

#include <utility>
#include <vector>

#include "clustering/kernels.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 1024;

struct Places {
  Partition clusters;
  std::vector<float> fits;  // the score in that cluster
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
      result.fits[row] = scores[best];
    }
  });
  return result;
}

// An empty cluster takes the row that fits its own worst, of those that are not alone in
// theirs; of equals the first. Its likelihood is compared as it is: long rows go first.
void fill_empty_clusters(Places& places, std::int32_t cluster_count) {
  std::vector<std::size_t> sizes(static_cast<std::size_t>(cluster_count));
  for (const std::int32_t cluster : places.clusters) ++sizes[static_cast<std::size_t>(cluster)];
  for (std::size_t empty = 0; empty < sizes.size(); ++empty) {
    if (sizes[empty] > 0) continue;
    std::size_t worst = places.fits.size();
    for (std::size_t row = 0; row < places.fits.size(); ++row) {
      const bool may_leave = sizes[static_cast<std::size_t>(places.clusters[row])] > 1;
      if (may_leave && (worst == places.fits.size() || places.fits[row] < places.fits[worst])) {
        worst = row;
      }
    }
    if (worst == places.fits.size()) return;  // every row is alone
    --sizes[static_cast<std::size_t>(places.clusters[worst])];
    places.clusters[worst] = static_cast<std::int32_t>(empty);
    places.fits[worst] = 0.0F;  // no score is above 0: it is not taken again
    sizes[empty] = 1;
  }
}

// Brings `mixture` from the partition `before` to `now`; how many rows moved.
std::size_t move_rows(std::span<const std::int32_t> before, std::span<const std::int32_t> now,
                      Mixture& mixture) {
  std::size_t moved = 0;
  for (std::size_t row = 0; row < now.size(); ++row) {
    if (before[row] == now[row]) continue;
    if (before[row] >= 0) mixture.remove(row, before[row]);
    if (now[row] >= 0) mixture.add(row, now[row]);
    ++moved;
  }
  return moved;
}

}  // namespace

Partition maximise_expectation(const MixtureRows& rows, std::span<const std::int32_t> start,
                               std::int32_t cluster_count, Workers& workers, int most_sweeps) {
  Mixture mixture(rows, cluster_count);
  Partition partition(rows.count(), -1);
  move_rows(partition, start, mixture);
  partition.assign(start.begin(), start.end());
  const auto score = [&](std::size_t row, std::span<float> scores) { mixture.scores(row, scores); };
  for (int sweep = 0; sweep < most_sweeps; ++sweep) {
    mixture.refresh(workers);
    Places next = best_places(rows.count(), cluster_count, mixture.width(), score, workers);
    fill_empty_clusters(next, cluster_count);
    const std::size_t moved = move_rows(partition, next.clusters, mixture);
    partition = std::move(next.clusters);
    if (moved == 0) break;
  }
  return partition;
}

Mixture mixture_of(const MixtureRows& rows, std::span<const std::int32_t> partition,
                   std::int32_t cluster_count, Workers& workers) {
  Mixture mixture(rows, cluster_count);
  move_rows(Partition(rows.count(), -1), partition, mixture);
  mixture.refresh(workers);
  return mixture;
}

Partition most_likely(const MixtureRows& rows, const WordOdds& odds, Workers& workers) {
  const CsrView view = rows.rows().weights;
  const auto score = [&](std::size_t row, std::span<float> scores) {
    odds.scores(view.row_columns(row), view.row_values(row), scores);
  };
  return best_places(rows.count(), odds.cluster_count(), odds.width(), score, workers).clusters;
}

}  // namespace edau
