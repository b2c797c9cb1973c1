// Clusters of few documents: see the .cpp file.
#pragma once

#include <cstdint>

#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"

namespace edau {

// Requires 1 <= cluster_count <= rows.count(). Memory grows with the square of rows.count().
Partition cluster_small_set(const WeightedRows& rows, std::int32_t cluster_count,
                            std::uint64_t seed, Workers& workers);

}  // namespace edau
