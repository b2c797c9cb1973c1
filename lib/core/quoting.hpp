// Input quoted in messages.
#pragma once

#include <string>
#include <string_view>

namespace edau {

// `text` with every character that could move a terminal, forge a line or turn
// the reading direction written as an escape: \n, \x1b, \u202e. Bytes that are
// not UTF-8 become U+FFFD.
std::string escape(std::string_view text);

// The same in double quotes, of at most 40 characters: "like thi…".
std::string quote(std::string_view text);

}  // namespace edau
