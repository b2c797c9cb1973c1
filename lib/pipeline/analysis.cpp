#include "edau/analysis.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <utility>

#include "edau/error.hpp"

namespace edau {

bool is_searched_again_faster(const Resolved& resolved) noexcept {
  return resolved.recipe == Recipe::kConsensus || resolved.recipe == Recipe::kSampledConsensus;
}

Analysis::Analysis(AnalysisParts parts)
    : parts_(std::move(parts)), placed_(parts_.corpus, std::move(parts_.documents)) {}

std::vector<std::size_t> themes_by_size(std::span<const Theme> themes, CountingBase base) {
  std::vector<std::size_t> order(themes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater<>(),
                           [&](std::size_t i) { return themes[i].counts[base]; });
  return order;
}

const Model& Analysis::model() const {
  if (!parts_.model) {
    throw Error(ErrorCode::kInvalidArgument,
                "this analysis has no model; those that find_themes() makes have one");
  }
  return *parts_.model;
}

}  // namespace edau
