// A multinomial mixture, as the Gibbs sampler sees it: how likely each cluster's words are.
//
// A cluster draws its words from a multinomial distribution, smoothed by a Dirichlet prior β:
//
//   log p(x | j) = Σ_t b_t · log((N_tj + β) / (N_j + β V))
//                = Σ_t b_t · log(1 + N_tj / β) − B · log(N_j / β + V) + B log β,   B = Σ_t b_t
//
// with b_t the evidence of term t in the document, N_tj its sum in the cluster, N_j their sum, V
// the number of terms. Written so, a term that the cluster lacks adds nothing, and a table of
// log(1 + N_tj / β) is scored by the kernel that scores centroids. Nigam, McCallum, Thrun &
// Mitchell, "Text classification from labeled and unlabeled documents using EM", Machine Learning
// 39, 2000.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "clustering/evidence.hpp"
#include "core/parallel.hpp"
#include "edau/score_table.hpp"

namespace edau {

class Mixture {
 public:
  static constexpr double kSmoothing = 0.1;  // β

  // All clusters begin empty. What `rows` refers to must outlive this object.
  Mixture(const EvidenceRows& rows, std::int32_t cluster_count);

  std::size_t width() const noexcept { return logs_.width(); }  // as ScoreTable::width()

  // A row counts as many times as its multiplicity. Scores follow at the next refresh.
  void add(std::size_t row, std::int32_t cluster) noexcept { counts_.add(row, cluster); }
  void remove(std::size_t row, std::int32_t cluster) noexcept { counts_.remove(row, cluster); }

  // The documents of a cluster.
  std::int64_t size(std::int32_t cluster) const noexcept {
    return counts_.sizes()[static_cast<std::size_t>(cluster)];
  }

  // Brings the scores up to date: all of them, or those of a row's terms in one cluster.
  void refresh(Workers& workers);
  void refresh(std::size_t row, std::int32_t cluster) noexcept;

  // log p(row | cluster) less B log β, into cluster_count floats or width().
  void scores(std::size_t row, std::span<float> scores) const;

  // What scores() would give for `cluster`, which holds the row, if it did not.
  float score_without(std::size_t row, std::int32_t cluster) const noexcept;

 private:
  void refresh_length(std::size_t cluster) noexcept;

  const EvidenceRows& rows_;
  ClusterCounts counts_;
  ScoreTable logs_;                 // log(1 + N_tj / β)
  std::vector<float> length_logs_;  // log(N_j / β + V)
};

}  // namespace edau
