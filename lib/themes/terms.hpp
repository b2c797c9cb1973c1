// The words of a cluster: those that it uses most, and those that set it apart.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "themes/clustered_documents.hpp"

namespace edau {

// That people are shown of a cluster.
inline constexpr std::size_t kTermsOfAKind = 3;

// Written forms, best first; none in both.
struct ClusterTerms {
  std::vector<std::string> describing;
  std::vector<std::string> discriminating;
};

// For each cluster at most `count` terms of each kind, of those that its documents hold. A term t
// scores
//
//   describing      the share of the cluster's submissions that hold t in one of its documents; of
//                   equals, the one that sets apart more
//   discriminating  w(t) × w(t) / (sum of w(t) over all centroids), with w(t) its weight in the
//                   cluster's centroid; terms that describe, or are written alike, are passed over
//
// and is written as it occurs most in the cluster's documents of the language that most of them are
// in, or else of any; a Welsh form counts as the unmutated one that is shown in its place, and of
// equals the later bytes win, which prefers lower case. Numbers, words of the question that was
// asked, and what only one person says who does not permit publication, are no terms here.
std::vector<ClusterTerms> choose_terms(const ClusteredDocuments& documents, std::size_t count,
                                       Workers& workers);

}  // namespace edau
