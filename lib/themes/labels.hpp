// One label for each cluster, no two alike.
#pragma once

#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "themes/clustered_documents.hpp"

namespace edau {

// The label of each cluster; empty where it has no members. It is the best of the cluster's
// complete phrases, in the wording that most submissions use. A phrase p of cluster c scores
//
//   cosine(tf-idf of p, centroid of c)^¼ × coverage^¾ × exclusivity^½ × naturalness × word factor
//
//   coverage    = share of c's voices that hold all words of p (voices.hpp: equal texts count once)
//   exclusivity = coverage / (coverage + share of the others' that do)
//   naturalness = how much like a name p is used (introduction() and ending() in phrase_counts.hpp)
//   word factor = for one word min(1, 1.5 × coverage)²: a word alone names a theme in full if two
//                 thirds of it say the word
//
// Words of the question that was asked name nothing by themselves. Clusters choose in the order of
// their sizes; a phrase with the same content words as one chosen before is passed over.
std::vector<std::string> choose_labels(const ClusteredDocuments& documents, Workers& workers);

}  // namespace edau
