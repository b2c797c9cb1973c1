// From texts to sequences of surfaces, in parallel.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "core/parallel.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

struct DocumentText {
  std::size_t submission;  // never falling from one document to the next
  std::string_view text;
};

// Tokenises each text. Where `options` name no language, it is judged for each
// document by its own words, else by those of its submission; a document that shows
// none either way is in the default language, or in that of most documents.
TokenizedDocuments tokenize_documents(std::span<const DocumentText> documents,
                                      std::size_t submission_count, const TokenizeOptions& options,
                                      Workers& workers);

}  // namespace edau
