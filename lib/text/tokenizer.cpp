// ICU's word iterator (UAX 29) does the cutting; three things are mended here:
// links are taken whole before ICU shatters them, words joined by single
// hyphens are one token ("well-being"), and what ICU calls "no word" is dropped
// unless it is an emoji.
#include "edau/tokenizer.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/icu.hpp"

namespace edau {
namespace {

char lower_ascii(char c) noexcept { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool starts_with_ignoring_case(std::string_view text, std::string_view lower_prefix) noexcept {
  return text.size() >= lower_prefix.size() &&
         std::equal(lower_prefix.begin(), lower_prefix.end(), text.begin(),
                    [](char wanted, char c) { return lower_ascii(c) == wanted; });
}

// Whether a link ends before `c`: white space of any kind, or a quotation mark.
bool ends_link(UChar32 c) noexcept {
  constexpr UChar32 kLeftQuote = 0x201C;
  constexpr UChar32 kRightQuote = 0x201D;
  return u_isUWhiteSpace(c) != 0 || c == '"' || c == '<' || c == '>' || c == kLeftQuote ||
         c == kRightQuote;
}

// The length of the link at the start of `text`; 0 where there is none. It runs
// to white space or a quotation mark, less the punctuation that ends the sentence
// round it. A prefix alone is no link: "www." in one text and "www" in another
// must not be two kinds of token.
std::size_t link_length(std::string_view text) noexcept {
  constexpr std::array<std::string_view, 3> kPrefixes = {"http://", "https://", "www."};
  const auto prefix = std::ranges::find_if(
      kPrefixes, [&](std::string_view one) { return starts_with_ignoring_case(text, one); });
  if (prefix == kPrefixes.end()) return 0;
  std::int32_t end = 0;
  for (std::int32_t next = 0; next < static_cast<std::int32_t>(text.size()); end = next) {
    UChar32 c;
    U8_NEXT_UNSAFE(text.data(), next, c);
    if (ends_link(c)) break;
  }
  const std::string_view link = text.substr(0, static_cast<std::size_t>(end));
  const std::size_t length = link.find_last_not_of(".,;:!?)'") + 1;
  return length > prefix->size() ? length : 0;
}

UChar32 first_code_point(std::string_view text) noexcept {
  std::int32_t next = 0;
  UChar32 c;
  U8_NEXT_UNSAFE(text.data(), next, c);
  return c;
}

bool is_emoji(std::string_view text) noexcept {
  const UChar32 c = first_code_point(text);
  return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0 ||
         u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR) != 0;
}

bool holds_letter(std::string_view text) noexcept {
  for (std::int32_t next = 0; next < static_cast<std::int32_t>(text.size());) {
    UChar32 c;
    U8_NEXT_UNSAFE(text.data(), next, c);
    if (u_isalpha(c) != 0) return true;
  }
  return false;
}

// What ICU's rule status makes of a stretch; nothing for spaces and punctuation.
// The status is that of the stretch's end: "M4" and "@user1" are numbers to ICU,
// and a word that ends in "_" and a soft hyphen is nothing.
std::optional<TokenKind> kind_of(std::string_view text, std::int32_t status) noexcept {
  const bool is_word = status >= UBRK_WORD_LETTER || holds_letter(text);
  if (is_word || status >= UBRK_WORD_NUMBER) {
    const std::size_t at = text.find('@');
    if (at != std::string_view::npos) return at == 0 ? TokenKind::kHandle : TokenKind::kUrl;
    return is_word ? TokenKind::kWord : TokenKind::kNumber;
  }
  if (is_emoji(text)) return TokenKind::kEmoji;
  return std::nullopt;
}

bool is_hyphen(std::string_view text) noexcept {
  return text == "-" || text == "\u2010" || text == "\u2011";
}

bool can_join(TokenKind kind) noexcept {
  return kind == TokenKind::kWord || kind == TokenKind::kNumber;
}

// Collects tokens; knows what stands between one and the next.
class Collector {
 public:
  Collector(std::string_view text, std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  void add(ByteRange range, TokenKind kind) {
    if (joins_the_last(range, kind)) {
      Token& last = tokens_.back();
      last.range.end = range.end;
      if (kind == TokenKind::kWord) last.kind = kind;
      return;
    }
    const bool after_break =
        tokens_.empty() || ByteRange{tokens_.back().range.end, range.begin}.of(text_) != " ";
    tokens_.push_back({range, kind, after_break});
  }

 private:
  bool joins_the_last(ByteRange range, TokenKind kind) const noexcept {
    return !tokens_.empty() && can_join(kind) && can_join(tokens_.back().kind) &&
           is_hyphen(ByteRange{tokens_.back().range.end, range.begin}.of(text_));
  }

  std::string_view text_;
  std::vector<Token>& tokens_;
};

}  // namespace

struct Tokenizer::Rules {
  TextBreaker breaker{BreakRules::kWord};
};

Tokenizer::Tokenizer() : rules_(std::make_unique<Rules>()) {}
Tokenizer::~Tokenizer() = default;
Tokenizer::Tokenizer(Tokenizer&&) noexcept = default;
Tokenizer& Tokenizer::operator=(Tokenizer&&) noexcept = default;

void Tokenizer::tokenize(std::string_view text, std::vector<Token>& tokens) {
  tokens.clear();
  Collector collector(text, tokens);
  icu::BreakIterator& breaks = rules_->breaker.over(text);
  std::int32_t begin = breaks.first();
  for (std::int32_t end = breaks.next(); end != icu::BreakIterator::DONE;) {
    const auto from = static_cast<std::uint32_t>(begin);
    if (const std::size_t length = link_length(text.substr(from)); length > 0) {
      const auto to = static_cast<std::uint32_t>(from + length);
      collector.add({from, to}, TokenKind::kUrl);
      begin = static_cast<std::int32_t>(to);
      while (end != icu::BreakIterator::DONE && end <= begin) end = breaks.next();
      continue;
    }
    const ByteRange range{from, static_cast<std::uint32_t>(end)};
    if (const auto kind = kind_of(range.of(text), breaks.getRuleStatus())) {
      collector.add(range, *kind);
    }
    begin = end;
    end = breaks.next();
  }
}

std::vector<Token> Tokenizer::tokenize(std::string_view text) {
  std::vector<Token> tokens;
  tokenize(text, tokens);
  return tokens;
}

}  // namespace edau
