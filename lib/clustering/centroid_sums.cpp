#include "clustering/centroid_sums.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>

namespace edau {
namespace {

// Sums are read cluster by cluster and written term by term: as many terms at once as leave both
// sides in the nearest cache.
constexpr std::size_t kBlockColumns = 64;

constexpr std::size_t kRowsAhead = 4;

// One unit is 2^-s with s = min(32, ⌊62 − log2(Σ multiplicity · max|w|)⌋): fine
// enough that rounding a float weight of 2^-9 or more loses nothing, and no sum
// of all rows can overflow.
double fixed_point_scale(const WeightedRows& rows) {
  const CsrView weights = rows.weights;
  double most = 0.0;
  for (std::size_t row = 0; row < rows.count(); ++row) {
    float largest = 0.0F;
    for (const float weight : weights.row_values(row))
      largest = std::max(largest, std::abs(weight));
    most += static_cast<double>(rows.multiplicities[row]) * largest;
  }
  int exponent = 0;
  std::frexp(most, &exponent);  // most < 2^exponent, exactly
  const int bits = std::min(32, 62 - exponent);
  assert(bits > 0);
  return std::ldexp(1.0, bits);
}

// `value` rounded to a whole number, for |value| < 2^51: what std::llrint gives, without a call.
std::int64_t rounded(double value) noexcept {
  constexpr double kShift = 0x1.8p52;  // sums beyond 2^52 have no digits behind the point
  return std::bit_cast<std::int64_t>(value + kShift) - std::bit_cast<std::int64_t>(kShift);
}

// The rows of each cluster, in their order.
class RowLists {
 public:
  template <typename ClusterOf>
  RowLists(std::size_t row_count, std::size_t cluster_count, const ClusterOf& cluster_of)
      : ends_(cluster_count + 1) {
    for (std::size_t row = 0; row < row_count; ++row) {
      if (cluster_of(row) >= 0) ++ends_[static_cast<std::size_t>(cluster_of(row)) + 1];
    }
    for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] += ends_[i - 1];
    rows_.resize(ends_.back());
    std::vector<std::size_t> next(ends_.begin(), ends_.end() - 1);
    for (std::size_t row = 0; row < row_count; ++row) {
      if (cluster_of(row) >= 0) rows_[next[static_cast<std::size_t>(cluster_of(row))]++] = row;
    }
  }

  std::span<const std::size_t> operator[](std::size_t cluster) const noexcept {
    return std::span(rows_).subspan(ends_[cluster], ends_[cluster + 1] - ends_[cluster]);
  }

 private:
  std::vector<std::size_t> ends_;  // of the cluster before
  std::vector<std::size_t> rows_;
};

// Squares add up in four lanes, which are added at the end: four times as fast as one after the
// other, and the same on every machine.
double inverse_length(std::span<const std::int64_t> sums) noexcept {
  constexpr std::size_t kLanes = 4;
  std::array<double, kLanes> lanes{};
  std::size_t i = 0;
  for (; i + kLanes <= sums.size(); i += kLanes) {
    for (std::size_t lane = 0; lane < kLanes; ++lane) {
      const auto sum = static_cast<double>(sums[i + lane]);
      lanes[lane] += sum * sum;
    }
  }
  for (; i < sums.size(); ++i)
    lanes[0] += static_cast<double>(sums[i]) * static_cast<double>(sums[i]);
  const double squares = (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
  return squares > 0.0 ? 1.0 / std::sqrt(squares) : 0.0;
}

}  // namespace

CentroidSums::CentroidSums(const WeightedRows& rows, std::int32_t cluster_count)
    : rows_(rows),
      cluster_count_(static_cast<std::size_t>(cluster_count)),
      column_count_(static_cast<std::size_t>(rows.weights.column_count)),
      scale_(fixed_point_scale(rows)),
      partition_(rows.count(), -1),
      sums_(column_count_ * cluster_count_),
      factors_(cluster_count_),
      changed_(cluster_count_, 1) {}

void CentroidSums::move_to(std::span<const std::int32_t> partition, Workers& workers) {
  const auto if_moved = [&](std::span<const std::int32_t> places) {
    return [this, partition, places](std::size_t row) {
      return partition_[row] == partition[row] ? -1 : places[row];
    };
  };
  const RowLists members(rows_.count(), cluster_count_,
                         [&](std::size_t row) { return partition[row]; });
  const RowLists leaving(rows_.count(), cluster_count_, if_moved(partition_));
  const RowLists joining(rows_.count(), cluster_count_, if_moved(partition));
  workers.for_blocks(cluster_count_, 1, [&](std::size_t cluster, std::size_t, std::size_t) {
    if (leaving[cluster].empty() && joining[cluster].empty()) return;
    const Sums sums = sums_of(cluster);
    const std::size_t moves = entries_of(leaving[cluster]) + entries_of(joining[cluster]);
    constexpr std::size_t kClearedAtOnce = 8;
    if (moves > entries_of(members[cluster]) + column_count_ / kClearedAtOnce) {
      std::ranges::fill(sums, 0);
      add_times(members[cluster], +1, sums);
    } else {
      add_times(leaving[cluster], -1, sums);
      add_times(joining[cluster], +1, sums);
    }
    factors_[cluster] = inverse_length(sums);
    changed_[cluster] = 1;
  });
  partition_.assign(partition.begin(), partition.end());
}

std::size_t CentroidSums::entries_of(std::span<const std::size_t> rows) const noexcept {
  std::size_t entries = 0;
  for (const std::size_t row : rows) entries += rows_.weights.row_columns(row).size();
  return entries;
}

// A cluster's rows are strewn over the matrix.
void CentroidSums::fetch(std::size_t row) const noexcept {
  constexpr std::size_t kLineEntries = 16;
  const CsrView& weights = rows_.weights;
  const auto end = static_cast<std::size_t>(weights.offsets[row + 1]);
  for (auto i = static_cast<std::size_t>(weights.offsets[row]); i < end; i += kLineEntries) {
    __builtin_prefetch(&weights.columns[i]);
    __builtin_prefetch(&weights.values[i]);
  }
}

void CentroidSums::add_times(std::span<const std::size_t> rows, std::int64_t sign,
                             Sums sums) const noexcept {
  for (std::size_t place = 0; place < rows.size(); ++place) {
    const std::size_t row = rows[place];
    fetch(rows[std::min(place + kRowsAhead, rows.size() - 1)]);
    const auto columns = rows_.weights.row_columns(row);
    const auto values = rows_.weights.row_values(row);
    const std::int64_t times = sign * rows_.multiplicities[row];
    for (std::size_t i = 0; i < columns.size(); ++i) {
      sums[static_cast<std::size_t>(columns[i])] +=
          times * rounded(static_cast<double>(values[i]) * scale_);
    }
  }
}

void CentroidSums::write_changed(ScoreTable& centroids, Workers& workers) {
  const auto write_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t cluster = 0; cluster < cluster_count_; ++cluster) {
      if (changed_[cluster] == 0) continue;
      const std::int64_t* const sums = sums_.data() + cluster * column_count_;
      const double factor = factors_[cluster];
      for (std::size_t column = begin; column < end; ++column) {
        centroids.row(static_cast<std::int32_t>(column))[cluster] =
            static_cast<float>(static_cast<double>(sums[column]) * factor);
      }
    }
  };
  workers.for_blocks(column_count_, kBlockColumns, write_block);
  std::ranges::fill(changed_, 0);
}

}  // namespace edau
