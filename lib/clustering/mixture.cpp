#include "clustering/mixture.hpp"

#include <algorithm>
#include <array>
#include <bit>
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

// log(x) for x >= 1, to 10^-10: the logarithm of the nearest of 2048 steps of the mantissa from a
// table, and two terms of the series for what is left. Five times as fast as math::log, which
// the sampler would otherwise spend its time in; the same bits everywhere, like that.
class LogTable {
 public:
  LogTable() {
    for (std::size_t i = 0; i < kSteps; ++i) {
      const double middle = 1.0 + (static_cast<double>(i) + 0.5) / kSteps;
      inverses_[i] = 1.0 / middle;
      logs_[i] = math::log(middle);
    }
  }

  double operator()(double x) const noexcept {
    const auto bits = std::bit_cast<std::uint64_t>(x);
    const auto exponent = static_cast<double>(static_cast<std::int64_t>(bits >> 52) - 1023);
    const std::size_t step = bits >> 41 & (kSteps - 1);
    const auto mantissa =
        std::bit_cast<double>((bits & 0xfffffffffffffULL) | 0x3ff0000000000000ULL);
    const double rest = mantissa * inverses_[step] - 1.0;
    return exponent * kLog2 + logs_[step] + (rest - 0.5 * rest * rest);
  }

 private:
  static constexpr std::size_t kSteps = 2048;
  static constexpr double kLog2 = 0.693147180559945309417;

  std::array<double, kSteps> inverses_;
  std::array<double, kSteps> logs_;
};

const LogTable& logs() {
  static const LogTable table;
  return table;
}

float term_log(const LogTable& log, std::int64_t count) noexcept {
  if (count == 0) return 0.0F;
  return static_cast<float>(log(1.0 + static_cast<double>(count) * (kUnit / Mixture::kSmoothing)));
}

float length_log(const LogTable& log, std::int64_t length, std::int32_t terms) noexcept {
  return static_cast<float>(
      log(static_cast<double>(length) * (kUnit / Mixture::kSmoothing) + terms));
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

FitTest Mixture::fit_test() const {
  std::vector<double> counts(counts_.size());
  std::ranges::transform(counts_, counts.begin(),
                         [](std::int64_t count) { return static_cast<double>(count) * kUnit; });
  return {counts, cluster_count()};
}

void Mixture::refresh_length(std::size_t cluster) noexcept {
  odds_.length_logs_[cluster] =
      length_log(logs(), lengths_[cluster], rows_.rows().weights.column_count);
}

void Mixture::refresh(Workers& workers) {
  for (std::size_t cluster = 0; cluster < cluster_count_; ++cluster) refresh_length(cluster);
  const LogTable& log = logs();
  const auto refresh_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t column = begin; column < end; ++column) {
      const std::int64_t* const counts = counts_.data() + column * cluster_count_;
      const auto row = odds_.logs_.row(static_cast<std::int32_t>(column));
      for (std::size_t j = 0; j < cluster_count_; ++j) row[j] = term_log(log, counts[j]);
    }
  };
  workers.for_blocks(static_cast<std::size_t>(odds_.column_count()), kBlockColumns, refresh_block);
}

void Mixture::refresh(std::size_t row, std::int32_t cluster) noexcept {
  const LogTable& log = logs();
  const auto j = static_cast<std::size_t>(cluster);
  for (const std::int32_t column : rows_.rows().weights.row_columns(row)) {
    const std::size_t at = static_cast<std::size_t>(column) * cluster_count_ + j;
    odds_.logs_.row(column)[j] = term_log(log, counts_[at]);
  }
  refresh_length(j);
}

float Mixture::score_without(std::size_t row, std::int32_t cluster) const noexcept {
  const WeightedRows rows = rows_.rows();
  const auto columns = rows.weights.row_columns(row);
  const auto values = rows.weights.row_values(row);
  const auto j = static_cast<std::size_t>(cluster);
  const LogTable& log = logs();
  std::int64_t others = lengths_[j];
  float score = 0.0F;
  float length = 0.0F;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::int64_t own = rows.multiplicities[row] * units(values[i]);
    const std::size_t at = static_cast<std::size_t>(columns[i]) * cluster_count_ + j;
    score += values[i] * term_log(log, counts_[at] - own);
    length += values[i];
    others -= own;
  }
  return score - length * length_log(log, others, rows.weights.column_count);
}

void Mixture::scores(std::size_t row, std::span<float> scores) const {
  odds_.scores(rows_.rows().weights, row, scores);
}

}  // namespace edau
