// How clusters come together into fewer: a tree over them, and where to cut it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "edau/export.hpp"

namespace edau {

// Two nodes of a tree that become one. The n leaves are numbered from 0, merge i makes node n + i.
struct Merge {
  std::int32_t first;  // < second
  std::int32_t second;
  float similarity;  // the mean over their pairs of documents
};

// The cosines of the same vectors as seen from their mean, in [-1, 1]: what all clusters have in
// common (a word that is everywhere) makes no two of them alike. A vector at the mean is at 0 from
// all others. `cosines` is what CentroidRule::cosines() gives, n rows of n. Throws Error
// kInvalidArgument where it is no square or a number is not finite.
EDAU_EXPORT std::vector<double> cosines_from_mean(std::span<const double> cosines);

// Average linkage: the two nodes whose documents are most similar on the mean become one, until one
// is left. `similarities` is symmetric, n rows of n; each leaf counts as many as its
// `document_counts` (n of them, at least 1), so that a small cluster hardly moves a large one.
//
// Gives n − 1 merges (none of no leaf) by falling similarity, a node after those it is made of.
// Which of equally similar pairs come first is decided by the numbers of the leaves. Throws Error
// kInvalidArgument where there are not n × n similarities, one is no number, or a count is below 1.
// O(n²).
EDAU_EXPORT std::vector<Merge> cluster_hierarchy(std::span<const double> similarities,
                                                 std::span<const std::int64_t> document_counts);

// The group of each of `leaf_count` leaves, cut where `group_count` nodes are left; groups are
// numbered from 0 by their first leaf. Throws Error kInvalidArgument unless `merges` are leaf_count
// − 1, each of two nodes made before it, and 1 <= group_count <= leaf_count (or all are 0).
EDAU_EXPORT std::vector<std::int32_t> cut_hierarchy(std::span<const Merge> merges,
                                                    std::int32_t leaf_count,
                                                    std::int32_t group_count);

// How many groups so many clusters read well as: 1.25 · √n, rounded, so that there are about as
// many groups as clusters in one (6: 3; 20: 6; 40: 8; 100: 13). 0 below 6: those are read at a
// glance.
EDAU_EXPORT std::int32_t default_group_count(std::int32_t cluster_count) noexcept;

}  // namespace edau
