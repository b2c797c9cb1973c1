// Two ways to the same tokens. Most of a text is ASCII words between blanks: those
// are found sixty-four bytes at a time (byte_masks.hpp). Whatever else stands
// between two blanks is read by the grammar (token_scanner.hpp), character by
// character. No token holds a blank, so that each stretch can go its own way.
#include "edau/tokenizer.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "text/byte_masks.hpp"
#include "text/clitics.hpp"
#include "text/token_scanner.hpp"
#include "text/word_character_rule.hpp"
#include "text/word_runs.hpp"

namespace edau {
namespace {

// Appends tokens by the handful: a store each, and one insertion for all.
class TokenWriter {
 public:
  TokenWriter(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  // Between two words of a phrase stands one space and nothing else.
  void add(std::uint32_t begin, std::uint32_t end, TokenKind kind) {
    if (count_ == buffer_.size()) flush();
    const bool follows = begin == last_end_ + 1;
    const bool after_space = text_[last_end_] == ' ';  // of what has no tokens before it: no matter
    const bool after_break = !(follows & after_space) | (last_end_ == 0);  // & and |: no branches
    buffer_[count_++] = {{begin, end}, kind, after_break};
    last_end_ = end;
  }

  void flush() {
    tokens_.insert(tokens_.end(), buffer_.data(), buffer_.data() + count_);
    count_ = 0;
  }

 private:
  std::string_view text_;
  std::vector<Token>& tokens_;
  std::array<Token, 64> buffer_;
  std::size_t count_ = 0;
  std::uint32_t last_end_ = 0;  // 0 before the first token, which never ends there
};

// What a window of 64 bytes comes to.
struct Window {
  std::uint64_t separators;  // blanks, and the punctuation beside them
  std::uint64_t words;       // letters, digits, and ' and - between two of them
  std::uint64_t letters;
};

Window window_of(const ByteMasks& masks, bool after_blank) noexcept {
  const std::uint64_t blanks_before = masks.blanks << 1 | static_cast<std::uint64_t>(after_blank);
  std::uint64_t closing = (masks.closers | masks.colons) & masks.blanks >> 1;
  closing |= masks.closers & closing >> 1;  // two of them: ")." or "..". A colon may begin ":)"
  closing |= masks.closers & closing >> 1;
  const std::uint64_t opening = masks.openers & blanks_before;
  const std::uint64_t runs = masks.letters | masks.digits;
  const std::uint64_t inner = masks.joiners & runs << 1 & runs >> 1;
  return {masks.blanks | closing | opening, runs | inner, masks.letters};
}

class Reader {
 public:
  Reader(std::string_view text, TableWordRuns& runs, std::vector<Token>& tokens)
      : text_(text), scanner_(text, runs), tokens_(text, tokens) {}

  void read() {
    std::uint32_t at = 0;
    while (at < text_.size()) at = read_window(at);
    tokens_.flush();
  }

 private:
  // Reads the stretches that begin and end in the 64 bytes from `at`; returns where
  // to go on.
  std::uint32_t read_window(std::uint32_t at) {
    const bool after_blank = at == 0 || static_cast<unsigned char>(text_[at - 1]) <= 0x20;
    const Window window = window_of(masks_of(text_.substr(at), byte_masks), after_blank);
    std::uint64_t rest = ~window.separators;
    while (rest != 0) {
      const BitRun stretch = lowest_run(rest);
      if (stretch.end == kMaskBytes) {
        return stretch.begin > 0 ? at + stretch.begin : scan(at, at + kMaskBytes);
      }
      if ((stretch.bits & ~window.words) == 0) {
        const bool has_letter = (stretch.bits & window.letters) != 0;
        tokens_.add(at + stretch.begin, at + stretch.end,
                    has_letter ? TokenKind::kWord : TokenKind::kNumber);
        rest &= ~stretch.bits;
      } else {
        const std::uint32_t next = scan(at + stretch.begin, at + stretch.end);
        if (next >= at + kMaskBytes) return next;
        rest &= ~std::uint64_t{0} << (next - at);
      }
    }
    return at + kMaskBytes;
  }

  // Reads by the grammar from `at` to `end`, or further to the end of a token.
  std::uint32_t scan(std::uint32_t at, std::uint32_t end) {
    end = std::min(end, static_cast<std::uint32_t>(text_.size()));
    while (at < end) {
      const TokenScanner::Step step = scanner_.step(at);
      if (step.kind) tokens_.add(at, step.end, *step.kind);
      at = step.end;
    }
    return at;
  }

  std::string_view text_;
  TokenScanner scanner_;
  TokenWriter tokens_;
};

}  // namespace

struct Tokenizer::Rules {
  TokenRule rule;
  TableWordRuns runs;
};

Tokenizer::Tokenizer(TokenRule rule) : rules_(new Rules{rule, {}}) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::tokenize(std::string_view text, std::vector<Token>& tokens,
                         std::optional<Language> language) {
  tokens.clear();
  if (rules_->rule == TokenRule::kScikitLearn) {
    tokenize_word_characters(text, tokens);
    return;
  }
  rules_->runs.over(text);
  Reader(text, rules_->runs, tokens).read();
  if (language == Language::kWelsh) split_clitics(text, tokens);
}

std::vector<Token> Tokenizer::tokenize(std::string_view text, std::optional<Language> language) {
  std::vector<Token> tokens;
  tokenize(text, tokens, language);
  return tokens;
}

}  // namespace edau
