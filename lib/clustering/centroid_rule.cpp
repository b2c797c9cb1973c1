#include <algorithm>
#include <cassert>
#include <utility>

#include "edau/clustering.hpp"

namespace edau {

CentroidRule::CentroidRule(std::vector<float> centroids, std::int32_t column_count,
                           std::int32_t cluster_count)
    : centroids_(std::move(centroids)), column_count_(column_count), cluster_count_(cluster_count) {
  assert(centroids_.size() ==
         static_cast<std::size_t>(column_count) * static_cast<std::size_t>(cluster_count));
}

void CentroidRule::similarities(std::span<const std::int32_t> columns,
                                std::span<const float> values,
                                std::span<float> similarities) const noexcept {
  std::ranges::fill(similarities, 0.0F);
  const std::size_t k = similarities.size();
  float* const sums = similarities.data();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const float value = values[i];
    const float* const term = weights(columns[i]).data();
    for (std::size_t cluster = 0; cluster < k; ++cluster) sums[cluster] += value * term[cluster];
  }
}

Assignment CentroidRule::assign(std::span<const std::int32_t> columns,
                                std::span<const float> values,
                                std::span<float> scratch) const noexcept {
  similarities(columns, values, scratch);
  Assignment best{-1, 0.0F};
  for (std::size_t cluster = 0; cluster < scratch.size(); ++cluster) {
    if (scratch[cluster] > best.similarity) {
      best = {static_cast<std::int32_t>(cluster), scratch[cluster]};
    }
  }
  best.similarity = std::min(best.similarity, 1.0F);  // rounding may pass 1 by an ulp or two
  return best;
}

}  // namespace edau
