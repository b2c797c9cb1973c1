// How much more each cluster says a word than chance would have it.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "edau/csr.hpp"
#include "edau/export.hpp"
#include "edau/score_table.hpp"

namespace edau {

// What a term's count says: log2(1 + count), so that a word said ten times is not ten words.
EDAU_EXPORT float word_evidence(std::uint32_t count) noexcept;

// What words drawn by chance from all documents would say of a cluster, and what its own say.
struct ChanceLift {
  double mean = 0;       // of the lift of one word drawn by chance
  double deviation = 0;  // its standard deviation
  double level = 0;      // mean lift, above chance, that is expected of the cluster's documents
  double weight = 1;     // in [0, 1]: what significance is multiplied by
};

// What chance would have of each term in each cluster: what a lift is where there is none.
struct EDAU_EXPORT ExpectedEvidence {
  std::vector<double> others;  // of each term: (N_t − 1)⁺, with the letters below
  std::vector<double> shares;  // of each cluster: N_j / N

  // The lifts of `column` in clusters that hold none of it, into one float for each.
  void write_absent(std::int32_t column, std::span<float> lifts) const;
};

// A term's lift in a cluster is the logarithm of how much more of it there is than chance gives,
// shrunk towards none:
//
//   r_tj = log((N_tj − a_j)⁺ + 1) − log((N_t − 1)⁺ · N_j / N + 1)
//
// with N_tj the evidence (word_evidence()) of term t in cluster j, N_t and N_j its sums over
// clusters and over terms, N over both; a_j = 1 − 1/n_j of n_j documents leaves about one of them
// aside, or each would vouch for its own rare words. Additive, term by term:
//
// * A document's lift in a cluster is Σ_t b_t r_tj; where it is highest, there it belongs.
// * It fits where its mean lift, less that of words drawn by chance, is 0.65 of the cluster's
// level:
//   that of the cluster's own words, at most that of the middling cluster's. Or else where its
//   significance is one that documents of words drawn by chance seldom have: the standard
//   deviations by which its lift lies above what so many such words have on average. A cluster
//   whose own words have less than 0.6 of what the middling cluster's have is held to be one of
//   documents without a theme: its level is that of the middling one, and significance counts for
//   that much less.
//
// lib/clustering/lift_refinement.cpp says where it comes from.
class EDAU_EXPORT WordLifts {
 public:
  static constexpr double kEnoughStrength = 0.65;

  // `chances` has one entry for each cluster of `lifts`. Where no level is above 0, clusters do not
  // differ and all fits.
  WordLifts(ScoreTable lifts, std::vector<ChanceLift> chances);

  // What fits() asks of the weaker documents; until it is called, none is too insignificant.
  void set_least_significance(double value) noexcept { least_significance_ = value; }
  double least_significance() const noexcept { return least_significance_; }

  // What the lifts were made of, for those who store them; empty until it is called.
  void set_expected(ExpectedEvidence expected) noexcept { expected_ = std::move(expected); }
  const ExpectedEvidence& expected() const noexcept { return expected_; }

  // A term's lift in every cluster. Requires 0 <= column < column_count().
  std::span<const float> lifts(std::int32_t column) const noexcept { return lifts_.row(column); }
  std::span<const ChanceLift> chances() const noexcept { return chances_; }

  std::int32_t cluster_count() const noexcept { return lifts_.cluster_count(); }
  std::int32_t column_count() const noexcept { return lifts_.column_count(); }
  std::size_t width() const noexcept { return lifts_.width(); }  // as ScoreTable::width()

  // The document's lift in every cluster. `columns` in [0, column_count()), `evidence` as many;
  // into cluster_count() floats, or width() of them, as ScoreTable::add_up().
  void scores(std::span<const std::int32_t> columns, std::span<const float> evidence,
              std::span<float> scores) const {
    lifts_.add_up(columns, evidence, scores);
  }

  // The same of a row of `rows`, whose values are evidence: as ScoreTable::add_up().
  void scores(const CsrView& rows, std::size_t row, std::span<float> scores) const {
    lifts_.add_up(rows, row, scores);
  }

  // A document of this evidence, at least one word, and of this lift in `cluster`.
  double significance(std::span<const float> evidence, float lift, std::int32_t cluster) const;
  bool fits(std::span<const float> evidence, float lift, std::int32_t cluster) const;

  // The least lift that fits, but for rounding; minus infinity where every one does.
  double needed(std::span<const float> evidence, std::int32_t cluster) const;

 private:
  double excess(double length, float lift, std::int32_t cluster) const;

  ScoreTable lifts_;
  std::vector<ChanceLift> chances_;
  double least_significance_;  // as chance.cpp finds it
  ExpectedEvidence expected_;
};

}  // namespace edau
