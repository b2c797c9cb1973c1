// Welsh plurals: the irregular ones as a table, the others by their endings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace edau {

// The singular of an irregular plural ("tai" is "tŷ"), or nothing.
std::string_view irregular_singular(std::string_view radical) noexcept;

// What `radical` would be the plural of by its ending, best first: "dogfennau" of "dogfenn"
// and "dogfen". Whether one of them is a word is for the caller to know.
std::vector<std::string> regular_singulars(std::string_view radical);

}  // namespace edau
