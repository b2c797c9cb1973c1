// What a search does about clusters that a pass has left empty.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"

namespace edau {

// Gives each empty cluster one row of `partition`: in rising order of the clusters, the row whose
// `fits` (one for each row) is lowest, of those in no cluster or not alone in theirs; of equals the
// first in canonical order. Gives the rows that it moved; fewer than there were empty clusters
// where every row is alone.
std::vector<std::size_t> fill_empty_clusters(std::span<const float> fits,
                                             std::int32_t cluster_count, Partition& partition,
                                             Workers& workers);

}  // namespace edau
