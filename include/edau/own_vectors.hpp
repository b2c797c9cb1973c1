// Vectors of the caller's own, by which themes are found in the place of words or beside them.
#pragma once

#include "edau/dense_rows.hpp"

namespace edau {

// Submissions are then compared by the cosine of two parts, each of length 1: the tf-idf of their
// words times √(1 − weight), and their vector times √weight. The vectors decide `weight` of a
// similarity, the words the rest.
struct OwnVectors {
  // Not explicit, so that find_themes(corpus, {rows, 0.5}) reads as it should; and no aggregate, so
  // that find_themes(corpus, {}) still means Options.
  OwnVectors(DenseRows of_submissions, double share = 1.0)  // NOLINT(google-explicit-constructor)
      : rows(of_submissions), weight(share) {}

  // One for each of Corpus::size(), in that order. That of a blank row or of a duplicate is not
  // looked at. A row of zeros says nothing: its submission is placed by its words alone, and where
  // these have no weight it is in no theme (Outcome::kNoVector).
  DenseRows rows;

  // In (0, 1]. 1: words have no say in where a submission belongs.
  double weight;
};

}  // namespace edau
