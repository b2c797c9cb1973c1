// What leans on a Welsh word: 'r (the), 'n (particle), 'u (their) …
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "edau/tokenizer.hpp"

namespace edau {

// Where the clitic at the end of a Welsh word begins, apostrophe included; the size
// of the word where there is none: 3 for "mae'r", 6 for "rhaid".
std::size_t clitic_begin(std::string_view word) noexcept;

// Makes the clitics of a Welsh text's words tokens of their own.
void split_clitics(std::string_view text, std::vector<Token>& tokens);

}  // namespace edau
