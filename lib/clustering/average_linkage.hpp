// Agglomerative clustering by mean similarity: see the .cpp file.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "clustering/similarity_matrix.hpp"
#include "edau/cluster_hierarchy.hpp"

namespace edau {

// All n − 1 merges, by falling similarity; a cluster comes after those that it is made of.
// `multiplicities` is how many documents each leaf stands for.
std::vector<Merge> average_linkage(SimilarityMatrix similarities,
                                   std::span<const std::int64_t> multiplicities);

// The clusters that are left when `cluster_count` (1 to n) are, numbered by their first leaf.
std::vector<std::int32_t> cut(std::span<const Merge> merges, std::size_t leaf_count,
                              std::int32_t cluster_count);

}  // namespace edau
