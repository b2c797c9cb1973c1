// Merges clusters while that makes a partition likelier: see the .cpp file.
#pragma once

#include <cstdint>
#include <span>

#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"

namespace edau {

struct MergedPartition {
  Partition partition;  // clusters are numbered from 0, without gaps
  std::int32_t cluster_count;
};

// `smoothing` is the s of the .cpp file: what likeliest_smoothing() gives, above 0.
MergedPartition merge_while_likelier(const WeightedRows& rows,
                                     std::span<const std::int32_t> partition,
                                     std::int32_t cluster_count, double smoothing,
                                     Workers& workers);

// log p of the .cpp file. Of the same rows and s, it compares partitions into any number of
// clusters.
double log_likelihood(const WeightedRows& rows, std::span<const std::int32_t> partition,
                      std::int32_t cluster_count, double smoothing);

// The s that makes the terms of the clusters of `partition` likeliest.
double likeliest_smoothing(const WeightedRows& rows, std::span<const std::int32_t> partition,
                           std::int32_t cluster_count, Workers& workers);

}  // namespace edau
