// One partition out of several: see the .cpp file.
#pragma once

#include <cstdint>
#include <span>

#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"

namespace edau {

// `members`: at least one partition of `rows` into at most `cluster_count` clusters. Rows in no
// cluster of a member (-1) have no vote there.
Partition consensus(const WeightedRows& rows, std::span<const Partition> members,
                    std::int32_t cluster_count, Workers& workers);

}  // namespace edau
