// Cutting a text into tokens.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "edau/export.hpp"
#include "edau/language.hpp"
#include "edau/segmenter.hpp"

namespace edau {

enum class TokenKind : std::uint8_t {
  kWord,     // letters, with digits, marks, inner apostrophes and hyphens
  kNumber,   // digits, with separators
  kHandle,   // @name
  kHashtag,  // #name
  kUrl,
  kEmail,
  kEmoji,   // one sequence, or an emoticon such as :-)
  kClitic,  // what leans on the Welsh word before it, with no space between: 'r, 'n, 'u …
};

// One occurrence. Its bytes are the text as written: nothing is normalised.
struct Token {
  ByteRange range;
  TokenKind kind;
  // Whether something other than one space stands before it: punctuation, a
  // line break, the text's beginning. A phrase never runs across a break.
  bool after_break;

  friend bool operator==(const Token&, const Token&) = default;
};

// What counts as a token.
enum class TokenRule : std::uint8_t {
  // Links, addresses, names, numbers, emoji and words, by lib/text/token_scanner.hpp.
  // On plain words (runs of letters, marks and digits) the boundaries are those of
  // ICU's word iterator.
  kEdau,
  // scikit-learn's default: runs of two and more letters, digits and low lines
  // ("(?u)\\b\\w\\w+\\b"), all of them words, with no phrase breaks.
  kScikitLearn,
};

// One thread at a time; make one for each thread.
class EDAU_EXPORT Tokenizer {
 public:
  explicit Tokenizer(TokenRule rule = TokenRule::kEdau);
  ~Tokenizer();
  Tokenizer(Tokenizer&&) noexcept;
  Tokenizer& operator=(Tokenizer&&) noexcept;

  // The tokens of `text` (valid UTF-8 of less than 2^31 bytes), in order. In a Welsh
  // text clitics are tokens of their own: "mae'r" is "mae" and "'r".
  std::vector<Token> tokenize(std::string_view text, std::optional<Language> language = {});

  // The same into `tokens`, whose memory is used again.
  void tokenize(std::string_view text, std::vector<Token>& tokens,
                std::optional<Language> language = {});

 private:
  struct Rules;
  std::unique_ptr<Rules> rules_;
};

// A surface in lower case with straight apostrophes: Unicode NFKC case folding, which
// also takes out soft hyphens and zero-width characters. What lists are looked up with.
EDAU_EXPORT std::string fold(std::string_view surface);

}  // namespace edau
