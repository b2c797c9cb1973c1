#include "clustering/mixture.hpp"

#include <algorithm>
#include <cmath>

#include "core/math.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockColumns = 1024;

// Counts are whole numbers of 2^-20: finer than a float's log2(1 + count), and 2^43 of them fit.
constexpr double kUnit = 0x1p-20;
constexpr double kUnits = 0x1p20;

std::int64_t units(float value) noexcept {
  return std::llrint(static_cast<double>(value) * kUnits);
}

float term_log(std::int64_t count) noexcept {
  if (count == 0) return 0.0F;
  return static_cast<float>(
      math::log(1.0 + static_cast<double>(count) * (kUnit / Mixture::kSmoothing)));
}

}  // namespace

MixtureRows::MixtureRows(const WeightedRows& rows) : rows_(rows) {
  values_.reserve(rows.counts.size());
  for (const std::uint32_t count : rows.counts) values_.push_back(word_evidence(count));
}

Mixture::Mixture(const MixtureRows& rows, std::int32_t cluster_count)
    : rows_(rows),
      cluster_count_(static_cast<std::size_t>(cluster_count)),
      counts_(static_cast<std::size_t>(rows.rows().weights.column_count) * cluster_count_),
      lengths_(cluster_count_),
      sizes_(cluster_count_),
      odds_(rows.rows().weights.column_count, cluster_count) {
  for (std::size_t cluster = 0; cluster < cluster_count_; ++cluster) refresh_length(cluster);
}

void Mixture::count_row(std::size_t row, std::int32_t cluster, std::int64_t sign) noexcept {
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

void Mixture::refresh_length(std::size_t cluster) noexcept {
  const double terms = rows_.rows().weights.column_count;
  odds_.length_logs_[cluster] = static_cast<float>(
      math::log(static_cast<double>(lengths_[cluster]) * (kUnit / kSmoothing) + terms));
}

void Mixture::refresh(Workers& workers) {
  for (std::size_t cluster = 0; cluster < cluster_count_; ++cluster) refresh_length(cluster);
  workers.for_blocks(counts_.size(), kBlockColumns * cluster_count_,
                     [&](std::size_t, std::size_t begin, std::size_t end) {
                       for (std::size_t i = begin; i < end; ++i)
                         odds_.logs_[i] = term_log(counts_[i]);
                     });
}

void Mixture::refresh(std::size_t row, std::int32_t cluster) noexcept {
  const auto j = static_cast<std::size_t>(cluster);
  for (const std::int32_t column : rows_.rows().weights.row_columns(row)) {
    const std::size_t at = static_cast<std::size_t>(column) * cluster_count_ + j;
    odds_.logs_[at] = term_log(counts_[at]);
  }
  refresh_length(j);
}

void Mixture::scores(std::size_t row, std::span<float> scores) const noexcept {
  const CsrView view = rows_.rows().weights;
  odds_.scores(view.row_columns(row), view.row_values(row), scores);
}

}  // namespace edau
