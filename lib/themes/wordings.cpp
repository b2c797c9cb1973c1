#include "themes/wordings.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace edau {
namespace {

std::string text_of(const ClusteredDocuments& documents, const Phrase& surfaces) {
  std::string text;
  for (const SurfaceId surface : surfaces.ids()) {
    const TokenizedDocuments::Surface token = documents.tokens.surface(surface);
    if (!text.empty() && token.kind != TokenKind::kClitic) text += ' ';
    text += token.bytes;
  }
  return text;
}

// How a wording begins: a Welsh word out of its sentence is read unmutated.
struct Beginning {
  std::size_t submissions = 0;
  std::map<std::optional<Language>, std::size_t> in_languages{};  // of these
  SaidBy said_by{};
  std::string unmutated;  // the wording with its first word as shown; empty = it is so itself
};

using Wordings = std::unordered_map<std::string, Beginning>;  // by text

Wordings wordings_of(const ClusteredDocuments& documents, const SurfacePhrases& phrases) {
  Wordings wordings;
  for (const auto& [surfaces, wording] : phrases) {
    std::string text = text_of(documents, surfaces);
    const std::string_view first = documents.tokens.surface(surfaces.ids().front()).bytes;
    const SurfaceId shown = documents.keys.shown(surfaces.ids().front());
    std::string unmutated(documents.tokens.surface(shown).bytes);
    unmutated += std::string_view(text).substr(first.size());
    if (unmutated == text) unmutated.clear();
    const auto [at, is_new] = wordings.try_emplace(std::move(text));
    at->second.submissions += wording.submissions;
    at->second.in_languages[documents.tokens.surface(surfaces.ids().front()).language] +=
        wording.submissions;
    at->second.said_by.add(wording.said_by);
    // Equal bytes in two languages: what is unmutated in one of them may be shown.
    if (is_new || unmutated < at->second.unmutated) at->second.unmutated = std::move(unmutated);
  }
  return wordings;
}

Wording as_wording(const std::string& text, const Beginning& beginning) {
  const auto most = std::ranges::max_element(beginning.in_languages, {},
                                             [](const auto& one) { return one.second; });
  return {text, beginning.submissions, most->first};
}

// The wording of most submissions of those that `is_allowed` takes; of equals the later
// bytes, which prefers lower case to a sentence's capital.
template <typename Predicate>
Wording most_usual(const Wordings& wordings, const Predicate& is_allowed) {
  Wording best;
  for (const auto& [text, beginning] : wordings) {
    if (beginning.said_by.is_withheld() || !is_allowed(beginning)) continue;
    const std::size_t submissions = beginning.submissions;
    if (submissions > best.submissions || (submissions == best.submissions && text > best.text)) {
      best = as_wording(text, beginning);
    }
  }
  return best;
}

}  // namespace

Wording best_wording(const ClusteredDocuments& documents, const SurfacePhrases& phrases,
                     std::size_t min_submissions) {
  const Wordings wordings = wordings_of(documents, phrases);
  const Wording best = most_usual(wordings, [](const Beginning&) { return true; });
  const auto at = wordings.find(best.text);
  if (at == wordings.end() || at->second.unmutated.empty()) return best;
  const auto same = wordings.find(at->second.unmutated);
  if (same != wordings.end() && same->second.submissions >= min_submissions &&
      !same->second.said_by.is_withheld()) {
    return as_wording(same->first, same->second);
  }
  const Wording other = most_usual(wordings, [&](const Beginning& beginning) {
    return beginning.unmutated.empty() && beginning.submissions >= min_submissions;
  });
  return other.text.empty() ? best : other;
}

}  // namespace edau
