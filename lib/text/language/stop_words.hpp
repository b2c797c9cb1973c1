// A closed class of function words: its name, and its members in lower case
// with straight apostrophes.
#pragma once

#include <span>
#include <string_view>

namespace edau {

struct WordClass {
  std::string_view name;   // from grammar: "articles", "prepositions", …
  std::string_view words;  // separated by single spaces
};

std::span<const WordClass> english_stop_words() noexcept;
std::span<const WordClass> welsh_stop_words() noexcept;

}  // namespace edau
