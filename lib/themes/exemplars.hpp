// Real sentences that stand for a cluster.
#pragma once

#include <cstddef>
#include <vector>

#include "edau/segmenter.hpp"
#include "themes/clustered_documents.hpp"

namespace edau {

struct ClusterExemplar {
  std::size_t document;
  ByteRange range;  // of the document's text
};

// At most `count` sentences for `cluster`: of the documents most similar to the centroid, of those
// that permit publication, the sentence most similar to it. Each is by another person, and of the
// different words that carry something (keys) in it and in any other, at most half are in both.
// Sentences of a readable length (6 to 40 words) go before all others.
std::vector<ClusterExemplar> choose_exemplars(const ClusteredDocuments& documents,
                                              std::size_t cluster, std::size_t count);

}  // namespace edau
