// How many clusters there are in documents, by the documents themselves.
#pragma once

#include <cstdint>

#include "edau/clustering_input.hpp"
#include "edau/export.hpp"

namespace edau {

class Workers;

struct ClusterCountOptions {
  std::uint64_t seed = 1;
  int threads = 0;  // 0 = one for each core; never changes the result
};

// As many as a search finds that are made of different documents and are about something: see
// lib/clustering/count_clusters.cpp. At least 2, where there are two different documents. Equal
// documents count once, so a campaign of one text is no cluster. Of more than 30,000 different
// documents a sample of so many stands for all. Up to 400 of them, and where there are no counts,
// it is a rule of size: 1.2 · n^⅓ of n, rounded. 0 where no document has a row.
//
// Throws Error kCancelled from `workers`.
EDAU_EXPORT std::int32_t count_clusters(const ClusteringInput& input,
                                        const ClusterCountOptions& options = {});
std::int32_t count_clusters(const ClusteringInput& input, const ClusterCountOptions& options,
                            Workers& workers);

}  // namespace edau
