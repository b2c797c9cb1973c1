#include "clustering/mixture.hpp"

#include "clustering/fast_log.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockColumns = 1024;
constexpr double kUnitInSmoothing = ClusterCounts::kUnit / Mixture::kSmoothing;

float term_log(const FastLog& log, std::int64_t count) noexcept {
  if (count == 0) return 0.0F;
  return static_cast<float>(log(1.0 + static_cast<double>(count) * kUnitInSmoothing));
}

float length_log(const FastLog& log, std::int64_t length, std::int32_t terms) noexcept {
  return static_cast<float>(log(static_cast<double>(length) * kUnitInSmoothing + terms));
}

}  // namespace

Mixture::Mixture(const EvidenceRows& rows, std::int32_t cluster_count)
    : rows_(rows),
      counts_(rows, cluster_count),
      logs_(counts_.column_count(), cluster_count),
      length_logs_(static_cast<std::size_t>(cluster_count)) {
  for (std::size_t cluster = 0; cluster < length_logs_.size(); ++cluster) refresh_length(cluster);
}

void Mixture::refresh_length(std::size_t cluster) noexcept {
  length_logs_[cluster] =
      length_log(fast_log(), counts_.lengths()[cluster], counts_.column_count());
}

void Mixture::refresh(Workers& workers) {
  for (std::size_t cluster = 0; cluster < length_logs_.size(); ++cluster) refresh_length(cluster);
  const FastLog& log = fast_log();
  const auto refresh_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const auto column = static_cast<std::int32_t>(i);
      const auto counts = counts_.of_term(column);
      const auto row = logs_.row(column);
      for (std::size_t j = 0; j < counts.size(); ++j) row[j] = term_log(log, counts[j]);
    }
  };
  workers.for_blocks(static_cast<std::size_t>(logs_.column_count()), kBlockColumns, refresh_block);
}

void Mixture::refresh(std::size_t row, std::int32_t cluster) noexcept {
  const FastLog& log = fast_log();
  const auto j = static_cast<std::size_t>(cluster);
  for (const std::int32_t column : rows_.rows().weights.row_columns(row)) {
    logs_.row(column)[j] = term_log(log, counts_.of_term(column)[j]);
  }
  refresh_length(j);
}

float Mixture::score_without(std::size_t row, std::int32_t cluster) const noexcept {
  const WeightedRows rows = rows_.rows();
  const auto columns = rows.weights.row_columns(row);
  const auto values = rows.weights.row_values(row);
  const auto j = static_cast<std::size_t>(cluster);
  const FastLog& log = fast_log();
  std::int64_t others = counts_.lengths()[j];
  float score = 0.0F;
  float length = 0.0F;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::int64_t own = rows.multiplicities[row] * ClusterCounts::units(values[i]);
    score += values[i] * term_log(log, counts_.of_term(columns[i])[j] - own);
    length += values[i];
    others -= own;
  }
  return score - length * length_log(log, others, rows.weights.column_count);
}

void Mixture::scores(std::size_t row, std::span<float> scores) const {
  const CsrView rows = rows_.rows().weights;
  logs_.add_up(rows, row, scores);
  float length = 0.0F;
  for (const float value : rows.row_values(row)) length += value;
  for (std::size_t j = 0; j < length_logs_.size(); ++j) scores[j] -= length * length_logs_[j];
}

}  // namespace edau
