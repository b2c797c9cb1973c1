// Whether a document is enough about a cluster to be in it: the leave-out rule.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "edau/export.hpp"
#include "edau/score_table.hpp"

namespace edau {

// A term's lift in cluster j is how much more of it there is than chance gives, in logarithms and
// shrunk towards none, one document left aside (so that no word of a single document counts):
//
//   r_tj = log((max(N_tj − 1, 0) + 1) / (max(N_t − 1, 0) · N_j / N + 1))
//
// with N_tj the evidence (word_evidence()) of term t in the cluster, N_t and N_j its sums over
// clusters and over terms, N over both. A document's mean lift, less that of words drawn by chance
// from all documents, is how much it is about the cluster. It fits where that is at least 0.45 of
// what the middling cluster's own documents reach. Immutable.
class EDAU_EXPORT FitTest {
 public:
  static constexpr double kLeastStrength = 0.45;

  // `counts` is N_tj for each of `cluster_count` >= 1 clusters, term by term.
  FitTest(std::span<const double> counts, std::int32_t cluster_count);

  // How much the document is about the cluster: 0 by chance, 1 as the middling cluster's documents
  // are of theirs; may be below 0 and above 1. `columns` in [0, column_count), `evidence` as many,
  // at least one; 0 <= cluster < cluster_count. 1 where clusters do not differ at all.
  double strength(std::span<const std::int32_t> columns, std::span<const float> evidence,
                  std::int32_t cluster) const;

 private:
  ScoreTable lifts_;
  std::vector<double> chance_;  // mean lift of a word drawn by chance, in each cluster
  double typical_ = 0;          // median over clusters: mean lift of their own words, above chance
};

}  // namespace edau
