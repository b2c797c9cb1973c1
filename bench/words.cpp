#include "bench/words.hpp"

#include <array>
#include <cassert>

namespace edau::bench {
namespace {

constexpr std::array<std::string_view, 24> kOnsets = {
    "b", "d",  "g",  "k",  "m",  "n",  "p",  "r",  "s",  "t",  "v",  "z",
    "l", "br", "dr", "gr", "kr", "pr", "tr", "st", "sk", "sp", "pl", "bl"};
constexpr std::array<std::string_view, 5> kVowels = {"a", "e", "i", "o", "u"};
// No suffix that the stemmer strips ends in these.
constexpr std::array<std::string_view, 12> kEndings = {"a",  "o",  "u",  "an", "on", "un",
                                                       "ak", "ok", "uk", "am", "om", "um"};

// Frequent words are short: ids below this have two syllables, the others three.
constexpr std::uint32_t kShortWordCount = 6'000;
constexpr std::uint32_t kShortForms =
    kOnsets.size() * kVowels.size() * kOnsets.size() * kEndings.size();
constexpr std::uint32_t kLongForms = kShortForms * kOnsets.size() * kVowels.size();
static_assert(kShortForms >= kShortWordCount && kLongForms >= kInventedWordCount);

// Neighbouring ids would share their beginnings; a step by a prime that divides
// neither number of forms visits every form once, in no visible order.
constexpr std::uint64_t kStep = 2'654'435'761;
static_assert(kStep % 2 != 0 && kStep % 3 != 0 && kStep % 5 != 0);
static_assert(kLongForms == 4'147'200 && kShortForms == 34'560, "products of 2, 3 and 5");

// Takes the next digit, in base `choices.size()`, off `code`.
template <std::size_t kCount>
std::string_view take(std::uint64_t& code, const std::array<std::string_view, kCount>& choices) {
  const std::string_view choice = choices[code % kCount];
  code /= kCount;
  return choice;
}

// Closed classes only, in about the order of their frequency in written English.
constexpr std::string_view kFunctionWords[] = {
    "the",  "of",    "and",   "to",   "in",    "a",    "is",    "that", "for",   "it",
    "we",   "be",    "are",   "this", "on",    "with", "not",   "as",   "they",  "have",
    "our",  "by",    "from",  "or",   "at",    "but",  "their", "an",   "which", "has",
    "will", "would", "there", "been", "who",   "more", "if",    "all",  "was",   "can",
    "what", "so",    "when",  "you",  "some",  "them", "than",  "any",  "these", "should",
    "only", "other", "into",  "such", "about", "no",   "those", "were", "its",   "my"};

}  // namespace

std::string invented_word(std::uint32_t id) {
  assert(id < kInventedWordCount);
  const bool is_short = id < kShortWordCount;
  std::uint64_t code = id * kStep % (is_short ? kShortForms : kLongForms);
  std::string word;
  for (int syllables = is_short ? 1 : 2; syllables > 0; --syllables) {
    word += take(code, kOnsets);
    word += take(code, kVowels);
  }
  word += take(code, kOnsets);
  word += take(code, kEndings);
  return word;
}

std::span<const std::string_view> function_words() noexcept { return kFunctionWords; }

}  // namespace edau::bench
