// Documents as words that are counted, and how much of each word clusters hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"

namespace edau {

// The distinct documents' word_evidence(), where a clustering of weights has tf-idf. Immutable.
class EvidenceRows {
 public:
  // What `rows` views must outlive this object; it must have counts.
  explicit EvidenceRows(const WeightedRows& rows);

  WeightedRows rows() const noexcept {
    return {{rows_.weights.offsets, rows_.weights.columns, values_, rows_.weights.column_count},
            rows_.multiplicities,
            rows_.keys};
  }
  std::size_t count() const noexcept { return rows_.count(); }

 private:
  WeightedRows rows_;
  std::vector<float> values_;
};

// The evidence of each term in each cluster, in whole numbers of kUnit: exact in any order.
class ClusterCounts {
 public:
  // Finer than a float's log2(1 + count), and 2^43 of them fit.
  static constexpr double kUnit = 0x1p-20;

  // All clusters begin empty. What `rows` refers to must outlive this object.
  ClusterCounts(const EvidenceRows& rows, std::int32_t cluster_count);

  std::int32_t cluster_count() const noexcept { return static_cast<std::int32_t>(cluster_count_); }
  std::int32_t column_count() const noexcept { return rows_.rows().weights.column_count; }

  // A row counts as many times as its multiplicity.
  void add(std::size_t row, std::int32_t cluster) noexcept { count_row(row, cluster, +1); }
  void remove(std::size_t row, std::int32_t cluster) noexcept { count_row(row, cluster, -1); }

  // From the partition `before` to `now` (-1: in no cluster); how many rows moved.
  std::size_t move(std::span<const std::int32_t> before, std::span<const std::int32_t> now,
                   Workers& workers);

  // A term's units in every cluster.
  std::span<const std::int64_t> of_term(std::int32_t column) const noexcept {
    return std::span(counts_).subspan(static_cast<std::size_t>(column) * cluster_count_,
                                      cluster_count_);
  }
  // All units of each cluster, and its documents.
  std::span<const std::int64_t> lengths() const noexcept { return lengths_; }
  std::span<const std::int64_t> sizes() const noexcept { return sizes_; }

  static std::int64_t units(float evidence) noexcept;
  static double evidence(std::int64_t units) noexcept { return static_cast<double>(units) * kUnit; }

 private:
  void count_row(std::size_t row, std::int32_t cluster, std::int64_t sign) noexcept;

  const EvidenceRows& rows_;
  std::size_t cluster_count_;
  std::vector<std::int64_t> counts_;  // column_count × cluster_count
  std::vector<std::int64_t> lengths_;
  std::vector<std::int64_t> sizes_;
};

inline std::int64_t sum(std::span<const std::int64_t> units) noexcept {
  std::int64_t result = 0;
  for (const std::int64_t value : units) result += value;
  return result;
}

}  // namespace edau
