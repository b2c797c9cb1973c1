#include "edau/language.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "text/language/stop_words.hpp"

namespace edau {
namespace {

struct CodedLanguage {
  Language language;
  std::string_view code;
};

constexpr std::array kLanguages = {
    CodedLanguage{Language::kEnglish, "en"},
    CodedLanguage{Language::kWelsh, "cy"},
};

using WordSet = std::unordered_set<std::string_view>;

WordSet collect(std::span<const WordClass> classes) {
  WordSet result;
  for (const WordClass& word_class : classes) {
    std::string_view rest = word_class.words;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find(' '), rest.size());
      result.insert(rest.substr(0, space));
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
  return result;
}

const WordSet& stop_words(Language language) {
  static const WordSet kEnglish = collect(english_stop_words());
  static const WordSet kWelsh = collect(welsh_stop_words());
  return language == Language::kEnglish ? kEnglish : kWelsh;
}

}  // namespace

std::string_view language_code(Language language) noexcept {
  return std::ranges::find(kLanguages, language, &CodedLanguage::language)->code;
}

std::optional<Language> find_language(std::string_view code) noexcept {
  const auto* found = std::ranges::find(kLanguages, code, &CodedLanguage::code);
  if (found == kLanguages.end()) return std::nullopt;
  return found->language;
}

bool is_stop_word(std::string_view word, Language language) noexcept {
  return stop_words(language).contains(word);
}

}  // namespace edau
