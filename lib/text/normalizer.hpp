// One surface to its key: case, apostrophes, clitics, stop words, stems.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "edau/language.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenizer.hpp"

namespace edau {

// Longer surfaces are no words: they are kept and counted, but have no key of
// their own, so that one of a megabyte costs nothing later.
inline constexpr std::size_t kLongestWordBytes = 255;

// A Welsh word without the clitic at its end: "a'r" is "a", "mae'n" is "mae".
std::string_view without_welsh_clitic(std::string_view folded) noexcept;

class Lexicon;
class StopWords;
class WelshForms;

// Holds stemmers. One thread at a time.
class Normalizer {
 public:
  struct Result {
    KeyRole role;
    std::string key;
    bool bridged = false;  // the key of an English word that a Welsh one was translated to
  };

  // All must outlive this. Without `welsh` a Welsh word keeps its mutation and plural
  // ending, without `lexicon` its language.
  explicit Normalizer(const StopWords& stop_words, const WelshForms* welsh = nullptr,
                      const Lexicon* lexicon = nullptr);
  ~Normalizer();
  Normalizer(const Normalizer&) = delete;
  Normalizer& operator=(const Normalizer&) = delete;

  // `language` empty: folded only.
  Result normalize(std::string_view surface, TokenKind kind, std::optional<Language> language);

 private:
  class Stemmers;

  Result normalize_word(std::string_view folded, Language language);
  Result normalize_english(std::string_view folded);
  Result normalize_welsh(std::string_view folded);
  std::optional<std::string> bridge(std::initializer_list<std::string_view> forms);

  bool is_english_stop_word(std::string_view folded) const noexcept;

  const StopWords& stop_words_;
  const WelshForms* welsh_;
  const Lexicon* lexicon_;
  std::unique_ptr<Stemmers> stemmers_;
};

}  // namespace edau
