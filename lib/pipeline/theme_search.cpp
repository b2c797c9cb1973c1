#include "pipeline/theme_search.hpp"

#include <cstddef>
#include <set>
#include <utility>

#include "edau/count_clusters.hpp"
#include "edau/split_clusters.hpp"
#include "edau/stability.hpp"
#include "pipeline/limits.hpp"

namespace edau {
namespace {

// What the parts of the search for themes take of its time: about so on sets of 5,000 to 15,000
// texts.
constexpr std::uint64_t kCountingShare = 50;
constexpr std::uint64_t kSearchingShare = 40;
constexpr std::uint64_t kStabilityShare = 10;

// Documents are asked only where the user does not say.
std::int32_t themes_to_look_for(const Options& options, const ClusteringInput& input,
                                Workers& workers) {
  std::int32_t found = 0;
  if (!options.themes.is_exact()) {
    workers.begin_part(kCountingShare);
    found = count_clusters(input, {.seed = options.seed}, workers);
  }
  return theme_count_within(options.themes, found, input.row_count());
}

ClusteringOptions clustering_options(const Options& options, std::int32_t cluster_count,
                                     std::size_t distinct_documents) {
  ClusteringOptions result;
  result.starts = choose_starts(distinct_documents);
  result.cluster_count = cluster_count;
  result.seed = options.seed;
  result.mode = options.mode;
  return result;
}

}  // namespace

void ThemeSearch::search(const Options& options, Workers& workers) {
  constexpr std::size_t kLeastPassages =
      4;  // to a theme: of fewer, each would be a theme by itself
  const std::size_t enough = kLeastPassages * static_cast<std::size_t>(options.themes.low());
  if (passages_ && passages_->row_count() < enough) passages_.reset();
  const std::int32_t cluster_count = themes_to_look_for(options, searched(), workers);
  choices_ = clustering_options(options, cluster_count, searched().row_count());
  workers.begin_part(kSearchingShare);
  found_ = cluster(searched(), choices_, workers);
  place_documents(workers);
}

bool ThemeSearch::can_split(std::int32_t cluster) const {
  std::set<std::int32_t> rows;
  for (std::size_t i = 0; i < found_->assignments.size() && rows.size() < 2; ++i) {
    const Assignment& assignment = found_->assignments[i];
    const bool within = assignment.cluster == cluster && assignment.fits;
    if (within) rows.insert(searched().rows_of_documents()[i]);
  }
  return rows.size() == 2;
}

void ThemeSearch::split(std::span<const std::int32_t> clusters, Workers& workers) {
  workers.begin_part(0);  // a small search beside the others
  found_ = split_clusters(searched(), *found_, clusters, choices_, workers);
  place_documents(workers);
}

std::vector<double> ThemeSearch::stabilities(const Options& options, Workers& workers) const {
  if (options.stability == 0) return {};
  workers.begin_part(kStabilityShare);
  return cluster_stabilities(searched(), *found_,
                             {.samples = options.stability, .seed = options.seed}, workers);
}

void ThemeSearch::forget_passages() noexcept {
  passages_.reset();
  if (placed_) found_.reset();
}

void ThemeSearch::place_documents(Workers& workers) {
  if (passages_) placed_ = place(documents_, *found_, workers);
}

std::uint64_t shares_of_search(const Options& options) noexcept {
  return (options.themes.is_exact() ? 0 : kCountingShare) + kSearchingShare +
         (options.stability == 0 ? 0 : kStabilityShare);
}

}  // namespace edau
