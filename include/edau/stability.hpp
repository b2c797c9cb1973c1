// Whether clusters are found again when half of the documents is taken away.
#pragma once

#include <cstdint>
#include <vector>

#include "edau/clustering.hpp"
#include "edau/clustering_input.hpp"
#include "edau/export.hpp"

namespace edau {

struct StabilityOptions {
  int samples = 20;  // at least 1
  std::uint64_t seed = 1;
  int threads = 0;  // 0 = one for each core; never changes the result
};

// For each cluster, the share of half-samples in which a search for as many clusters (of
// Mode::kFast; of up to 400 different documents, that of Mode::kBest) finds it again, in [0, 1]:
// one of those it finds has a Jaccard index of 0.5 or more with what the sample has of the cluster
// (Hennig, "Cluster-wise assessment of cluster stability", Computational Statistics & Data Analysis
// 52, 2007). Samples that have nothing of it do not count; 0 where none has. Whether a document is
// in a sample goes by its key, so equal documents stay together. Of more than 20,000 different
// documents a sample of so many stands for all. `clustering` is one of `input`. Throws Error
// kInvalidArgument where `samples` is below 1 or `clustering` has other numbers of documents or
// columns than `input`.
EDAU_EXPORT std::vector<double> cluster_stabilities(const ClusteringInput& input,
                                                    const Clustering& clustering,
                                                    const StabilityOptions& options);
std::vector<double> cluster_stabilities(const ClusteringInput& input, const Clustering& clustering,
                                        const StabilityOptions& options, Workers& workers);

}  // namespace edau
