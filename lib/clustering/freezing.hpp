// From a partition to the rule that owns every assignment, and back.
#pragma once

#include <cstdint>
#include <vector>

#include "clustering/recipe.hpp"
#include "core/parallel.hpp"
#include "edau/clustering.hpp"
#include "edau/clustering_input.hpp"

namespace edau {

// Freezes what `found` says of the rows of `input` into `cluster_count` clusters, and assigns every
// document by it: no row keeps a place that the search gave it in passing.
Clustering freeze(const ClusteringInput& input, Recipe recipe, const Found& found,
                  std::int32_t cluster_count, Workers& workers);

// The assignment of each row of `input`. Throws Error kInvalidArgument where `clustering` is not
// one of it.
std::vector<Assignment> assignments_of_rows(const ClusteringInput& input,
                                            const Clustering& clustering);

}  // namespace edau
