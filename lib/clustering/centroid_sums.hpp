// Sums of the rows of each cluster, exact in any order.
//
// In 64-bit fixed point, so that adding and taking away are exact: rows that move
// bring the sums up to date without drift, and to the same bits as summing afresh.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "clustering/centroid_tiles.hpp"
#include "clustering/weighted_rows.hpp"
#include "core/huge_pages.hpp"
#include "core/parallel.hpp"
#include "edau/score_table.hpp"

namespace edau {

class CentroidSums {
 public:
  // All clusters begin empty. What `rows` refers to must outlive this object. Requires fewer than
  // 2^32 rows.
  CentroidSums(const WeightedRows& rows, std::int32_t cluster_count);

  // Brings the sums to those of `partition` (-1: in no cluster): by the rows that moved since the
  // last call, or, where that is less work, from nothing. A row counts as many times as its
  // multiplicity.
  void move_to(std::span<const std::int32_t> partition, Workers& workers);

  // Writes into `centroids`, of as many columns and clusters, the sums that changed since the last
  // call, scaled to length 1. A cluster whose sum is zero gets a zero centroid.
  void write_changed(ScoreTable& centroids, Workers& workers);
  void write_changed(CentroidTiles& centroids, Workers& workers);

 private:
  class Moves;
  using Sums = std::span<std::int64_t>;

  Sums sums_of(std::size_t cluster) noexcept {
    return Sums(sums_).subspan(cluster * column_count_, column_count_);
  }
  void fetch(std::size_t row) const noexcept;
  void add_times(std::span<const std::uint32_t> rows, std::int64_t sign, Sums sums) const noexcept;

  // numbers_of(cluster): where a cluster's number of column 0 goes.
  template <typename NumbersOf>
  void write_changed(const NumbersOf& numbers_of, std::size_t stride, Workers& workers);

  WeightedRows rows_;
  std::size_t cluster_count_;
  std::size_t column_count_;
  double scale_;
  Partition partition_;            // that the sums are of
  HugeVector<std::int64_t> sums_;  // column_count_ for each cluster
  std::vector<double> factors_;    // of each cluster: 1 / length of its sum, or 0
  std::vector<char> changed_;      // of each cluster, since the last writing
};

}  // namespace edau
