#include "edau/word_odds.hpp"

#include "core/math.hpp"

namespace edau {

float word_evidence(std::uint32_t count) noexcept {
  if (count == 1) return 1.0F;  // nearly all of them
  return static_cast<float>(math::log2(1.0 + count));
}

WordOdds::WordOdds(std::int32_t column_count, std::int32_t cluster_count)
    : logs_(column_count, cluster_count), length_logs_(static_cast<std::size_t>(cluster_count)) {}

void WordOdds::scores(std::span<const std::int32_t> columns, std::span<const float> evidence,
                      std::span<float> scores) const {
  logs_.add_up(columns, evidence, scores);
  take_lengths(evidence, scores);
}

void WordOdds::scores(const CsrView& rows, std::size_t row, std::span<float> scores) const {
  logs_.add_up(rows, row, scores);
  take_lengths(rows.row_values(row), scores);
}

void WordOdds::take_lengths(std::span<const float> evidence, std::span<float> scores) const {
  float length = 0.0F;
  for (const float value : evidence) length += value;
  for (std::size_t j = 0; j < length_logs_.size(); ++j) scores[j] -= length * length_logs_[j];
}

}  // namespace edau
