// Only languages whose lists have been tried on texts are here; in the others no evidence is taken.
// Left out on purpose: what stands before verbs as well ("to", "yn", "i", "zu"), and pronouns.
#include "themes/label_words.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace edau {
namespace {

using namespace std::string_view_literals;

// Each in the order of its bytes.
constexpr std::array kEnglishIntroducing = {
    "a"sv,    "about"sv, "against"sv, "all"sv,   "an"sv,    "any"sv,     "at"sv,    "between"sv,
    "both"sv, "by"sv,    "during"sv,  "each"sv,  "every"sv, "few"sv,     "for"sv,   "from"sv,
    "her"sv,  "his"sv,   "in"sv,      "into"sv,  "its"sv,   "less"sv,    "many"sv,  "more"sv,
    "most"sv, "my"sv,    "no"sv,      "of"sv,    "on"sv,    "other"sv,   "our"sv,   "over"sv,
    "per"sv,  "some"sv,  "such"sv,    "than"sv,  "that"sv,  "the"sv,     "their"sv, "these"sv,
    "this"sv, "those"sv, "through"sv, "under"sv, "with"sv,  "without"sv, "your"sv};
constexpr std::array kWelshIntroducing = {
    "'i"sv,    "'n"sv,   "'r"sv,   "'u"sv,     "am"sv,   "ar"sv,  "bob"sv,
    "dan"sv,   "dros"sv, "drwy"sv, "ei"sv,     "eich"sv, "ein"sv, "eu"sv,
    "fy"sv,    "gan"sv,  "gyda"sv, "heb"sv,    "mewn"sv, "o"sv,   "pob"sv,
    "rhwng"sv, "rhyw"sv, "trwy"sv, "unrhyw"sv, "y"sv,    "ym"sv,  "yr"sv};
constexpr std::array kGermanIntroducing = {
    "alle"sv,  "allen"sv, "am"sv,   "an"sv,      "auf"sv,   "aus"sv,    "bei"sv,     "das"sv,
    "dem"sv,   "den"sv,   "der"sv,  "des"sv,     "die"sv,   "diese"sv,  "dieser"sv,  "dieses"sv,
    "durch"sv, "ein"sv,   "eine"sv, "einem"sv,   "einen"sv, "einer"sv,  "eines"sv,   "für"sv,
    "gegen"sv, "ihre"sv,  "im"sv,   "in"sv,      "kein"sv,  "keine"sv,  "keinen"sv,  "mehr"sv,
    "mein"sv,  "meine"sv, "mit"sv,  "ohne"sv,    "unser"sv, "unsere"sv, "unseren"sv, "unter"sv,
    "viele"sv, "vom"sv,   "von"sv,  "weniger"sv, "zum"sv,   "zur"sv,    "über"sv};

constexpr bool in_order(std::span<const std::string_view> words) {
  return std::ranges::is_sorted(words);
}
static_assert(in_order(kEnglishIntroducing) && in_order(kGermanIntroducing));
static_assert(in_order(kWelshIntroducing));

std::span<const std::string_view> introducing_words(Language language) noexcept {
  switch (language) {
    case Language::kEnglish: return kEnglishIntroducing;
    case Language::kWelsh: return kWelshIntroducing;
    case Language::kGerman: return kGermanIntroducing;
    default: return {};
  }
}

}  // namespace

bool knows_introducing_words(Language language) noexcept {
  return !introducing_words(language).empty();
}

bool introduces_noun(std::string_view folded_word, Language language) noexcept {
  return std::ranges::binary_search(introducing_words(language), folded_word);
}

}  // namespace edau
