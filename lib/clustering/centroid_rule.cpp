#include <algorithm>
#include <cassert>
#include <utility>
#include <vector>

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

// Few terms are in many of the clusters, so the zeros are passed over.
std::vector<double> CentroidRule::cosines(std::span<const std::int32_t> clusters) const {
  const std::size_t count = clusters.size();
  std::vector<double> result(count * count);
  std::vector<std::pair<std::size_t, double>> present;
  for (std::int32_t column = 0; column < column_count(); ++column) {
    present.clear();
    for (std::size_t i = 0; i < count; ++i) {
      const float value = weight(column, clusters[i]);
      if (value != 0.0F) present.emplace_back(i, static_cast<double>(value));
    }
    for (const auto& [i, first] : present) {
      for (const auto& [j, second] : present) result[i * count + j] += first * second;
    }
  }
  return result;
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
