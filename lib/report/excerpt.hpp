// Texts cut to a length that a page can bear.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace edau {

// How much of a text a reader is shown, in characters (code points).
inline constexpr std::size_t kQuoteLength = 400;
inline constexpr std::size_t kNameLength = 120;  // of an id, a label, a term

// `text` (valid UTF-8) if it has at most `length` characters. Otherwise its
// beginning and "…": up to the last white space in the last quarter of `length`,
// so that no word and no character made of several code points is cut; where
// there is none, exactly `length` code points.
std::string excerpt(std::string_view text, std::size_t length);

}  // namespace edau
