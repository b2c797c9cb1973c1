// How good a partition of documents is: beside another partition, and beside the documents.
//
// A partition is given as the label of each document. Labels are names: any values do, and -1
// (in no cluster) is a label like any other. Nothing here depends on the order of documents, on
// what the labels are called (but for the last bit), or on the number of threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "edau/csr.hpp"
#include "edau/export.hpp"
#include "edau/key128.hpp"

namespace edau {

class Workers;

using Labels = std::span<const std::int32_t>;

// How far `found` says the same as `gold`. As scikit-learn's functions of these names, in all
// their special cases; no document, or one label on both sides, is full agreement.
struct EDAU_EXPORT Agreement {
  double homogeneity = 1;    // [0, 1]: 1 where a found cluster holds documents of one label only
  double completeness = 1;   // [0, 1]: 1 where a label's documents are all in one found cluster
  double nmi = 1;            // [0, 1]: mutual information over the arithmetic mean of the entropies
  double adjusted_rand = 1;  // [-0.5, 1]: pairs agreed on, 0 = as many as by chance
  double purity = 1;         // [0, 1]: share of documents with the commonest label of their cluster

  // The harmonic mean of homogeneity and completeness; `beta` above 1 stresses completeness.
  // With beta 1 it is `nmi`. Requires beta >= 0.
  double v_measure(double beta = 1.0) const noexcept;
};

// In O(n log n). Throws Error kInvalidArgument where the two differ in length.
EDAU_EXPORT Agreement compare_partitions(Labels gold, Labels found);

// The share of documents whose found cluster is matched to their label, when clusters and labels
// are matched one to one so that this share is the highest; in [0, 1], 1 of no document.
//
// O(l² m) time and 8 · l · m bytes for l and m labels on the two sides, l <= m: for up to a few
// thousand. Throws Error kInvalidArgument where the two differ in length or l · m is above 10⁸.
EDAU_EXPORT double matching_accuracy(Labels gold, Labels found);

struct SilhouetteOptions {
  // How many rows the mean is taken over; 0 = all. They are drawn by their keys, so the order of
  // rows and rows that come or go change the others' draw only by taking a place.
  std::size_t sample = 0;
  std::uint64_t seed = 1;  // of that draw
  int threads = 0;         // 0 = one for each core; never changes the result

  // How many documents each row stands for, at least 1; empty = one each.
  std::span<const std::int64_t> multiplicities{};
  // Of each row; only a sample needs them.
  std::span<const Key128> keys{};
};

// The mean silhouette by cosine distance (scikit-learn's silhouette_score, metric="cosine"):
// (b - a) / max(a, b), with a the mean distance to the others of a document's cluster and b that
// to the nearest other cluster; 0 for a document alone in its cluster. In [-1, 1].
//
// Exact in O(entries · labels): the mean cosine to a cluster is the product with the sum of its
// unit rows. The sample too is compared with all rows, not among itself only. Takes
// 16 · columns · labels bytes. An empty row is at distance 1 from all.
//
// Throws Error kInvalidArgument where there are fewer than two labels, a span of another length
// than there are rows, or a matrix that is not what CsrView promises.
EDAU_EXPORT double silhouette(const CsrView& rows, Labels labels,
                              const SilhouetteOptions& options = {});
double silhouette(const CsrView& rows, Labels labels, const SilhouetteOptions& options,
                  Workers& workers);

// The silhouette of each row, `sample` aside. As above.
EDAU_EXPORT std::vector<double> silhouettes(const CsrView& rows, Labels labels,
                                            const SilhouetteOptions& options = {});

// The terms that stand for a theme, as columns of a matrix.
using TermList = std::vector<std::int32_t>;

// How far the terms of each list stand in the same documents: the mean over its pairs of distinct
// terms of normalised pointwise mutual information, log(p(i, j) / p(i) p(j)) / -log p(i, j), with
// p the share of rows that have an entry in the column (Bouma 2009; as a measure of topics, Röder,
// Both and Hinneburg 2015). In [-1, 1]: -1 never together, 0 as by chance, 1 only together. 0 for a
// list of fewer than two distinct terms.
//
// Throws Error kInvalidArgument for a column outside the matrix, or a matrix that is not what
// CsrView promises.
EDAU_EXPORT std::vector<double> npmi_coherence(const CsrView& rows, std::span<const TermList> lists,
                                               int threads = 0);

// Distinct terms of all lists over terms of all lists: 1 where no two share one (Dieng, Ruiz and
// Blei 2020); 1 of no term. In (0, 1].
EDAU_EXPORT double topic_diversity(std::span<const TermList> lists);

}  // namespace edau
