#include <algorithm>
#include <cassert>

#include "clustering/kernels.hpp"
#include "edau/clustering.hpp"

namespace edau {

CentroidRule::CentroidRule(const std::vector<float>& centroids, std::int32_t column_count,
                           std::int32_t cluster_count)
    : centroids_(column_count, cluster_count) {
  const auto clusters = static_cast<std::size_t>(cluster_count);
  assert(centroids.size() == static_cast<std::size_t>(column_count) * clusters);
  for (std::int32_t column = 0; column < column_count; ++column) {
    const auto row =
        std::span(centroids).subspan(static_cast<std::size_t>(column) * clusters, clusters);
    std::ranges::copy(row, centroids_.row(column).begin());
  }
}

Assignment most_similar(std::span<const float> similarities) {
  const std::size_t best = kernels().find_highest(similarities.data(), similarities.size());
  if (!(similarities[best] > 0.0F)) return {-1, 0.0F};
  // Rounding may pass 1 by an ulp or two.
  return {static_cast<std::int32_t>(best), std::min(similarities[best], 1.0F)};
}

Assignment CentroidRule::assign(std::span<const std::int32_t> columns,
                                std::span<const float> values, std::span<float> scratch) const {
  similarities(columns, values, scratch);
  return most_similar(scratch.first(static_cast<std::size_t>(cluster_count())));
}

}  // namespace edau
