#include "text/token_scanner.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace edau {
namespace {

constexpr std::array<std::string_view, 18> kEmoticons = {":-)", ":-(", ":-D", ":-P", ":-p", ":-/",
                                                         ";-)", ":'(", ":')", ":)",  ":(",  ":D",
                                                         ":P",  ":p",  ";)",  "=)",  "<3",  ":|"};

constexpr bool may_begin_emoticon(char c) noexcept {
  return c == ':' || c == ';' || c == '=' || c == '<';
}

// Spoken Welsh words that have lost their beginning: the apostrophe is theirs.
constexpr std::array<std::string_view, 13> kCutWords = {
    "chos", "da", "dw", "dwi", "ma", "na", "nath", "neud", "ny", "rioed", "sdim", "te", "wan"};

bool is_zero_width_joiner(char32_t code) noexcept { return code == 0x200D; }
bool is_regional_indicator(char32_t code) noexcept { return code >= 0x1F1E6 && code <= 0x1F1FF; }

bool is_pictograph(char32_t code) noexcept {
  return code >= 0x80 &&
         u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

// "©", "™" and arrows are pictographs to Unicode, but signs to a reader unless the
// writer asked for the picture (U+FE0F).
bool looks_like_emoji(char32_t code) noexcept {
  constexpr char32_t kFirstPicture = 0x2600;
  return code >= kFirstPicture ||
         u_hasBinaryProperty(static_cast<UChar32>(code), UCHAR_EMOJI_PRESENTATION) != 0;
}

bool is_short_capital(std::string_view text) noexcept {
  return text.size() <= 3 &&
         std::ranges::all_of(text, [](char c) { return is_ascii_upper(c) || is_ascii_digit(c); });
}

}  // namespace

// Runs joined into one token so far.
struct TokenScanner::Chain {
  std::uint32_t last_begin;  // of the last run
  WordRun last;
  bool has_letter;
};

TokenScanner::Step TokenScanner::take(std::uint32_t end, TokenKind kind) noexcept {
  last_end_ = end;
  return {end, kind};
}

bool TokenScanner::follows_word(std::uint32_t at) const noexcept {
  return at > 0 && (last_end_ == at || text_[at - 1] == '_');
}

TokenScanner::Step TokenScanner::step(std::uint32_t at) {
  const Character first = character_at(text_, at);
  switch (class_of(first.code)) {
    case CharacterClass::kLetter:
    case CharacterClass::kDigit:
    case CharacterClass::kForeign:
    case CharacterClass::kForeignDigit: return word(at, runs_.at(at));
    case CharacterClass::kApostrophe: return apostrophe(at, first.end);
    case CharacterClass::kCurrency: return currency(first.end);
    case CharacterClass::kPictograph: return emoji(first);
    default: break;
  }
  if (first.code == '@') return name(at, TokenKind::kHandle);
  if (first.code == '#') return name(at, TokenKind::kHashtag);
  if (may_begin_emoticon(text_[at])) {
    if (const auto found = emoticon(at)) return *found;
  }
  return {first.end, std::nullopt};
}

TokenScanner::Step TokenScanner::word(std::uint32_t begin, const WordRun& first) {
  if (is_ascii_word(text_[begin])) {
    const Addresses::Address address = addresses_.at(begin, first.end);
    if (address.end > begin) return take(address.end, address.kind);
    if (const std::uint32_t end = abbreviation_end(begin); end > begin) {
      return take(end, TokenKind::kWord);
    }
  }
  const Chain whole = chain(begin, first);
  return take(whole.last.end, whole.has_letter ? TokenKind::kWord : TokenKind::kNumber);
}

// Joins what it can to the run `first`; a number takes its per cent sign too.
TokenScanner::Chain TokenScanner::chain(std::uint32_t begin, const WordRun& first) {
  Chain chain{begin, first, first.has_letter};
  while (extend(chain)) {
  }
  const std::uint32_t end = chain.last.end;
  if (chain.last.ends_with_digit && end < text_.size() && text_[end] == '%') ++chain.last.end;
  return chain;
}

// Joins the next run if what stands between is one character that binds the two.
bool TokenScanner::extend(Chain& chain) {
  const std::uint32_t end = chain.last.end;
  if (end >= text_.size()) return false;
  const Character glue = character_at(text_, end);
  const CharacterClass is = class_of(glue.code);
  const bool binds_numbers =
      glue.code == '.' || glue.code == ',' || glue.code == ':' || glue.code == '/';
  const bool binds = is == CharacterClass::kApostrophe || is == CharacterClass::kHyphen ||
                     is == CharacterClass::kMiddleDot || glue.code == '&' || binds_numbers;
  if (!binds || glue.end >= text_.size()) return false;
  const WordRun next = runs_.at(glue.end);
  if (next.end == glue.end) return false;
  const WordRun& last = chain.last;
  if (glue.code == '.' || glue.code == ',') {
    if (!last.ends_with_digit || !next.begins_with_digit) return false;
  } else if (binds_numbers) {
    if (last.has_letter || next.has_letter) return false;
  } else if (is == CharacterClass::kMiddleDot) {
    if (!last.has_letter || !next.has_letter) return false;
  } else if (glue.code == '&') {
    const std::string_view left = text_.substr(chain.last_begin, end - chain.last_begin);
    const std::string_view right = text_.substr(glue.end, next.end - glue.end);
    if (!is_short_capital(left) || !is_short_capital(right)) return false;
  }
  chain = {glue.end, next, chain.has_letter || next.has_letter};
  return true;
}

// "e.g.", "U.K", "Ph.D.": at least two parts of one letter with full stops between
// them; the first may be a capital and a small letter.
std::uint32_t TokenScanner::abbreviation_end(std::uint32_t begin) const noexcept {
  const auto is_letter = [&](std::uint32_t at) {
    return at < text_.size() && is_ascii_letter(text_[at]);
  };
  const auto is_stop = [&](std::uint32_t at) { return at < text_.size() && text_[at] == '.'; };
  const auto inside_run = [&](std::uint32_t at) {
    return at < text_.size() && begins_run(class_of(character_at(text_, at).code));
  };
  std::uint32_t at = begin;
  if (is_ascii_upper(text_[at]) && is_letter(at + 1) && !is_ascii_upper(text_[at + 1])) ++at;
  if (!is_letter(at) || !is_stop(at + 1)) return begin;
  at += 2;
  std::uint32_t parts = 1;
  while (is_letter(at) && is_stop(at + 1)) {
    at += 2;
    ++parts;
  }
  if (is_letter(at) && !inside_run(at + 1)) return at + 1;
  return parts > 1 ? at : begin;
}

// An apostrophe opens a quotation, unless one of the words that begin with it follows.
TokenScanner::Step TokenScanner::apostrophe(std::uint32_t at, std::uint32_t after) {
  if (!follows_word(at) && after < text_.size()) {
    const WordRun run = runs_.at(after);
    const std::string_view word = text_.substr(after, run.end - after);
    const bool is_cut = std::ranges::any_of(
        kCutWords, [&](std::string_view cut) { return equals_ignoring_case(word, cut); });
    if (is_cut) {
      const Chain whole = chain(after, run);
      const std::uint32_t end = whole.last.end;
      const bool closes = end < text_.size() &&
                          class_of(character_at(text_, end).code) == CharacterClass::kApostrophe;
      if (!closes) return take(end, TokenKind::kWord);
    }
  }
  return {after, std::nullopt};
}

TokenScanner::Step TokenScanner::currency(std::uint32_t after) {
  if (after < text_.size()) {
    const WordRun run = runs_.at(after);
    if (run.begins_with_digit) {
      return take(chain(after, run).last.end, TokenKind::kNumber);
    }
  }
  return {after, std::nullopt};
}

// A handle or a hashtag: the sign, then runs and low lines. A handle holds a letter
// or a digit, a hashtag a letter: "#1 priority" is a number.
TokenScanner::Step TokenScanner::name(std::uint32_t at, TokenKind kind) {
  const Step nothing{at + 1, std::nullopt};
  if (follows_word(at) || (at > 0 && text_[at - 1] == text_[at])) return nothing;
  std::uint32_t end = at + 1;
  bool has_run = false;
  bool has_letter = false;
  while (end < text_.size()) {
    if (text_[end] == '_') {
      ++end;
      continue;
    }
    const WordRun run = runs_.at(end);
    if (run.end == end) break;
    has_run = true;
    has_letter |= run.has_letter;
    end = run.end;
  }
  const bool is_name = kind == TokenKind::kHashtag ? has_letter : has_run;
  return is_name ? take(end, kind) : nothing;
}

// One sequence: a pictograph with its marks (skin tone, picture style, flag tags) and
// what zero-width joiners tie to it, or two regional indicators.
TokenScanner::Step TokenScanner::emoji(const Character& first) {
  std::uint32_t end = first.end;
  if (is_regional_indicator(first.code)) {
    if (end < text_.size()) {
      const Character second = character_at(text_, end);
      if (is_regional_indicator(second.code)) return {second.end, TokenKind::kEmoji};
    }
    return {end, TokenKind::kEmoji};
  }
  bool is_emoji = looks_like_emoji(first.code);
  bool joined = false;
  while (end < text_.size()) {
    const Character next = character_at(text_, end);
    const bool continues =
        class_of(next.code) == CharacterClass::kExtend || (joined && is_pictograph(next.code));
    if (!continues) break;
    constexpr char32_t kPictureStyle = 0xFE0F;
    is_emoji |= next.code == kPictureStyle;
    joined = is_zero_width_joiner(next.code);
    end = next.end;
  }
  return {end, is_emoji ? std::optional(TokenKind::kEmoji) : std::nullopt};
}

std::optional<TokenScanner::Step> TokenScanner::emoticon(std::uint32_t at) {
  if (follows_word(at)) return std::nullopt;
  const std::string_view rest = text_.substr(at);
  const auto found =
      std::ranges::find_if(kEmoticons, [&](std::string_view one) { return rest.starts_with(one); });
  if (found == kEmoticons.end()) return std::nullopt;
  const auto end = at + static_cast<std::uint32_t>(found->size());
  if (end < text_.size() && begins_run(class_of(character_at(text_, end).code))) {
    return std::nullopt;
  }
  return Step{end, TokenKind::kEmoji};
}

}  // namespace edau
