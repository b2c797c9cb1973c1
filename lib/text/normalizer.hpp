// One surface to its key: case, apostrophes, clitics, stop words, stems.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "edau/language.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenizer.hpp"

namespace edau {

// Lower case with straight apostrophes: Unicode NFKC case folding, which also
// takes out soft hyphens and zero-width characters. What lists are looked up with.
std::string fold(std::string_view surface);

// A Welsh word without the clitic at its end: "a'r" is "a", "mae'n" is "mae".
std::string_view without_welsh_clitic(std::string_view folded) noexcept;

// Holds a stemmer. One thread at a time.
class Normalizer {
 public:
  struct Result {
    KeyRole role;
    std::string key;
  };

  Normalizer();
  ~Normalizer();
  Normalizer(const Normalizer&) = delete;
  Normalizer& operator=(const Normalizer&) = delete;

  // `language` empty: folded only.
  Result normalize(std::string_view surface, TokenKind kind, std::optional<Language> language);

 private:
  struct Stemmer;
  Result normalize_word(std::string folded, Language language);
  Result normalize_english(std::string_view folded);

  std::unique_ptr<Stemmer> stemmer_;
};

}  // namespace edau
