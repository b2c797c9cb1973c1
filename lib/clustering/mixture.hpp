// The state that all mixture models here share: how often each cluster uses each term.
//
// A cluster draws its words from a multinomial distribution, smoothed by a Dirichlet prior β:
//
//   log p(x | j) = Σ_t b_t · log((N_tj + β) / (N_j + β V)),   b_t = log2(1 + count)
//                = Σ_t b_t · log(1 + N_tj / β) − B · log(N_j / β + V),   B = Σ_t b_t
//
// with N_tj the weight b of term t in the cluster, N_j their sum, V the number of terms. Written
// so, a term that the cluster lacks adds nothing, and a table of log(1 + N_tj / β) is scored by
// the kernel that scores centroids. Nigam, McCallum, Thrun & Mitchell, "Text classification from
// labeled and unlabeled documents using EM", Machine Learning 39, 2000.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"
#include "edau/fit_test.hpp"
#include "edau/word_odds.hpp"

namespace edau {

// The distinct documents as mixtures see them. Immutable.
class MixtureRows {
 public:
  // What `rows` views must outlive this object; it must have counts.
  explicit MixtureRows(const WeightedRows& rows);

  // The b above, where a clustering of weights has tf-idf.
  WeightedRows rows() const noexcept {
    return {{rows_.weights.offsets, rows_.weights.columns, values_, rows_.weights.column_count},
            rows_.multiplicities,
            rows_.keys};
  }
  std::size_t count() const noexcept { return rows_.count(); }

 private:
  WeightedRows rows_;
  std::vector<float> values_;
};

class Mixture {
 public:
  static constexpr double kSmoothing = 0.1;  // β

  // All clusters begin empty. What `rows` refers to must outlive this object.
  Mixture(const MixtureRows& rows, std::int32_t cluster_count);

  std::int32_t cluster_count() const noexcept { return static_cast<std::int32_t>(cluster_count_); }

  std::size_t width() const noexcept { return odds_.width(); }  // as ScoreTable::width()

  // A row counts as many times as its multiplicity, in integers: exact in any order. Scores
  // follow at the next refresh.
  void add(std::size_t row, std::int32_t cluster) noexcept { count_row(row, cluster, +1); }
  void remove(std::size_t row, std::int32_t cluster) noexcept { count_row(row, cluster, -1); }

  // The documents of a cluster.
  std::int64_t size(std::int32_t cluster) const noexcept {
    return sizes_[static_cast<std::size_t>(cluster)];
  }

  // Brings the scores up to date: all of them, or those of a row's terms in one cluster.
  void refresh(Workers& workers);
  void refresh(std::size_t row, std::int32_t cluster) noexcept;

  // log p(row | cluster) up to a constant of the row, into cluster_count() floats or width().
  void scores(std::size_t row, std::span<float> scores) const;

  // What scores() would give for `cluster`, which holds the row, if it did not.
  float score_without(std::size_t row, std::int32_t cluster) const noexcept;

  // What the counts as they are now say of documents that fit no cluster.
  FitTest fit_test() const;

  // The parameters as they are now, for good. Requires that the scores are up to date.
  WordOdds freeze() && { return std::move(odds_); }

 private:
  void count_row(std::size_t row, std::int32_t cluster, std::int64_t sign) noexcept;
  void refresh_length(std::size_t cluster) noexcept;

  const MixtureRows& rows_;
  std::size_t cluster_count_;
  std::vector<std::int64_t> counts_;   // N_tj in units of kUnit; column_count × cluster_count
  std::vector<std::int64_t> lengths_;  // N_j likewise
  std::vector<std::int64_t> sizes_;
  WordOdds odds_;
};

}  // namespace edau
