// The words of the question that people were asked, which are no answer to it.
#pragma once

#include <string_view>
#include <vector>

#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

// By key of `keys`: whether a word of `question` has it, read in each language that a document of
// `tokens` is in, since what was asked in Welsh was asked in English too. Empty without a question.
std::vector<bool> asked_keys(std::string_view question, const TokenizedDocuments& tokens,
                             const TermKeys& keys, const NormalizeOptions& options);

}  // namespace edau
