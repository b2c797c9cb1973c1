// Labels in each language of a cluster.
#pragma once

#include <vector>

#include "core/parallel.hpp"
#include "themes/clustered_documents.hpp"
#include "themes/label_scores.hpp"
#include "themes/labels.hpp"

namespace edau {

// The clusters, large ones first: the order in which they choose labels.
std::vector<std::size_t> order_of_choice(const ClusteredDocuments& documents);

// What choose_labels() says of languages. `main` are the labels that clusters have chosen from all
// of their texts, in whatever language.
std::vector<ClusterLabels> label_in_languages(const ClusteredDocuments& documents,
                                              const std::vector<ScoredLabel>& main,
                                              Workers& workers);

}  // namespace edau
