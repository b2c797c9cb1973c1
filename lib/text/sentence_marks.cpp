#include "text/sentence_marks.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

#include "text/characters.hpp"

namespace edau {
namespace {

constexpr std::string_view kBullet = "\u2022";

// In lower case, without the last full stop. English, Welsh, German, Spanish.
constexpr auto kAbbreviations = std::to_array<std::string_view>(
    {"mr",    "mrs", "ms",   "mx",   "dr",   "prof",   "rev", "revd", "hon",   "rt",     "st",
     "cllr",  "sgt", "capt", "col",  "gen",  "messrs", "no",  "nos",  "p",     "pp",     "para",
     "paras", "vol", "fig",  "figs", "ch",   "sec",    "cf",  "vs",   "viz",   "approx", "ref",
     "e.g",   "eg",  "i.e",  "ie",   "e.e",  "h.y",    "gw",  "tt",   "parch", "rhif",   "z.b",
     "d.h",   "u.a", "v.a",  "bzw",  "inkl", "ca",     "nr",  "evtl", "ggf",   "sra",    "srta",
     "ud",    "uds", "p.ej", "ee",   "z.t",  "u.u",    "s.o", "s.u"});
constexpr std::size_t kLongestAbbreviation = 6;

// The letters and inner full stops at the end of `text`, of which only a few bytes
// are looked at.
std::string_view last_word(std::string_view text) noexcept {
  std::size_t begin = text.size();
  while (begin > 0 && text.size() - begin <= kLongestAbbreviation &&
         (is_ascii_letter(text[begin - 1]) || text[begin - 1] == '.')) {
    --begin;
  }
  const bool inside =
      begin > 0 && (is_ascii_letter(text[begin - 1]) || is_ascii_digit(text[begin - 1]) ||
                    (text[begin - 1] & 0x80) != 0);
  return inside ? std::string_view() : text.substr(begin);
}

bool is_known(std::string_view word) noexcept {
  return std::ranges::any_of(kAbbreviations, [&](std::string_view abbreviation) {
    return std::ranges::equal(word, abbreviation, {}, lower_ascii);
  });
}

// Whether what `before` ends in and `last` are the two halves of an abbreviation: "d." and "h".
bool is_abbreviation_of(std::string_view before, std::string_view last) noexcept {
  if (!before.ends_with('.')) return false;
  before.remove_suffix(1);
  const std::string_view first = last_word(before);
  const std::size_t size = first.size() + 1 + last.size();
  return !first.empty() && std::ranges::any_of(kAbbreviations, [&](std::string_view known) {
    return known.size() == size && known[first.size()] == '.' &&
           std::ranges::equal(first, known.substr(0, first.size()), {}, lower_ascii) &&
           std::ranges::equal(last, known.substr(first.size() + 1), {}, lower_ascii);
  });
}

// "10", "iv", "b": what numbers an item, at most three characters.
std::size_t number_size(std::string_view text) noexcept {
  std::size_t size = 0;
  while (size < text.size() && is_ascii_digit(text[size])) ++size;
  if (size > 0) return size <= 3 ? size : 0;
  constexpr std::string_view kRoman = "ivx";
  while (size < text.size() && kRoman.find(text[size]) != std::string_view::npos) ++size;
  if (size == 0 && !text.empty() && is_ascii_letter(text[0])) size = 1;
  return size <= 4 ? size : 0;
}

// The size of an item's mark at the beginning of `text`, 0 where there is none.
std::size_t mark_size(std::string_view text) noexcept {
  for (const std::string_view dash : {"-", "*", "\u2013", "\u2014", "\u00b7", "\u2022"}) {
    if (text.starts_with(dash)) return dash.size();
  }
  const std::size_t open = text.starts_with('(') ? 1 : 0;
  const std::size_t number = number_size(text.substr(open));
  const std::string_view rest = text.substr(open + number);
  if (number == 0) return 0;
  if (rest.starts_with(')') || (open == 0 && rest.starts_with('.'))) return open + number + 1;
  return 0;
}

// "2 – …", besides what mark_size() knows: only behind a semicolon is it a mark.
bool begins_item(std::string_view text) noexcept {
  if (mark_size(text) > 0) return true;
  const std::size_t number = is_ascii_digit(text.empty() ? ' ' : text[0]) ? number_size(text) : 0;
  const std::string_view rest = text.substr(number);
  return number > 0 && (rest.starts_with(" -") || rest.starts_with(" \u2013"));
}

bool begins_item_after_semicolon(std::string_view text, std::size_t at) noexcept {
  return at >= 2 && text[at - 1] == ' ' && text[at - 2] == ';' && begins_item(text.substr(at));
}

}  // namespace

bool ends_with_abbreviation(std::string_view sentence) noexcept {
  if (!sentence.ends_with('.')) return false;
  sentence.remove_suffix(1);
  const std::string_view word = last_word(sentence);
  if (word.empty()) return false;
  const bool initial = word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z';
  if (initial) return word[0] != 'I';  // "So did I." ends a sentence
  if (is_known(word)) return true;
  sentence.remove_suffix(word.size());
  return sentence.ends_with(' ') &&
         is_abbreviation_of(sentence.substr(0, sentence.size() - 1), word);
}

bool is_abbreviation_across(std::string_view before, std::string_view after) noexcept {
  const std::size_t stop = after.substr(0, kLongestAbbreviation).find('.');
  return stop != std::string_view::npos && is_abbreviation_of(before, after.substr(0, stop));
}

bool is_list_mark(std::string_view sentence) noexcept {
  return !sentence.empty() && mark_size(sentence) == sentence.size();
}

void cut_list_items(std::string_view text, ByteRange sentence, std::vector<ByteRange>& pieces) {
  const std::string_view whole = sentence.of(text);
  std::uint32_t begin = 0;
  for (std::size_t at = 1; at < whole.size(); ++at) {
    const bool bullet = whole[at - 1] == ' ' && whole.substr(at).starts_with(kBullet);
    if (!bullet && !begins_item_after_semicolon(whole, at)) continue;
    pieces.push_back({sentence.begin + begin, sentence.begin + static_cast<std::uint32_t>(at)});
    begin = static_cast<std::uint32_t>(at);
  }
  pieces.push_back({sentence.begin + begin, sentence.end});
}

std::size_t count_letter_words(std::string_view text, std::size_t most) noexcept {
  std::size_t count = 0;
  bool inside = false;
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t next = 0; next < size && count < most;) {
    UChar32 c;
    U8_NEXT_UNSAFE(text.data(), next, c);
    const bool letter = u_isalpha(c) != 0 || (inside && (c == '\'' || c == 0x2019 || c == '-'));
    count += letter && !inside ? 1U : 0U;
    inside = letter;
  }
  return count;
}

}  // namespace edau
