// The centroids that themes are described by: of words, whatever put documents into clusters.
#pragma once

#include <optional>
#include <span>

#include "core/parallel.hpp"
#include "edau/clustering.hpp"
#include "edau/document_term_matrix.hpp"

namespace edau {

class WordCentroids {
 public:
  // Those of `found`, which must outlive this object, where it has the columns of `matrix`. Else
  // vectors of the caller's own were compared, and they are of the words of each cluster's
  // documents by `assignments`.
  WordCentroids(const CentroidRule& found, const DocumentTermMatrix& matrix,
                std::span<const Assignment> assignments, Workers& workers);

  const CentroidRule& rule() const noexcept { return of_words_ ? *of_words_ : found_; }

 private:
  const CentroidRule& found_;
  std::optional<CentroidRule> of_words_;
};

}  // namespace edau
