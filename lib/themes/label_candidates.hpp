// Phrases that could name a cluster.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "themes/clustered_documents.hpp"
#include "themes/phrase.hpp"

namespace edau {

struct LabelCandidate {
  Phrase keys;                   // a content word at both edges; any word between
  std::size_t inside_documents;  // of the cluster that hold it; equal texts count once
};

// The complete phrases of cluster `cluster` found in at least `min_submissions`
// of its submissions, in no stated order. A phrase is one to five words that run
// on across single spaces, with at least one of the cluster's strongest terms. It
// is complete where no longer candidate accounts for nine tenths of its
// occurrences ("minimum" inside "minimum wage" is not).
std::vector<LabelCandidate> label_candidates(const ClusteredDocuments& documents,
                                             std::size_t cluster, std::size_t min_submissions);

// Calls visit(begin, end) for each run of words in `document` that could be a label.
template <typename Visit>
void for_each_phrase(const ClusteredDocuments& documents, std::size_t document, Visit visit) {
  const auto occurrences = documents.tokens.document(document);
  const auto role = [&](std::size_t i) {
    return documents.keys.role(documents.keys.key_of(occurrences[i].surface()));
  };
  for (std::size_t begin = 0; begin < occurrences.size(); ++begin) {
    if (role(begin) != KeyRole::kContent) continue;
    for (std::size_t end = begin + 1; end <= occurrences.size(); ++end) {
      if (end - begin > Phrase::kLongest) break;
      const std::size_t last = end - 1;
      if (last > begin && occurrences[last].after_break()) break;
      if (role(last) == KeyRole::kNone) break;
      if (role(last) == KeyRole::kContent) visit(begin, end);
    }
  }
}

// The keys of the tokens [begin, end) of `document`.
Phrase key_phrase(const ClusteredDocuments& documents, std::size_t document, std::size_t begin,
                  std::size_t end);

}  // namespace edau
