// How likely each cluster's words are: the frozen parameters of a multinomial mixture.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "edau/export.hpp"
#include "edau/score_table.hpp"

namespace edau {

// What a term's count says: log2(1 + count), so that a word said ten times is not ten words.
EDAU_EXPORT float word_evidence(std::uint32_t count) noexcept;

// The log-odds of a document of evidence b (see word_evidence()) for cluster j, up to a constant
// of the document: Σ_t b_t · (log(1 + N_tj / β) − log(N_j / β + V)), with N_tj the evidence of
// term t in the cluster, N_j their sum, V the number of terms, β = 0.1. Additive, term by term.
// lib/clustering/mixture.hpp says where it comes from. Immutable but for the mixture.
class EDAU_EXPORT WordOdds {
 public:
  std::int32_t cluster_count() const noexcept {
    return static_cast<std::int32_t>(length_logs_.size());
  }
  std::int32_t column_count() const noexcept { return logs_.column_count(); }
  std::size_t width() const noexcept { return logs_.width(); }  // as ScoreTable::width()

  // `columns` in [0, column_count()), `evidence` as many; into cluster_count() floats, or width()
  // of them, as ScoreTable::add_up().
  void scores(std::span<const std::int32_t> columns, std::span<const float> evidence,
              std::span<float> scores) const;

  // The same of a row of `rows`, whose values are evidence: as ScoreTable::add_up().
  void scores(const CsrView& rows, std::size_t row, std::span<float> scores) const;

 private:
  friend class Mixture;
  WordOdds(std::int32_t column_count, std::int32_t cluster_count);

  void take_lengths(std::span<const float> evidence, std::span<float> scores) const;

  ScoreTable logs_;                 // log(1 + N_tj / β)
  std::vector<float> length_logs_;  // log(N_j / β + V)
};

}  // namespace edau
