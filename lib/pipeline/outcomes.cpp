#include "pipeline/outcomes.hpp"

#include <algorithm>
#include <utility>

namespace edau {
namespace {

// Why a document is in no cluster.
Outcome outcome_without_cluster(const AnalysedWords& words, std::size_t document) {
  if (words.has_row(document)) return Outcome::kFitsNoTheme;
  for (const Occurrence& occurrence : words.tokens.document(document)) {
    const KeyRole role = words.keys.role(words.keys.key_of(occurrence.surface()));
    if (role != KeyRole::kContent) continue;
    return words.compared.empty() ? Outcome::kNoSharedWord : Outcome::kNoVector;
  }
  return Outcome::kNoUsableWord;
}

// The highest similarity to a cluster: an assignment's margin is what its own has above the others.
double best_similarity(const Assignment& assignment) {
  return static_cast<double>(assignment.similarity - std::min(assignment.margin, 0.0F));
}

// A document that says nothing, or of which nothing is known, is not distinct.
void write_unthemed(const AnalysedWords& words, std::size_t index, const Assignment& assignment,
                    Document& document) {
  document.outcome = outcome_without_cluster(words, index);
  const bool is_distinct =
      document.outcome != Outcome::kNoUsableWord && document.outcome != Outcome::kNoVector;
  document.distinctness = is_distinct ? 1.0 - best_similarity(assignment) : 0.0;
}

void write_themed(const Assignment& assignment, std::int32_t theme, Document& document) {
  document.theme = theme;
  document.outcome = Outcome::kThemed;
  document.similarity = static_cast<double>(assignment.similarity);
  document.margin = static_cast<double>(assignment.margin);
}

}  // namespace

Assignment apart(const Assignment& assignment) noexcept {
  return {-1, assignment.similarity - assignment.margin};
}

std::vector<Assignment> with_misfits_out(std::vector<Assignment> assignments) {
  for (Assignment& assignment : assignments) {
    if (!assignment.fits) assignment.cluster = -1;
  }
  return assignments;
}

std::vector<Assignment> with_all_kept(const AnalysedWords& words, std::int32_t refuge,
                                      std::vector<Assignment> assignments) {
  for (std::size_t document = 0; document < assignments.size(); ++document) {
    if (assignments[document].cluster >= 0) continue;
    const Outcome outcome = outcome_without_cluster(words, document);
    const bool says_nothing = outcome == Outcome::kNoUsableWord || outcome == Outcome::kNoVector;
    if (!says_nothing) assignments[document].cluster = refuge;
  }
  return assignments;
}

void write_outcomes(const AnalysedWords& words, std::span<const Assignment> assignments,
                    std::span<const std::int32_t> theme_of_cluster,
                    std::vector<Document>& all_documents) {
  for (std::size_t i = 0; i < assignments.size(); ++i) {
    Document& document = all_documents[words.documents[i]];
    document.language = words.tokens.language_of(i);
    const std::int32_t cluster = assignments[i].cluster;
    const std::int32_t theme =
        cluster < 0 ? -1 : theme_of_cluster[static_cast<std::size_t>(cluster)];
    if (theme >= 0) {
      write_themed(assignments[i], theme, document);
    } else {
      write_unthemed(words, i, assignments[i], document);
    }
  }
}

}  // namespace edau
