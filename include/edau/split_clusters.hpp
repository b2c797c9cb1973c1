// One cluster becomes two, on request.
#pragma once

#include <cstdint>
#include <span>

#include "edau/clustering.hpp"
#include "edau/clustering_input.hpp"
#include "edau/export.hpp"

namespace edau {

// Splits each of `clusters` in two, by the kind of search that `options.mode` and the number of its
// documents come to (a consensus where all pairs would be compared), among the documents that are
// in it and fit it. `clustering` is one of `input`; of `options` the cluster count is of no effect.
//
// The one half keeps the cluster's number, the others follow after the highest, in rising order of
// the clusters they came from; the remaining clusters keep theirs. The rule is then frozen anew and
// every document assigned by it: documents at the border of other clusters may move, and a half
// that no document prefers is left empty. `recipe`, `passes` and `converged` remain those of
// `clustering`.
//
// Throws Error kInvalidArgument where `clustering` has other numbers of documents or columns than
// `input`, a cluster does not exist, is named twice, or fewer than two different documents fit it;
// kCancelled from `workers`.
EDAU_EXPORT Clustering split_clusters(const ClusteringInput& input, const Clustering& clustering,
                                      std::span<const std::int32_t> clusters,
                                      const ClusteringOptions& options);
Clustering split_clusters(const ClusteringInput& input, const Clustering& clustering,
                          std::span<const std::int32_t> clusters, const ClusteringOptions& options,
                          Workers& workers);

}  // namespace edau
