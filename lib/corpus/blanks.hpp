// White space as a person sees it: also U+200B and U+FEFF.
#pragma once

#include <string_view>

namespace edau {

// Both require valid UTF-8.
bool is_blank_text(std::string_view text) noexcept;

// `text` without the white space at its two ends.
std::string_view trimmed(std::string_view text) noexcept;

}  // namespace edau
