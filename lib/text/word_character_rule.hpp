// scikit-learn's rule for tokens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edau/tokenizer.hpp"

namespace edau {

// Runs of two and more characters that Python's re calls \w: letters, numbers of any
// kind, and the low line; not marks. The longest from the left.
void tokenize_word_characters(std::string_view text, std::vector<Token>& tokens);

// Whether lower case depends on more than the word itself, or changes where words
// end: a capital sigma, or the dotted capital I of Turkish. Such a text has to be
// put into lower case as a whole before its words are cut, as scikit-learn does.
bool needs_lower_case_first(std::string_view text) noexcept;

// In lower case as Python has it, by Unicode's full mappings; no language's own.
std::string lower_case(std::string_view text);

}  // namespace edau
