#include "themes/terms.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

namespace edau {
namespace {

// An n-gram as its words are written most; of a word that is no term itself, its key.
std::string written_ngram(const Vocabulary& vocabulary, const std::vector<std::string>& forms,
                          std::size_t ngram) {
  std::string_view rest = vocabulary.term(static_cast<TermId>(ngram));
  std::string written;
  while (!rest.empty()) {
    const std::size_t space = std::min(rest.find(' '), rest.size());
    const std::string_view key = rest.substr(0, space);
    const auto word = vocabulary.find(key);
    if (!written.empty()) written += ' ';
    written += word ? std::string_view(forms[static_cast<std::size_t>(*word)]) : key;
    rest.remove_prefix(std::min(space + 1, rest.size()));
  }
  return written;
}

// For each term the written form with most occurrences, in whatever language, a Welsh
// one counted with the unmutated form that is shown in its place; of equals the later bytes, which
// prefers lower case.
std::vector<std::string> shown_forms(const ClusteredDocuments& documents) {
  std::vector<std::uint64_t> occurrences(documents.tokens.surface_count());
  for (std::size_t document = 0; document < documents.tokens.size(); ++document) {
    for (const Occurrence& occurrence : documents.tokens.document(document)) {
      ++occurrences[occurrence.surface()];
    }
  }
  std::map<std::pair<TermId, std::string_view>, std::uint64_t> totals;
  for (SurfaceId surface = 0; surface < documents.tokens.surface_count(); ++surface) {
    const TermId term = documents.vocabulary.term_of(documents.keys.key_of(surface));
    if (term < 0) continue;
    const SurfaceId shown = documents.keys.shown(surface);
    totals[{term, documents.tokens.surface(shown).bytes}] += occurrences[surface];
  }
  const auto terms = static_cast<std::size_t>(documents.vocabulary.size());
  std::vector<std::uint64_t> most(terms);
  std::vector<std::string> forms(terms);
  for (const auto& [form, total] : totals) {  // bytes rise, so the later of equals wins
    const auto at = static_cast<std::size_t>(form.first);
    if (total < most[at]) continue;
    most[at] = total;
    forms[at] = form.second;
  }
  for (std::size_t at = 0; at < terms; ++at) {
    if (forms[at].empty()) forms[at] = written_ngram(documents.vocabulary, forms, at);
  }
  return forms;
}

// By term: whether it can be shown. An n-gram can: it stands for more than its words.
std::vector<bool> showable_terms(const ClusteredDocuments& documents) {
  std::vector<bool> result(static_cast<std::size_t>(documents.vocabulary.size()), true);
  for (KeyId key = 0; key < documents.keys.size(); ++key) {
    const TermId term = documents.vocabulary.term_of(key);
    const bool is_number = documents.keys.role(key) == KeyRole::kNumber;
    if (term >= 0 && (is_number || documents.is_asked(key))) {
      result[static_cast<std::size_t>(term)] = false;
    }
  }
  return result;
}

}  // namespace

std::vector<std::vector<std::string>> choose_terms(const ClusteredDocuments& documents,
                                                   std::size_t count) {
  struct Scored {
    float score;
    TermId term;
  };
  const std::vector<std::string> forms = shown_forms(documents);
  const std::vector<bool> showable = showable_terms(documents);
  std::vector<std::vector<Scored>> scored(documents.members.size());
  for (TermId term = 0; term < documents.vocabulary.size(); ++term) {
    if (!showable[static_cast<std::size_t>(term)]) continue;
    const auto weights = documents.rule.weights(term);
    const float total = std::accumulate(weights.begin(), weights.end(), 0.0F);
    for (std::size_t cluster = 0; cluster < weights.size(); ++cluster) {
      if (weights[cluster] <= 0.0F) continue;
      scored[cluster].push_back({weights[cluster] * (weights[cluster] / total), term});
    }
  }
  std::vector<std::vector<std::string>> result(scored.size());
  for (std::size_t cluster = 0; cluster < scored.size(); ++cluster) {
    std::ranges::sort(scored[cluster], [](const Scored& a, const Scored& b) {
      return a.score != b.score ? a.score > b.score : a.term < b.term;
    });
    for (const Scored& one : scored[cluster]) {
      if (result[cluster].size() == count) break;
      // Two terms may be written alike: "services" is stemmed in English only.
      const std::string& form = forms[static_cast<std::size_t>(one.term)];
      if (std::ranges::find(result[cluster], form) == result[cluster].end()) {
        result[cluster].push_back(form);
      }
    }
  }
  return result;
}

}  // namespace edau
