// What edau knows of the words of documents.
#pragma once

#include "clustering/document_meanings.hpp"
#include "core/parallel.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

// The sum of WordVectors of a document's different words, as far as they are written in English or
// translated to it, each the shorter the more submissions have it. None where no
// word is known, and of more than 50,000 documents.
DocumentMeanings meanings_of_documents(const TokenizedDocuments& tokens, const TermKeys& keys,
                                       Workers& workers);

}  // namespace edau
