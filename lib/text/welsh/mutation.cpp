#include "text/welsh/mutation.hpp"

#include <algorithm>
#include <array>

namespace edau {
namespace {

struct Rule {
  std::string_view initial;
  Initial kind;
  std::array<std::string_view, 2> radicals;  // the second may be empty
};

// The longest initial comes first, so that "ngh" is not read as "ng". Words in ff, ll, rh
// and chw are radicals: "chwarae" is no mutated "cwarae".
constexpr std::array kRules = {
    Rule{"ngh", Initial::kCertain, {"c", ""}}, Rule{"chw", Initial::kUnmarked, {"cw", ""}},
    Rule{"ng", Initial::kCertain, {"g", ""}},  Rule{"mh", Initial::kCertain, {"p", ""}},
    Rule{"nh", Initial::kCertain, {"t", ""}},  Rule{"ph", Initial::kMarked, {"p", ""}},
    Rule{"th", Initial::kMarked, {"t", ""}},   Rule{"ch", Initial::kMarked, {"c", ""}},
    Rule{"dd", Initial::kCertain, {"d", ""}},  Rule{"ff", Initial::kRadical, {"", ""}},
    Rule{"ll", Initial::kRadical, {"", ""}},   Rule{"rh", Initial::kRadical, {"", ""}},
    Rule{"f", Initial::kMarked, {"b", "m"}},   Rule{"l", Initial::kMarked, {"ll", "gl"}},
    Rule{"r", Initial::kMarked, {"rh", "gr"}}, Rule{"b", Initial::kUnmarked, {"p", ""}},
    Rule{"d", Initial::kUnmarked, {"t", ""}},  Rule{"g", Initial::kUnmarked, {"c", ""}},
    Rule{"m", Initial::kUnmarked, {"b", ""}},  Rule{"n", Initial::kUnmarked, {"d", ""}},
};

bool begins_with_vowel(std::string_view form) noexcept {
  constexpr std::array<std::string_view, 19> kVowels = {"a", "e", "i", "o", "u", "w", "y",
                                                        "â", "ê", "î", "ô", "û", "ŵ", "ŷ",
                                                        "á", "é", "í", "ó", "ú"};
  return std::ranges::any_of(kVowels, [&](std::string_view v) { return form.starts_with(v); });
}

}  // namespace

MutatedForm undo_mutation(std::string_view form) {
  if (begins_with_vowel(form)) return {Initial::kUnmarked, {"g" + std::string(form)}};
  if (form.starts_with('h') && begins_with_vowel(form.substr(1))) {
    return {Initial::kUnmarked, {std::string(form.substr(1))}};
  }
  for (const Rule& rule : kRules) {
    if (!form.starts_with(rule.initial)) continue;
    MutatedForm result{rule.kind, {}};
    for (const std::string_view radical : rule.radicals) {
      if (radical.empty()) continue;
      result.radicals.push_back(std::string(radical).append(form.substr(rule.initial.size())));
    }
    return result;
  }
  return {};
}

}  // namespace edau
