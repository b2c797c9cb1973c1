// Counting clusters in a sample of any size.
#pragma once

#include <cstddef>
#include <cstdint>

#include "core/parallel.hpp"
#include "edau/count_clusters.hpp"

namespace edau {

// As count_clusters(), which this is with `most_rows` = 30,000: the rows of the smallest keys stand
// for all. For tests, which then need no large sets. At least kFewRows.
std::int32_t count_clusters_in_sample(const ClusteringInput& input,
                                      const ClusterCountOptions& options, std::size_t most_rows,
                                      Workers& workers);

}  // namespace edau
