// One label for each cluster, no two alike.
#pragma once

#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "themes/clustered_documents.hpp"

namespace edau {

// The label of each cluster: the best of its complete phrases, in the wording
// that most submissions use. A phrase p of cluster c scores
//   cosine(tf-idf of p, centroid of c) × √coverage × exclusivity,  halved for one word
//   coverage    = share of c's voices that hold p (voices.hpp: equal texts count once)
//   exclusivity = coverage / (coverage + share of the others' that hold p)
// Clusters choose in the order of their sizes; a phrase with the same content
// words as one chosen before is passed over.
std::vector<std::string> choose_labels(const ClusteredDocuments& documents, Workers& workers);

}  // namespace edau
