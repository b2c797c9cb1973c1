#include "clustering/centroid_sums.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "clustering/kernels.hpp"

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

// The moves of each cluster: which rows to take away from its sums and to add to them. A cluster of
// which more moves than stays begins afresh.
class CentroidSums::Moves {
 public:
  Moves(const CentroidSums& sums, std::span<const std::int32_t> partition)
      : before_(sums.partition_), now_(partition), fresh_(sums.cluster_count_) {
    find_fresh(sums);
    leaving_.build(sums.cluster_count_, before_, [&](std::size_t row) { return leaves(row); });
    joining_.build(sums.cluster_count_, now_, [&](std::size_t row) { return joins(row); });
  }

  bool fresh(std::size_t cluster) const noexcept { return fresh_[cluster] != 0; }
  std::span<const std::uint32_t> leaving(std::size_t cluster) const { return leaving_[cluster]; }
  std::span<const std::uint32_t> joining(std::size_t cluster) const { return joining_[cluster]; }

 private:
  // Rows by cluster, in their order.
  class Lists {
   public:
    template <typename Wanted>
    void build(std::size_t cluster_count, std::span<const std::int32_t> cluster_of,
               const Wanted& wanted) {
      ends_.assign(cluster_count + 1, 0);
      for (std::size_t row = 0; row < cluster_of.size(); ++row) {
        if (wanted(row)) ++ends_[static_cast<std::size_t>(cluster_of[row]) + 1];
      }
      for (std::size_t i = 1; i < ends_.size(); ++i) ends_[i] += ends_[i - 1];
      rows_.resize(ends_.back());
      std::vector<std::size_t> next(ends_.begin(), ends_.end() - 1);
      for (std::size_t row = 0; row < cluster_of.size(); ++row) {
        if (!wanted(row)) continue;
        rows_[next[static_cast<std::size_t>(cluster_of[row])]++] = static_cast<std::uint32_t>(row);
      }
    }
    std::span<const std::uint32_t> operator[](std::size_t cluster) const noexcept {
      return std::span(rows_).subspan(ends_[cluster], ends_[cluster + 1] - ends_[cluster]);
    }

   private:
    std::vector<std::size_t> ends_;  // of the cluster before
    std::vector<std::uint32_t> rows_;
  };

  static std::size_t place(std::int32_t cluster) noexcept {
    return static_cast<std::size_t>(cluster);
  }
  bool leaves(std::size_t row) const noexcept {
    return before_[row] >= 0 && before_[row] != now_[row] && !fresh(place(before_[row]));
  }
  bool joins(std::size_t row) const noexcept {
    return now_[row] >= 0 && (before_[row] != now_[row] || fresh(place(now_[row])));
  }

  void find_fresh(const CentroidSums& sums) {
    std::vector<std::int64_t> members(fresh_.size());  // entries of rows
    std::vector<std::int64_t> moves(fresh_.size());
    const auto offsets = sums.rows_.weights.offsets;
    for (std::size_t row = 0; row < now_.size(); ++row) {
      const std::int64_t entries = offsets[row + 1] - offsets[row];
      if (now_[row] >= 0) members[place(now_[row])] += entries;
      if (before_[row] == now_[row]) continue;
      if (now_[row] >= 0) moves[place(now_[row])] += entries;
      if (before_[row] >= 0) moves[place(before_[row])] += entries;
    }
    constexpr std::int64_t kClearedAtOnce = 8;
    const std::int64_t clearing = sums.rows_.weights.column_count / kClearedAtOnce;
    for (std::size_t cluster = 0; cluster < fresh_.size(); ++cluster) {
      fresh_[cluster] = moves[cluster] > members[cluster] + clearing ? 1 : 0;
    }
  }

  std::span<const std::int32_t> before_;
  std::span<const std::int32_t> now_;
  std::vector<char> fresh_;
  Lists leaving_;
  Lists joining_;
};

void CentroidSums::move_to(std::span<const std::int32_t> partition, Workers& workers) {
  const Moves moves(*this, partition);
  workers.for_blocks(cluster_count_, 1, [&](std::size_t cluster, std::size_t, std::size_t) {
    const auto leaving = moves.leaving(cluster);
    const auto joining = moves.joining(cluster);
    if (!moves.fresh(cluster) && leaving.empty() && joining.empty()) return;
    const Sums sums = sums_of(cluster);
    if (moves.fresh(cluster)) std::ranges::fill(sums, 0);
    add_times(leaving, -1, sums);
    add_times(joining, +1, sums);
    factors_[cluster] = inverse_length(sums);
    changed_[cluster] = 1;
  });
  partition_.assign(partition.begin(), partition.end());
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

void CentroidSums::add_times(std::span<const std::uint32_t> rows, std::int64_t sign,
                             Sums sums) const noexcept {
  const auto add_units = kernels().add_units;
  for (std::size_t place = 0; place < rows.size(); ++place) {
    const std::size_t row = rows[place];
    const std::size_t later = rows[std::min(place + 4 * kRowsAhead, rows.size() - 1)];
    __builtin_prefetch(&rows_.weights.offsets[later]);
    __builtin_prefetch(&rows_.multiplicities[later]);
    fetch(rows[std::min(place + kRowsAhead, rows.size() - 1)]);
    const auto columns = rows_.weights.row_columns(row);
    const auto values = rows_.weights.row_values(row);
    add_units({columns.data(), values.data(), columns.size(), 0}, scale_,
              sign * rows_.multiplicities[row], sums.data());
  }
}

void CentroidSums::write_changed(ScoreTable& centroids, Workers& workers) {
  write_changed([&](std::size_t cluster) { return &centroids.row(0)[cluster]; }, centroids.width(),
                workers);
}

void CentroidSums::write_changed(CentroidTiles& centroids, Workers& workers) {
  write_changed([&](std::size_t cluster) { return centroids.numbers_of(cluster); },
                centroids.stride(), workers);
}

template <typename NumbersOf>
void CentroidSums::write_changed(const NumbersOf& numbers_of, std::size_t stride,
                                 Workers& workers) {
  if (column_count_ == 0) return;
  const auto write_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t cluster = 0; cluster < cluster_count_; ++cluster) {
      if (changed_[cluster] == 0) continue;
      const std::int64_t* const sums = sums_.data() + cluster * column_count_;
      const double factor = factors_[cluster];
      float* const numbers = numbers_of(cluster);
      for (std::size_t column = begin; column < end; ++column) {
        numbers[column * stride] = static_cast<float>(static_cast<double>(sums[column]) * factor);
      }
    }
  };
  workers.for_blocks(column_count_, kBlockColumns, write_block);
  std::ranges::fill(changed_, 0);
}

}  // namespace edau
