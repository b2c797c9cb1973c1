#include "clustering/evidence.hpp"

#include <cmath>

#include "edau/word_lifts.hpp"

namespace edau {

EvidenceRows::EvidenceRows(const WeightedRows& rows) : rows_(rows) {
  values_.reserve(rows.counts.size());
  for (const std::uint32_t count : rows.counts) values_.push_back(word_evidence(count));
}

ClusterCounts::ClusterCounts(const EvidenceRows& rows, std::int32_t cluster_count)
    : rows_(rows),
      cluster_count_(static_cast<std::size_t>(cluster_count)),
      counts_(static_cast<std::size_t>(rows.rows().weights.column_count) * cluster_count_),
      lengths_(cluster_count_),
      sizes_(cluster_count_) {}

std::int64_t ClusterCounts::units(float evidence) noexcept {
  return std::llrint(static_cast<double>(evidence) * (1.0 / kUnit));
}

std::size_t ClusterCounts::move(std::span<const std::int32_t> before,
                                std::span<const std::int32_t> now, Workers& workers) {
  constexpr std::size_t kPollEvery = 8192;
  std::size_t moved = 0;
  for (std::size_t row = 0; row < now.size(); ++row) {
    if (row % kPollEvery == 0) workers.poll();
    if (before[row] == now[row]) continue;
    if (before[row] >= 0) remove(row, before[row]);
    if (now[row] >= 0) add(row, now[row]);
    ++moved;
  }
  return moved;
}

void ClusterCounts::count_row(std::size_t row, std::int32_t cluster, std::int64_t sign) noexcept {
  const WeightedRows rows = rows_.rows();
  const auto columns = rows.weights.row_columns(row);
  const auto values = rows.weights.row_values(row);
  const auto j = static_cast<std::size_t>(cluster);
  const std::int64_t times = sign * rows.multiplicities[row];
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::int64_t weight = times * units(values[i]);
    counts_[static_cast<std::size_t>(columns[i]) * cluster_count_ + j] += weight;
    lengths_[j] += weight;
  }
  sizes_[j] += times;
}

}  // namespace edau
