#include "text/language/elision.hpp"

namespace edau {

std::string_view without_elision(std::string_view folded_word, Language language) noexcept {
  const bool elides = language == Language::kFrench || language == Language::kItalian ||
                      language == Language::kIrish;
  const std::size_t apostrophe = elides ? folded_word.find('\'') : std::string_view::npos;
  if (apostrophe == std::string_view::npos || apostrophe + 1 == folded_word.size() ||
      is_stop_word(folded_word, language)) {
    return folded_word;
  }
  return is_stop_word(folded_word.substr(0, apostrophe + 1), language)
             ? folded_word.substr(apostrophe + 1)
             : folded_word;
}

}  // namespace edau
