// What a person running an analysis should be told: full sentences, added to `notes`.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "edau/analysis.hpp"
#include "edau/clustering.hpp"
#include "edau/corpus.hpp"
#include "edau/options.hpp"
#include "edau/placed_documents.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

// Where it was stopped before it had settled.
void note_search(const Clustering& clustering, std::vector<std::string>& notes);

// How many Welsh words were matched with English ones, where there are enough of them.
void note_bridge(const Options& options, const TokenizedDocuments& tokens, const Resolved& resolved,
                 std::vector<std::string>& notes);

// What the named columns say of the analysed submissions.
void note_columns(const Corpus& corpus, std::span<const Document> documents,
                  std::vector<std::string>& notes);

// What was done because there are few submissions, `distinct` of which repeat no campaign.
void note_adaptations(const Options& options, const Resolved& resolved, std::size_t submissions,
                      std::size_t distinct, std::vector<std::string>& notes);

// That vectors of the caller's own were compared, and which submissions have none.
void note_vectors(const Resolved& resolved, std::span<const Document> documents,
                  std::vector<std::string>& notes);

}  // namespace edau
