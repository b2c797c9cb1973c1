// Partitions documents into clusters, and says by which rule.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "edau/clustering_input.hpp"
#include "edau/csr.hpp"
#include "edau/export.hpp"
#include "edau/mode.hpp"
#include "edau/progress.hpp"
#include "edau/score_table.hpp"
#include "edau/word_lifts.hpp"

namespace edau {

class Workers;

struct ClusteringOptions {
  // At least 1. Fewer distinct rows give as many clusters as there are rows.
  std::int32_t cluster_count = 8;
  std::uint64_t seed = 1;
  Mode mode = Mode::kFast;
  int starts = 3;       // of k-means in mode fast, at least 1; the best objective is kept
  int max_passes = 50;  // at least 1; of each such start
  int threads = 0;      // 0 = one for each core; never changes the result
};

// Where a document belongs, by the rule below.
struct Assignment {
  std::int32_t cluster;  // -1: in none
  float similarity;      // cosine to the cluster's centroid, in [0, 1]; 0 in none
  // That less the highest cosine to another centroid: near 0 or below, the document could as
  // well be there. In [-1, 1]; 0 in none, and while a search is under way.
  float margin = 0.0F;
  // False: the document is too little about the cluster (WordLifts), which is the best, to be in
  // any.
  bool fits = true;
};

// The first of the highest similarities, capped at 1; in no cluster where that is 0 or below.
// Requires at least one.
EDAU_EXPORT Assignment most_similar(std::span<const float> similarities);

// The cluster whose unit centroid has the highest cosine to the document, the lower number
// where two are equal; no cluster where that cosine is 0. Immutable.
class EDAU_EXPORT CentroidRule {
 public:
  // Each cluster's column of `centroids` has length 1, or is 0.
  explicit CentroidRule(ScoreTable centroids) : centroids_(std::move(centroids)) {}

  // The same from column_count × cluster_count numbers, those of one term side by side.
  CentroidRule(const std::vector<float>& centroids, std::int32_t column_count,
               std::int32_t cluster_count);

  std::int32_t cluster_count() const noexcept { return centroids_.cluster_count(); }
  std::int32_t column_count() const noexcept { return centroids_.column_count(); }
  std::size_t width() const noexcept { return centroids_.width(); }  // as ScoreTable::width()

  // Requires 0 <= column < column_count(), 0 <= cluster < cluster_count().
  float weight(std::int32_t column, std::int32_t cluster) const noexcept {
    return weights(column)[static_cast<std::size_t>(cluster)];
  }
  // A term's weight in every cluster.
  std::span<const float> weights(std::int32_t column) const noexcept {
    return centroids_.row(column);
  }

  // The similarities of a row to all clusters: as ScoreTable::add_up().
  void similarities(std::span<const std::int32_t> columns, std::span<const float> values,
                    std::span<float> similarities) const {
    centroids_.add_up(columns, values, similarities);
  }
  void similarities(const CsrView& rows, std::size_t row, std::span<float> similarities) const {
    centroids_.add_up(rows, row, similarities);
  }

  // The cosines between the centroids of `clusters` (each as `cluster` above), in that order, row
  // by row: 1 on the diagonal but for rounding, 0 in the row of a zero centroid. The same bytes on
  // any number of threads.
  std::vector<double> cosines(std::span<const std::int32_t> clusters, int threads = 0) const;
  std::vector<double> cosines(std::span<const std::int32_t> clusters, Workers& workers) const;

  // `scratch` holds cluster_count() floats, or width() of them, which is faster.
  Assignment assign(std::span<const std::int32_t> columns, std::span<const float> values,
                    std::span<float> scratch) const;

 private:
  ScoreTable centroids_;
};

// The one rule that owns every assignment. Where documents have counts: the cluster that says their
// words most above chance (WordLifts), of those that share a word with them; and whether they fit
// it. Without counts: the most similar centroid, which all fit. The similarity that is told is the
// cosine to that cluster's centroid either way. Immutable.
class EDAU_EXPORT AssignmentRule {
 public:
  // `lifts`, where given, has the clusters and columns of `centroids`. Without them, and unless
  // `leaves_out`, all documents fit.
  explicit AssignmentRule(CentroidRule centroids, std::optional<WordLifts> lifts = std::nullopt,
                          bool leaves_out = false)
      : centroids_(std::move(centroids)), lifts_(std::move(lifts)), leaves_out_(leaves_out) {}

  std::int32_t cluster_count() const noexcept { return centroids_.cluster_count(); }
  const CentroidRule& centroids() const noexcept { return centroids_; }
  const std::optional<WordLifts>& lifts() const noexcept { return lifts_; }
  bool leaves_out() const noexcept { return leaves_out_; }

  // Working memory of assign(); one for each thread.
  struct Scratch {
    std::vector<float> similarities;
    std::vector<float> scores;
    std::vector<float> evidence;
  };

  // A row of length 1 and its counts (as many, or none where the rule was made without any).
  Assignment assign(std::span<const std::int32_t> columns, std::span<const float> values,
                    std::span<const std::uint32_t> counts, Scratch& scratch) const;

  // The same of a row of `weights`; `evidence` is word_evidence() of all its entries, or empty. For
  // going through rows in their order, as ScoreTable::add_up() says.
  Assignment assign(const CsrView& weights, std::span<const float> evidence, std::size_t row,
                    Scratch& scratch) const;

 private:
  Assignment decide(std::span<const float> evidence, Scratch& scratch) const;

  CentroidRule centroids_;
  std::optional<WordLifts> lifts_;
  bool leaves_out_;
};

struct Clustering {
  AssignmentRule rule;
  std::vector<Assignment> assignments;  // of each document, empty rows in no cluster
  Recipe recipe = Recipe::kFast;
  double objective = 0;      // mean similarity of the documents that have a row
  int passes = 0;            // of the k-means start that was kept, in mode fast
  bool by_meanings = false;  // what is known of the words' meaning was compared, too
  bool converged = true;
};

// Clusters by the recipe that `options.mode` and the size of `input` come to; input without
// counts by the parts of it that need none. Throws Error kInvalidArgument where an option is out of
// its range or no document has a row; kCancelled.
EDAU_EXPORT Clustering cluster(const ClusteringInput& input, const ClusteringOptions& options,
                               const ProgressCallback& progress = {});
Clustering cluster(const ClusteringInput& input, const ClusteringOptions& options,
                   Workers& workers);

// The documents of `input` in the clusters of `found`, which may have been found in other documents
// of the same terms. Each goes where the lifts of `found` put it; then the rule is frozen anew,
// from what `input` has in each cluster. Throws Error kInvalidArgument where `found` has other
// columns or was made without counts.
EDAU_EXPORT Clustering place(const ClusteringInput& input, const Clustering& found,
                             Workers& workers);

// Documents by a rule that is there already: each document's assignment, empty rows in no cluster.
// Throws Error kInvalidArgument where `input` has other columns than the rule; `threads` as above.
EDAU_EXPORT std::vector<Assignment> assign(const ClusteringInput& input, const AssignmentRule& rule,
                                           int threads = 0);
std::vector<Assignment> assign(const ClusteringInput& input, const AssignmentRule& rule,
                               Workers& workers);

// The cosine of each document to each centroid: a row of cluster_count() for each document, 0 for
// an empty one. Throws as above.
EDAU_EXPORT std::vector<float> similarities(const ClusteringInput& input,
                                            const CentroidRule& centroids, int threads = 0);

}  // namespace edau
