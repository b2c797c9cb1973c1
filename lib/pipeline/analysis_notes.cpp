#include "pipeline/analysis_notes.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "edau/language.hpp"
#include "edau/reading.hpp"
#include "pipeline/persons.hpp"

namespace edau {
namespace {

// Whether enough of the documents are Welsh to speak of them: a short text in another
// language may be taken for Welsh.
bool has_welsh(const TokenizedDocuments& tokens) {
  constexpr std::size_t kLeastShare = 50;  // one in so many
  std::size_t welsh = 0;
  for (std::size_t document = 0; document < tokens.size(); ++document) {
    if (tokens.language_of(document) == Language::kWelsh) ++welsh;
  }
  return welsh * kLeastShare > tokens.size();
}

// Of limits that were lifted.
void note_small_vocabulary(const Options& options, const Resolved& resolved,
                           std::size_t submissions, std::size_t distinct,
                           std::vector<std::string>& notes) {
  const bool rare = options.min_document_frequency == 0 && resolved.min_document_frequency == 1;
  const bool common = resolved.max_document_share > options.max_document_share;
  std::string kept;
  if (rare) kept = "words used in only one of them";
  if (rare && common) kept += " and words used in most of them";
  if (!rare && common) kept = "words used in most of them";
  if (!kept.empty() && submissions == 1) {
    notes.emplace_back("There is only 1 submission, so all of its words are compared.");
  } else if (!kept.empty()) {
    const bool of_all = rare || distinct == submissions;
    notes.push_back(
        "There are only " + std::to_string(of_all ? submissions : distinct) +
        (of_all ? " submissions, so " : " submissions, each campaign counted once, so ") + kept +
        " are compared as well.");
  }
}

void note_few_themes(const Options& options, const Resolved& resolved,
                     std::vector<std::string>& notes) {
  const std::int32_t themes = resolved.theme_count;
  if (themes >= options.themes.low()) return;
  const bool is_one = resolved.distinct_documents == 1;
  const std::string texts =
      is_one ? "only text" : std::to_string(resolved.distinct_documents) + " different texts";
  notes.push_back(std::to_string(options.themes.low()) + " themes were asked for, but only " +
                  std::to_string(themes) + (themes == 1 ? " was" : " were") + " found in the " +
                  texts + (resolved.vector_dimension == 0 ? " with usable words." : "."));
}

}  // namespace

void note_search(const Clustering& clustering, std::vector<std::string>& notes) {
  if (clustering.converged) return;
  notes.push_back("The search for themes was stopped after " + std::to_string(clustering.passes) +
                  " passes, before it had settled.");
}

void note_bridge(const Options& options, const TokenizedDocuments& tokens, const Resolved& resolved,
                 std::vector<std::string>& notes) {
  if (!options.bridge || !has_welsh(tokens)) return;
  constexpr std::uint64_t kFewWords = 50;  // a share of them would say little
  if (resolved.welsh_tokens < kFewWords) return;
  const std::uint64_t percent =
      (resolved.bridged_tokens * 100 + resolved.welsh_tokens / 2) / resolved.welsh_tokens;
  notes.push_back(std::to_string(percent) +
                  " % of the Welsh words were matched with English ones; the others can only link "
                  "Welsh texts with one another.");
}

void note_columns(const Corpus& corpus, std::span<const Document> documents,
                  std::vector<std::string>& notes) {
  const ReadOptions& options = corpus.read_options();
  std::int64_t analysed = 0;
  std::int64_t nameless = 0;
  std::int64_t permitted = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (i > 0 && documents[i].submission == documents[i - 1].submission) continue;
    ++analysed;
    if (corpus.person(documents[i].submission).empty()) ++nameless;
    if (corpus.may_publish(documents[i].submission)) ++permitted;
  }
  if (!options.person_column.empty() && nameless > 0) {
    notes.push_back("Of " + std::to_string(analysed) + " submissions " + std::to_string(nameless) +
                    " name no person; each of them counts as one.");
  }
  const std::int64_t by_case = count_persons_by_case(corpus);
  if (by_case > 0) {
    notes.push_back("Persons are told apart letter for letter: " + std::to_string(by_case) +
                    (by_case == 1 ? " differs" : " differ") +
                    " from another by capital and small letters only, and " +
                    (by_case == 1 ? "counts as a person of its own."
                                  : "each of them counts as a person of its own."));
  }
  if (!options.publish_column.empty()) {
    notes.push_back("Of " + std::to_string(analysed) + " submissions " + std::to_string(permitted) +
                    " permit publication (\"yes\", \"true\", \"ie\" and the like in " +
                    options.publish_column + "); all others do not.");
  }
}

void note_adaptations(const Options& options, const Resolved& resolved, std::size_t submissions,
                      std::size_t distinct, std::vector<std::string>& notes) {
  note_small_vocabulary(options, resolved, submissions, distinct, notes);
  note_few_themes(options, resolved, notes);
}

void note_vectors(const Resolved& resolved, std::span<const Document> documents,
                  std::vector<std::string>& notes) {
  if (resolved.vector_dimension == 0) return;
  notes.push_back("Whole submissions were compared by vectors that were handed in with them, of " +
                  std::to_string(resolved.vector_dimension) + " numbers each" +
                  (resolved.vector_weight < 1.0
                       ? ", and by their words; the vectors decide " +
                             std::to_string(std::lround(100 * resolved.vector_weight)) +
                             " % of a similarity"
                       : "") +
                  ". Labels and terms are of their words.");
  const auto without = std::ranges::count(documents, Outcome::kNoVector, &Document::outcome);
  if (without == 0) return;
  notes.push_back(std::to_string(without) +
                  (without == 1
                       ? " submission has a vector of zeros, which says nothing: it is"
                       : " submissions have vectors of zeros, which say nothing: they are") +
                  " in no theme.");
}

}  // namespace edau
