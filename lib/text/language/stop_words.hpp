// The function words of each language: closed classes with their members in
// lower case, with straight apostrophes, as fold() leaves them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "edau/language.hpp"

namespace edau {

struct WordClass {
  std::string_view name;   // from grammar: "articles", "prepositions", …
  std::string_view words;  // separated by single spaces
};

std::span<const WordClass> danish_stop_words() noexcept;
std::span<const WordClass> dutch_stop_words() noexcept;
std::span<const WordClass> english_stop_words() noexcept;
std::span<const WordClass> finnish_stop_words() noexcept;
std::span<const WordClass> french_stop_words() noexcept;
std::span<const WordClass> german_stop_words() noexcept;
std::span<const WordClass> hungarian_stop_words() noexcept;
std::span<const WordClass> irish_stop_words() noexcept;
std::span<const WordClass> italian_stop_words() noexcept;
std::span<const WordClass> norwegian_stop_words() noexcept;
std::span<const WordClass> portuguese_stop_words() noexcept;
std::span<const WordClass> russian_stop_words() noexcept;
std::span<const WordClass> spanish_stop_words() noexcept;
std::span<const WordClass> swedish_stop_words() noexcept;
std::span<const WordClass> welsh_stop_words() noexcept;

// The list of `language`.
std::span<const WordClass> stop_word_classes(Language language) noexcept;

// A set of languages: bit i stands for the language of value i.
using LanguageSet = std::uint16_t;
static_assert(kLanguageCount <= 16);

constexpr LanguageSet set_of(Language language) noexcept {
  return static_cast<LanguageSet>(1U << static_cast<unsigned>(language));
}

// The languages that list `folded_word`: one look-up for all of them.
LanguageSet stop_word_languages(std::string_view folded_word) noexcept;

}  // namespace edau
