#include "edau/word_odds.hpp"

#include <algorithm>
#include <array>

#include "core/math.hpp"

namespace edau {

float word_evidence(std::uint32_t count) noexcept {
  if (count == 1) return 1.0F;  // nearly all of them
  return static_cast<float>(math::log2(1.0 + count));
}

WordOdds::WordOdds(std::int32_t column_count, std::int32_t cluster_count)
    : column_count_(column_count),
      logs_(static_cast<std::size_t>(column_count) * static_cast<std::size_t>(cluster_count)),
      length_logs_(static_cast<std::size_t>(cluster_count)) {}

void WordOdds::scores(std::span<const std::int32_t> columns, std::span<const float> evidence,
                      std::span<float> scores) const noexcept {
  std::ranges::fill(scores, 0.0F);
  const std::size_t clusters = length_logs_.size();
  float* const sums = scores.data();
  float length = 0.0F;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const float value = evidence[i];
    const float* const term = logs_.data() + static_cast<std::size_t>(columns[i]) * clusters;
    for (std::size_t j = 0; j < clusters; ++j) sums[j] += value * term[j];
    length += value;
  }
  for (std::size_t j = 0; j < clusters; ++j) sums[j] -= length * length_logs_[j];
}

}  // namespace edau
