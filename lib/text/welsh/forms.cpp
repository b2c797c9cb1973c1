#include "text/welsh/forms.hpp"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "edau/language.hpp"
#include "text/lexicon/glossary.hpp"
#include "text/welsh/plurals.hpp"
#include "text/welsh/verbs.hpp"

namespace edau {
namespace {

// A radical seen more rarely than this beside its supposed mutated form is chance: the
// soft form of a common word is at most so much more usual than the word.
constexpr std::uint64_t kRarestRadical = 20;  // 1 in 20

// Shorter forms are words of their own, but for those of the glossary ("le" is "lle").
constexpr std::size_t kShortestForm = 3;

// Whether the one English word is the other's plural, or the same.
bool is_english_plural(std::string_view many, std::string_view one) noexcept {
  if (many.substr(0, one.size()) == one) return many.size() <= one.size() + 2;
  return many.ends_with("ies") && many.substr(0, many.size() - 3) == one.substr(0, one.size() - 1);
}

bool in_glossary(std::string_view word) noexcept { return !glossary_translation(word).empty(); }

// In the glossary, itself or as what it is a plural or an inflected form of.
bool is_known(std::string_view word) {
  const auto in = [](const std::string& one) { return in_glossary(one); };
  return in_glossary(word) || std::ranges::any_of(regular_singulars(word), in) ||
         std::ranges::any_of(verbal_nouns(word), in);
}

}  // namespace

void WelshForms::add(std::string_view form, std::uint64_t times) {
  counts_.try_emplace(std::string(form)).first->second += times;
}

std::uint64_t WelshForms::count(std::string_view form) const noexcept {
  const auto found = counts_.find(form);
  return found == counts_.end() ? 0 : found->second;
}

std::string WelshForms::radical(std::string_view form) const {
  if (is_known(form) || is_stop_word(form, Language::kWelsh)) return std::string(form);
  const MutatedForm mutated = undo_mutation(form);
  std::optional<Candidate> best;
  for (const std::string& radical : mutated.radicals) {
    const Candidate candidate{is_known(radical), count(radical), radical};
    if (is_plausible(candidate, form, mutated.initial) && (!best || candidate.beats(*best))) {
      best = candidate;
    }
  }
  if (best) return std::string(best->radical);
  const bool by_rule = mutated.initial == Initial::kCertain && form.size() > kShortestForm;
  return by_rule ? mutated.radicals.front() : std::string(form);
}

bool WelshForms::is_attested(std::string_view radical) const {
  return count(radical) > 0 || is_known(radical);
}

bool WelshForms::is_plausible(const Candidate& candidate, std::string_view form,
                              Initial initial) const noexcept {
  if (candidate.known) return true;
  if (candidate.times == 0 || form.size() < kShortestForm) return false;
  return initial != Initial::kUnmarked || candidate.times * kRarestRadical >= count(form);
}

bool WelshForms::is_plural_of(std::string_view plural, std::string_view singular) const noexcept {
  if (is_stop_word(singular, Language::kWelsh)) return false;
  const std::string_view one = glossary_translation(singular);
  const std::string_view many = glossary_translation(plural);
  if (many.empty()) return !one.empty() || count(singular) > 0;
  // Of two known words the English of both says it: "aelod", a member, is no plural of
  // "ael", an eyebrow.
  return !one.empty() && is_english_plural(many, one);
}

std::string WelshForms::lemma(const std::string& radical) const {
  const std::string_view irregular = irregular_singular(radical);
  if (!irregular.empty()) return std::string(irregular);
  for (std::string& singular : regular_singulars(radical)) {
    if (is_plural_of(radical, singular)) return std::move(singular);
  }
  if (in_glossary(radical)) return radical;
  for (std::string& noun : verbal_nouns(radical)) {
    if (in_glossary(noun)) return std::move(noun);
  }
  return radical;
}

}  // namespace edau
