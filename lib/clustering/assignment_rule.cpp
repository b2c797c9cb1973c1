#include <algorithm>
#include <utility>

#include "edau/clustering.hpp"

namespace edau {

Assignment AssignmentRule::assign(std::span<const std::int32_t> columns,
                                  std::span<const float> values,
                                  std::span<const std::uint32_t> counts, Scratch& scratch) const {
  const auto clusters = static_cast<std::size_t>(cluster_count());
  scratch.similarities.resize(clusters);
  if (!odds_) return centroids_.assign(columns, values, scratch.similarities);
  centroids_.similarities(columns, values, scratch.similarities);
  scratch.evidence.clear();
  for (const std::uint32_t count : counts) scratch.evidence.push_back(word_evidence(count));
  scratch.scores.resize(clusters);
  odds_->scores(columns, scratch.evidence, scratch.scores);
  Assignment best{-1, 0.0F};
  float highest = 0.0F;
  for (std::size_t cluster = 0; cluster < clusters; ++cluster) {
    if (!(scratch.similarities[cluster] > 0.0F)) continue;
    if (best.cluster >= 0 && !(scratch.scores[cluster] > highest)) continue;
    highest = scratch.scores[cluster];
    best = {static_cast<std::int32_t>(cluster), scratch.similarities[cluster]};
  }
  best.similarity = std::min(best.similarity, 1.0F);  // rounding may pass 1 by an ulp or two
  return best;
}

}  // namespace edau
