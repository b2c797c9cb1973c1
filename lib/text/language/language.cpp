#include "edau/language.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdint>
#include <cstring>
#include <unordered_map>

#include "core/hashing.hpp"
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

// All stop words with the languages that list them. Most words asked about are none,
// and a few bits say so at once (Bloom, "Space/time trade-offs in hash coding with
// allowable errors", 1970, with a single hash).
class StopWordTable {
 public:
  StopWordTable() {
    for (const CodedLanguage& coded : kLanguages) add_all(coded.language);
  }

  LanguageSet find(std::string_view word) const noexcept {
    if (!may_hold_.test(bit_of(word))) return 0;
    const auto found = sets_.find(word);
    return found == sets_.end() ? LanguageSet{0} : found->second;
  }

 private:
  static constexpr std::size_t kBits = std::size_t{1} << 16;  // a dozen for each word

  static std::size_t bit_of(std::string_view word) noexcept {
    std::uint64_t first = 0;
    if (!word.empty()) std::memcpy(&first, word.data(), std::min<std::size_t>(8, word.size()));
    return mix(first + word.size()) % kBits;
  }

  void add_all(Language language) {
    for (const WordClass& word_class : stop_word_classes(language)) {
      std::string_view rest = word_class.words;
      while (!rest.empty()) {
        const std::size_t space = std::min(rest.find(' '), rest.size());
        add(rest.substr(0, space), language);
        rest.remove_prefix(std::min(space + 1, rest.size()));
      }
    }
  }

  void add(std::string_view word, Language language) {
    LanguageSet& set = sets_[word];
    set = static_cast<LanguageSet>(set | set_of(language));
    may_hold_.set(bit_of(word));
  }

  std::unordered_map<std::string_view, LanguageSet> sets_;
  std::bitset<kBits> may_hold_;
};

}  // namespace

std::string_view language_code(Language language) noexcept {
  return std::ranges::find(kLanguages, language, &CodedLanguage::language)->code;
}

std::optional<Language> find_language(std::string_view code) noexcept {
  const auto* found = std::ranges::find(kLanguages, code, &CodedLanguage::code);
  if (found == kLanguages.end()) return std::nullopt;
  return found->language;
}

std::span<const WordClass> stop_word_classes(Language language) noexcept {
  switch (language) {
    case Language::kEnglish: return english_stop_words();
    case Language::kWelsh: return welsh_stop_words();
    case Language::kDanish: return danish_stop_words();
    case Language::kDutch: return dutch_stop_words();
    case Language::kFinnish: return finnish_stop_words();
    case Language::kFrench: return french_stop_words();
    case Language::kGerman: return german_stop_words();
    case Language::kHungarian: return hungarian_stop_words();
    case Language::kIrish: return irish_stop_words();
    case Language::kItalian: return italian_stop_words();
    case Language::kNorwegian: return norwegian_stop_words();
    case Language::kPortuguese: return portuguese_stop_words();
    case Language::kRussian: return russian_stop_words();
    case Language::kSpanish: return spanish_stop_words();
    case Language::kSwedish: return swedish_stop_words();
  }
  return {};
}

LanguageSet stop_word_languages(std::string_view folded_word) noexcept {
  static const StopWordTable kTable;
  return kTable.find(folded_word);
}

bool is_stop_word(std::string_view word, Language language) noexcept {
  return (stop_word_languages(word) & set_of(language)) != 0;
}

}  // namespace edau
