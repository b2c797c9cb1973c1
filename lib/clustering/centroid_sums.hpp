// The sums of the rows of each cluster, exact: 64-bit fixed point.
//
// Integers add up to the same bits in any order, so rows may join and leave a
// cluster without drift, and no thread count or block size can show.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "clustering/weighted_rows.hpp"
#include "core/huge_pages.hpp"
#include "core/parallel.hpp"
#include "edau/score_table.hpp"

namespace edau {

class CentroidSums {
 public:
  // What `rows` views must outlive this object. All clusters begin empty.
  CentroidSums(const WeightedRows& rows, std::int32_t cluster_count);

  // A row counts as many times as its multiplicity. `remove` requires that the
  // row was added to the cluster.
  void add(std::size_t row, std::int32_t cluster) noexcept { add_times(row, cluster, +1); }
  void remove(std::size_t row, std::int32_t cluster) noexcept { add_times(row, cluster, -1); }

  // The sums scaled to length 1, as CentroidRule takes them. A
  // cluster whose sum is zero gets a zero centroid.
  ScoreTable unit_centroids(Workers& workers) const;

 private:
  void add_times(std::size_t row, std::int32_t cluster, std::int64_t sign) noexcept;

  WeightedRows rows_;
  std::size_t cluster_count_;
  double scale_;
  HugeVector<std::int64_t> sums_;  // column_count × cluster_count
};

}  // namespace edau
