// The words that set a cluster apart.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "themes/clustered_documents.hpp"

namespace edau {

// That people are shown of a cluster.
inline constexpr std::size_t kTerms = 7;

// For each cluster at most `count` terms, best first, each in the written form
// that occurs most often. A term scores its weight in the cluster's centroid ×
// its share of that weight over all centroids. Numbers, and words of the question that was asked,
// set nothing apart.
std::vector<std::vector<std::string>> choose_terms(const ClusteredDocuments& documents,
                                                   std::size_t count);

}  // namespace edau
