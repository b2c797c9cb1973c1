// Words that an apostrophe cuts short and joins to the next: French "l'eau",
// Italian "dell'acqua", Irish "d'oibrigh".
#pragma once

#include <string_view>

#include "edau/language.hpp"

namespace edau {

// The word without what is elided before it: "l'eau" is "eau". What stands
// before the first apostrophe goes only if `language` lists it as a stop word
// with its apostrophe, so "aujourd'hui" and "O'Brien" stay whole. Languages
// without elision give the word back. Requires a folded word.
std::string_view without_elision(std::string_view folded_word, Language language) noexcept;

}  // namespace edau
