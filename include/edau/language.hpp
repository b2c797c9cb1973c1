// The languages whose words edau knows, and their stop words.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "edau/export.hpp"

namespace edau {

enum class Language : std::uint8_t {
  kEnglish,
  kWelsh,
  kDanish,
  kDutch,
  kFinnish,
  kFrench,
  kGerman,
  kHungarian,
  kIrish,
  kItalian,
  kNorwegian,
  kPortuguese,
  kRussian,
  kSpanish,
  kSwedish,
};

inline constexpr std::size_t kLanguageCount = 15;

// "en", "cy", …: the ISO 639-1 names used in options and files.
EDAU_EXPORT std::string_view language_code(Language language) noexcept;
EDAU_EXPORT std::optional<Language> find_language(std::string_view code) noexcept;

// Whether `word` (lower case, straight apostrophes) is a function word of
// `language`: an article, pronoun, preposition, conjunction, auxiliary, particle
// …. It then carries no theme and never stands at the edge of a label. The lists
// are edau's own, by closed class: lib/text/language/.
EDAU_EXPORT bool is_stop_word(std::string_view word, Language language) noexcept;

}  // namespace edau
