// The terms of a document as it writes them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vocabulary.hpp"

namespace edau {

struct WrittenTerms {
  std::map<TermId, std::vector<std::string>> forms;  // each once, in the order of the text
  std::vector<std::string> other_words;              // content words in none of them, likewise
};

// For one document at a time: it looks every phrase up by its bytes.
WrittenTerms written_terms(const TokenizedDocuments& tokens, const TermKeys& keys,
                           const Vocabulary& vocabulary, std::size_t document);

}  // namespace edau
