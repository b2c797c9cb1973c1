#include "themes/label_candidates.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>
#include <unordered_set>

namespace edau {
namespace {

constexpr std::size_t kStrongestTerms = 30;

// Share of a phrase's occurrences that one longer phrase may account for.
constexpr double kCompleteness = 0.9;

// Documents and occurrences count equal texts once; submissions count everyone.
struct Count {
  std::size_t documents = 0;
  std::size_t submissions = 0;
  std::size_t occurrences = 0;
  std::size_t last_document = std::numeric_limits<std::size_t>::max();
  std::size_t last_submission = std::numeric_limits<std::size_t>::max();
};

using Counts = std::unordered_map<Phrase, Count, PhraseHash>;

// By key: whether its term is one of the cluster's strongest.
std::vector<bool> strongest_keys(const ClusteredDocuments& documents, std::size_t cluster) {
  std::vector<TermId> terms(static_cast<std::size_t>(documents.vocabulary.size()));
  for (std::size_t i = 0; i < terms.size(); ++i) terms[i] = static_cast<TermId>(i);
  const auto stronger = [&](TermId a, TermId b) {
    const auto weight = [&](TermId t) {
      return documents.rule.weight(t, static_cast<std::int32_t>(cluster));
    };
    return weight(a) != weight(b) ? weight(a) > weight(b) : a < b;
  };
  const std::size_t kept = std::min(kStrongestTerms, terms.size());
  std::ranges::partial_sort(terms, terms.begin() + static_cast<std::ptrdiff_t>(kept), stronger);
  std::vector<bool> is_strong(terms.size());
  for (std::size_t i = 0; i < kept; ++i) is_strong[static_cast<std::size_t>(terms[i])] = true;
  std::vector<bool> result(documents.keys.size());
  for (KeyId key = 0; key < documents.keys.size(); ++key) {
    const TermId term = documents.vocabulary.term_of(key);
    result[key] = term >= 0 && is_strong[static_cast<std::size_t>(term)];
  }
  return result;
}

Counts count_phrases(const ClusteredDocuments& documents, std::size_t cluster) {
  const std::vector<bool> strong = strongest_keys(documents, cluster);
  Counts counts;
  for (const std::size_t document : documents.members[cluster]) {
    const std::size_t submission = documents.tokens.submission_of(document);
    for_each_phrase(documents, document, [&](std::size_t begin, std::size_t end) {
      const Phrase phrase = key_phrase(documents, document, begin, end);
      if (std::ranges::none_of(phrase.ids(), [&](KeyId key) { return strong[key]; })) return;
      Count& count = counts[phrase];
      if (!documents.repeats[document]) {
        ++count.occurrences;
        if (count.last_document != document) ++count.documents;
      }
      if (count.last_submission != submission) ++count.submissions;
      count.last_document = document;
      count.last_submission = submission;
    });
  }
  return counts;
}

// The candidates inside `longer` that it accounts for.
void mark_incomplete(const Phrase& longer, std::size_t occurrences, const Counts& counts,
                     std::unordered_set<Phrase, PhraseHash>& incomplete) {
  for (std::size_t begin = 0; begin < longer.size(); ++begin) {
    for (std::size_t end = begin + 1; end <= longer.size(); ++end) {
      if (end - begin == longer.size()) continue;
      const auto inner = counts.find(longer.part(begin, end));
      if (inner == counts.end()) continue;
      const auto most = kCompleteness * static_cast<double>(inner->second.occurrences);
      if (static_cast<double>(occurrences) >= most) incomplete.insert(inner->first);
    }
  }
}

}  // namespace

Phrase key_phrase(const ClusteredDocuments& documents, std::size_t document, std::size_t begin,
                  std::size_t end) {
  const auto occurrences = documents.tokens.document(document);
  Phrase phrase;
  for (std::size_t i = begin; i < end; ++i) {
    phrase.push_back(documents.keys.key_of(occurrences[i].surface()));
  }
  return phrase;
}

std::vector<LabelCandidate> label_candidates(const ClusteredDocuments& documents,
                                             std::size_t cluster, std::size_t min_submissions) {
  Counts counts = count_phrases(documents, cluster);
  std::erase_if(counts,
                [&](const auto& entry) { return entry.second.submissions < min_submissions; });
  std::unordered_set<Phrase, PhraseHash> incomplete;
  for (const auto& [phrase, count] : counts) {
    mark_incomplete(phrase, count.occurrences, counts, incomplete);
  }
  std::vector<LabelCandidate> result;
  for (const auto& [phrase, count] : counts) {
    if (incomplete.contains(phrase)) continue;
    result.push_back({phrase, count.documents});
  }
  return result;
}

}  // namespace edau
