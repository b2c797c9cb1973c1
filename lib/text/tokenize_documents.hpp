// From texts to sequences of surfaces, in parallel.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "core/parallel.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

struct DocumentText {
  std::size_t submission;  // never falling from one document to the next
  std::string_view text;
};

// Tokenises each text. Where `language` is empty, it is judged for each document:
// the language with more stop words in the document, else in its submission,
// else in all documents; English where that too is a tie.
TokenizedDocuments tokenize_documents(std::span<const DocumentText> documents,
                                      std::size_t submission_count,
                                      std::optional<Language> language, Workers& workers);

}  // namespace edau
