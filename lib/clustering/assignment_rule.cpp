#include <algorithm>
#include <utility>

#include "edau/clustering.hpp"

namespace edau {

namespace {

// The cluster of the highest score among those of a similarity above 0; -1: there is none.
std::int32_t best_cluster(std::span<const float> scores, std::span<const float> similarities) {
  std::int32_t best = -1;
  float highest = 0.0F;
  for (std::size_t cluster = 0; cluster < scores.size(); ++cluster) {
    if (!(similarities[cluster] > 0.0F) || (best >= 0 && !(scores[cluster] > highest))) continue;
    highest = scores[cluster];
    best = static_cast<std::int32_t>(cluster);
  }
  return best;
}

float highest_but(std::span<const float> similarities, std::size_t cluster) {
  float highest = 0.0F;
  for (std::size_t other = 0; other < similarities.size(); ++other) {
    if (other != cluster) highest = std::max(highest, similarities[other]);
  }
  return highest;
}

}  // namespace

Assignment AssignmentRule::assign(std::span<const std::int32_t> columns,
                                  std::span<const float> values,
                                  std::span<const std::uint32_t> counts, Scratch& scratch) const {
  scratch.similarities.resize(centroids_.width());
  centroids_.similarities(columns, values, scratch.similarities);
  scratch.evidence.clear();
  if (lifts_) {
    for (const std::uint32_t count : counts) scratch.evidence.push_back(word_evidence(count));
    scratch.scores.resize(lifts_->width());
    lifts_->scores(columns, scratch.evidence, scratch.scores);
  }
  return decide(scratch.evidence, scratch);
}

Assignment AssignmentRule::assign(const CsrView& weights, std::span<const float> evidence,
                                  std::size_t row, Scratch& scratch) const {
  scratch.similarities.resize(centroids_.width());
  centroids_.similarities(weights, row, scratch.similarities);
  if (!lifts_) return decide({}, scratch);
  const CsrView words{weights.offsets, weights.columns, evidence, weights.column_count};
  scratch.scores.resize(lifts_->width());
  lifts_->scores(words, row, scratch.scores);
  return decide(words.row_values(row), scratch);
}

// From the row's similarities and scores in `scratch`.
Assignment AssignmentRule::decide(std::span<const float> evidence, Scratch& scratch) const {
  const auto clusters = static_cast<std::size_t>(cluster_count());
  const std::span<float> similarities(scratch.similarities.data(), clusters);
  for (float& similarity : similarities) {
    similarity = std::min(similarity, 1.0F);  // rounding may pass 1 by an ulp or two
  }
  const std::span<const float> scores =
      lifts_ ? std::span<const float>(scratch.scores).first(clusters) : similarities;
  const std::int32_t cluster = best_cluster(scores, similarities);
  if (cluster < 0) return {-1, 0.0F};
  const auto own = static_cast<std::size_t>(cluster);
  const bool fits = !leaves_out_ || !lifts_ || lifts_->fits(evidence, scores[own], cluster);
  return {cluster, similarities[own], similarities[own] - highest_but(similarities, own), fits};
}

}  // namespace edau
