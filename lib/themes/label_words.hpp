// Words by which a name is told from a cut sentence.
#pragma once

#include <string_view>

#include "edau/language.hpp"

namespace edau {

// Whether edau has the words of `language` that stand before a noun.
bool knows_introducing_words(Language language) noexcept;

// Whether a noun, with what describes it, is what follows `folded_word`: an article, a possessive,
// a preposition that takes no verb. False in a language whose words edau does not have.
bool introduces_noun(std::string_view folded_word, Language language) noexcept;

}  // namespace edau
