// Passages: neighbouring points of one submission, read together.
//
// A sentence by itself holds few words, and the next one often goes on about the same thing. So
// themes are looked for in passages; then each point is placed by its own words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "clustering/document_meanings.hpp"
#include "core/parallel.hpp"
#include "edau/clustering_input.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/vocabulary.hpp"
#include "text/tokenize_documents.hpp"

namespace edau {

// Where passages begin, and at last the number of documents. The points of a submission are cut
// into as few runs of at most four as there can be, about equally long. `documents` by submission.
std::vector<std::size_t> passage_bounds(std::span<const DocumentText> documents);

// The passages of `documents`, whose rows are `matrix`, with their `meanings`, which may be
// none; none where each would be a single document. `repeats` of each document, as
// ClusteringInput::dampened(); a passage that holds one repeats, too.
std::optional<ClusteringInput> passages_of(std::span<const DocumentText> documents,
                                           const DocumentTermMatrix& matrix,
                                           const Vocabulary& vocabulary,
                                           const DocumentMeanings& meanings,
                                           std::span<const std::uint8_t> repeats, Workers& workers);

}  // namespace edau
