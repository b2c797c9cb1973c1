#include "clustering/centroid_sums.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace edau {
namespace {

constexpr std::size_t kBlockColumns = 2048;

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

}  // namespace

CentroidSums::CentroidSums(const WeightedRows& rows, std::int32_t cluster_count)
    : rows_(rows),
      cluster_count_(static_cast<std::size_t>(cluster_count)),
      scale_(fixed_point_scale(rows)),
      sums_(static_cast<std::size_t>(rows.weights.column_count) * cluster_count_) {}

void CentroidSums::add_times(std::size_t row, std::int32_t cluster, std::int64_t sign) noexcept {
  const CsrView weights = rows_.weights;
  const auto columns = weights.row_columns(row);
  const auto values = weights.row_values(row);
  const std::int64_t times = sign * rows_.multiplicities[row];
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t at =
        static_cast<std::size_t>(columns[i]) * cluster_count_ + static_cast<std::size_t>(cluster);
    sums_[at] += times * std::llrint(static_cast<double>(values[i]) * scale_);
  }
}

ScoreTable CentroidSums::unit_centroids(Workers& workers) const {
  const std::size_t columns = sums_.size() / cluster_count_;
  // Squares add up within fixed blocks of columns, the blocks in their order.
  std::vector<std::vector<double>> partial(block_count(columns, kBlockColumns));
  workers.for_blocks(columns, kBlockColumns,
                     [&](std::size_t block, std::size_t begin, std::size_t end) {
                       std::vector<double> squares(cluster_count_);
                       for (std::size_t i = begin * cluster_count_; i < end * cluster_count_;) {
                         for (std::size_t cluster = 0; cluster < cluster_count_; ++cluster, ++i) {
                           const auto sum = static_cast<double>(sums_[i]);
                           squares[cluster] += sum * sum;
                         }
                       }
                       partial[block] = std::move(squares);
                     });
  std::vector<double> factors(cluster_count_);
  for (const std::vector<double>& squares : partial) {
    for (std::size_t cluster = 0; cluster < cluster_count_; ++cluster) {
      factors[cluster] += squares[cluster];
    }
  }
  for (double& factor : factors) factor = factor > 0.0 ? 1.0 / std::sqrt(factor) : 0.0;

  ScoreTable centroids(rows_.weights.column_count, static_cast<std::int32_t>(cluster_count_));
  workers.for_blocks(columns, kBlockColumns, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t column = begin; column < end; ++column) {
      const std::int64_t* const sums = sums_.data() + column * cluster_count_;
      const auto row = centroids.row(static_cast<std::int32_t>(column));
      for (std::size_t cluster = 0; cluster < cluster_count_; ++cluster) {
        row[cluster] = static_cast<float>(static_cast<double>(sums[cluster]) * factors[cluster]);
      }
    }
  });
  return centroids;
}

}  // namespace edau
