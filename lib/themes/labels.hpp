// Labels of clusters, no two alike.
#pragma once

#include <vector>

#include "core/parallel.hpp"
#include "edau/theme.hpp"
#include "themes/clustered_documents.hpp"

namespace edau {

// One in each language of a good part of the cluster.
using ClusterLabels = std::vector<ThemeLabel>;

// The labels of each cluster; none where it has no members. The main one is the best of the
// cluster's complete phrases, in the wording that most submissions use. A phrase p of cluster c
// scores
//
//   cosine(tf-idf of p, centroid of c)^¼ × coverage × exclusivity^¾ × naturalness × word factor
//
//   coverage    = share of c's voices that hold all words of p (voices.hpp: equal texts count once)
//   exclusivity = coverage / (coverage + share of the others' that do)
//   naturalness = how much like a name p is used (introduction() and ending() in phrase_counts.hpp)
//   word factor = for one word min(1, coverage / 0.42)²: a word alone names a theme in full if so
//                 much of it says the word; and half of that where three quarters of its texts hold
//                 all words of a phrase with it, which is the name then
//
// A phrase with a function word between its content words that hardly any text says as it stands is
// a piece of a sentence, and passed over where there is another. Words of the question that was
// asked name nothing by themselves. Clusters choose in the order of their sizes; a phrase with the
// same content words as one chosen before is passed over, and so is what only one person writes who
// does not permit publication: where nothing else is left, the label is "withheld".
//
// A cluster has a label in each language in which three of its people and one in ten have a
// document, most first: the best of all its texts where that is (mostly) written in this language,
// and else the best of its texts in the language, compared with the other clusters' texts in it.
// Where there is no such language, or no such label, it has the best of all its texts.
std::vector<ClusterLabels> choose_labels(const ClusteredDocuments& documents, Workers& workers);

}  // namespace edau
