// The answers to one question are few and short, and say one thing in many words: most pairs of
// answers that mean the same share no word. So all pairs are looked at, and the pairs of pairs.
// And what is known of the meaning of words is added to the words (meanings.cpp), in views that
// differ in how much it counts.
// Members: spectral clustering of the similarities; average linkage of them as they are, and after
// each document has become the mean of its neighbours; and, where there are counts, mixtures whose
// large clusters grow. Their consensus is average linkage on the share of members that keep two
// documents together (evidence accumulation: Fred & Jain, "Combining multiple clusterings using
// evidence accumulation", PAMI 27, 2005).
#include "clustering/small_sets.hpp"

#include <vector>

#include "clustering/average_linkage.hpp"
#include "clustering/gibbs_sampler.hpp"
#include "clustering/lift_refinement.hpp"
#include "clustering/meanings.hpp"
#include "clustering/similarity_matrix.hpp"
#include "clustering/spectral.hpp"

namespace edau {
namespace {

// The share of members that keep two rows together.
SimilarityMatrix co_association(const std::vector<Partition>& members, std::size_t rows) {
  SimilarityMatrix result(rows);
  const float vote = 1.0F / static_cast<float>(members.size());
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < rows; ++j) {
      int together = 0;
      for (const Partition& member : members) {
        if (member[i] >= 0 && member[i] == member[j]) ++together;
      }
      result.row(i)[j] = vote * static_cast<float>(together);
    }
  }
  return result;
}

}  // namespace

Partition cluster_small_set(const WeightedRows& rows, std::int32_t cluster_count,
                            std::uint64_t seed, Workers& workers) {
  const std::vector<SimilarityMatrix> views = similarity_views(rows, workers);
  std::vector<Partition> members;
  const auto add_linkage = [&](const SimilarityMatrix& similarities) {
    members.push_back(
        cut(average_linkage(similarities, rows.multiplicities), rows.count(), cluster_count));
  };
  struct Spectral {
    int power;
    bool diagonal;
  };
  for (const auto [power, diagonal] :
       {Spectral{2, true}, Spectral{2, true}, Spectral{2, false}, Spectral{3, false}}) {
    const int run = static_cast<int>(members.size());
    const SimilarityMatrix& view = views[members.size() % views.size()];
    members.push_back(spectral_clustering(SimilarityGraph::of(view), rows, cluster_count,
                                          {power, diagonal, seed, run}, workers));
  }
  add_linkage(views.front());
  add_linkage(smoothed(views.front(), 5, workers));
  add_linkage(smoothed(views.front(), 10, workers));
  for (int run = 0; run < 2 && !rows.counts.empty(); ++run) {
    const EvidenceRows evidence(rows);
    members.push_back(refine_by_lift(
        evidence, sample_partition(evidence, cluster_count, kMovieGroups, seed, run, workers),
        cluster_count, workers));
  }
  const SimilarityMatrix votes = co_association(members, rows.count());
  return cut(average_linkage(votes, rows.multiplicities), rows.count(), cluster_count);
}

}  // namespace edau
