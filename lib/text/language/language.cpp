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
    CodedLanguage{Language::kEnglish, "en"},   CodedLanguage{Language::kWelsh, "cy"},
    CodedLanguage{Language::kDanish, "da"},    CodedLanguage{Language::kDutch, "nl"},
    CodedLanguage{Language::kFinnish, "fi"},   CodedLanguage{Language::kFrench, "fr"},
    CodedLanguage{Language::kGerman, "de"},    CodedLanguage{Language::kHungarian, "hu"},
    CodedLanguage{Language::kIrish, "ga"},     CodedLanguage{Language::kItalian, "it"},
    CodedLanguage{Language::kNorwegian, "no"}, CodedLanguage{Language::kPortuguese, "pt"},
    CodedLanguage{Language::kRussian, "ru"},   CodedLanguage{Language::kSpanish, "es"},
    CodedLanguage{Language::kSwedish, "sv"},
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
  static const WordSet kNone;
  switch (language) {
    case Language::kEnglish: return kEnglish;
    case Language::kWelsh: return kWelsh;
    default: return kNone;
  }
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
