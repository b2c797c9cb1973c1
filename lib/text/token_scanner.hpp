// The grammar of tokens, one place of a text at a time.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "edau/tokenizer.hpp"
#include "text/addresses.hpp"
#include "text/characters.hpp"
#include "text/word_runs.hpp"

namespace edau {

// Reads a text from left to right. At each place the first of these that fits is
// the token: a link or address, @handle, #hashtag, emoji or emoticon, or a chain of
// word runs: words with inner apostrophes and hyphens, numbers with their
// separators, dotted abbreviations, "A&E".
class TokenScanner {
 public:
  struct Step {
    std::uint32_t end;              // of the token, or of what is none
    std::optional<TokenKind> kind;  // none: no token stands here
  };

  // `runs` must be set to `text`; both must outlive the scanner.
  TokenScanner(std::string_view text, WordRuns& runs)
      : text_(text), runs_(runs), addresses_(text) {}

  // What stands at `at`. Requires at < text.size(), the start of a code point, and
  // that what lies before it has been read (or is white space).
  Step step(std::uint32_t at);

 private:
  struct Chain;

  Step word(std::uint32_t begin, const WordRun& first);
  Step apostrophe(std::uint32_t at, std::uint32_t after);
  Step currency(std::uint32_t after);
  Step name(std::uint32_t at, TokenKind kind);
  Step emoji(const Character& first);
  std::optional<Step> emoticon(std::uint32_t at);

  Chain chain(std::uint32_t begin, const WordRun& first);
  bool extend(Chain& chain);
  std::uint32_t abbreviation_end(std::uint32_t begin) const noexcept;
  Step take(std::uint32_t end, TokenKind kind) noexcept;
  bool follows_word(std::uint32_t at) const noexcept;

  std::string_view text_;
  WordRuns& runs_;
  Addresses addresses_;
  std::uint32_t last_end_ = 0;  // of the last token that ends in a letter, digit or mark
};

}  // namespace edau
