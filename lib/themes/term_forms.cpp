#include "themes/term_forms.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <utility>

namespace edau {
namespace {

// Of most documents; of equals, the first in the order of languages.
std::optional<Language> main_language(const TokenizedDocuments& tokens,
                                      const std::vector<std::size_t>& members) {
  std::map<Language, std::size_t> counts;
  for (const std::size_t document : members) {
    const auto language = tokens.language_of(document);
    if (language) ++counts[*language];
  }
  const auto most =
      std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return most == counts.end() ? std::nullopt : std::optional(most->first);
}

}  // namespace

void TermForms::read(const std::vector<std::size_t>& members) {
  best_.clear();
  std::vector<SurfaceId> surfaces;
  for (const std::size_t document : members) {
    for (const Occurrence& occurrence : documents_.tokens.document(document)) {
      const SurfaceId shown = documents_.keys.shown(occurrence.surface());
      if (occurrences_[shown]++ == 0) surfaces.push_back(shown);
      said_by_[shown].add(documents_.speaker_of(document));
    }
  }
  const std::optional<Language> language = main_language(documents_.tokens, members);
  for (const SurfaceId surface : surfaces) add(surface, language);
}

// What is unmutated has the key of what it is shown for.
void TermForms::add(SurfaceId surface, std::optional<Language> main_language) {
  const std::uint32_t occurrences = std::exchange(occurrences_[surface], 0);
  if (std::exchange(said_by_[surface], {}).is_withheld()) return;
  const TermId term = documents_.vocabulary.term_of(documents_.keys.key_of(surface));
  if (term < 0) return;
  const TokenizedDocuments::Surface written = documents_.tokens.surface(surface);
  const Form form{written.language == main_language, occurrences, written.bytes};
  Form& best = best_[term];
  const auto rank = [](const Form& one) {
    return std::tuple(one.is_in_main_language, one.occurrences, one.bytes);
  };
  if (rank(form) > rank(best)) best = form;
}

std::string TermForms::form(TermId term) const {
  const auto found = best_.find(term);
  if (found != best_.end()) return std::string(found->second.bytes);
  std::string_view rest = documents_.vocabulary.term(term);
  if (rest.find(' ') == std::string_view::npos) return {};
  std::string written;
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const std::string_view key = rest.substr(0, space);
    const auto word = documents_.vocabulary.find(key);
    const auto word_form = word ? best_.find(*word) : best_.end();
    if (!written.empty()) written += ' ';
    written += word_form == best_.end() ? key : word_form->second.bytes;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  return written;
}

}  // namespace edau
