#include "themes/wordings.hpp"

#include <algorithm>
#include <map>

namespace edau {
namespace {

// A Welsh word out of its sentence is read unmutated.
std::string text_of(const ClusteredDocuments& documents, const Phrase& surfaces) {
  std::string text;
  for (const SurfaceId surface : surfaces.ids()) {
    const TokenizedDocuments::Surface token = documents.tokens.surface(surface);
    if (text.empty()) {
      text = documents.keys.unmutated(surface, documents.tokens);
      continue;
    }
    if (token.kind != TokenKind::kClitic) text += ' ';
    text += token.bytes;
  }
  return text;
}

struct Use {
  std::size_t submissions = 0;
  std::map<std::optional<Language>, std::size_t> in_languages{};  // of these
  SaidBy said_by{};
};

using Uses = std::map<std::string, Use>;  // by text

Uses uses_of(const ClusteredDocuments& documents, const SurfacePhrases& phrases) {
  Uses uses;
  for (const auto& [surfaces, count] : phrases) {
    Use& use = uses[text_of(documents, surfaces)];
    use.submissions += count.submissions;
    use.in_languages[documents.tokens.surface(surfaces.ids().front()).language] +=
        count.submissions;
    use.said_by.add(count.said_by);
  }
  return uses;
}

}  // namespace

Wording best_wording(const ClusteredDocuments& documents, const SurfacePhrases& phrases,
                     bool of_several) {
  const Uses uses = uses_of(documents, phrases);
  const Uses::value_type* best = nullptr;
  for (const Uses::value_type& one : uses) {
    const Use& use = one.second;
    if (use.said_by.is_withheld() || (of_several && !use.said_by.are_several())) continue;
    // Of equals the later bytes, which prefers lower case to a sentence's capital.
    if (best == nullptr || use.submissions >= best->second.submissions) best = &one;
  }
  if (best == nullptr) return {};
  const auto most = std::ranges::max_element(best->second.in_languages, {},
                                             [](const auto& one) { return one.second; });
  return {best->first, most->first};
}

}  // namespace edau
