#include "edau/explain.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "campaigns/non_answers.hpp"
#include "core/parallel.hpp"
#include "edau/error.hpp"
#include "edau/segmenter.hpp"
#include "pipeline/recalled_words.hpp"
#include "pipeline/written_terms.hpp"

namespace edau {
namespace {

// Explains documents of one submission.
class Explainer {
 public:
  Explainer(const ModelContent& model, const RecalledWords& recalled)
      : model_(model), recalled_(recalled), lifts_(*model.rule().lifts()) {
    const auto counts = recalled.matrix.counts();
    evidence_.reserve(counts.size());
    for (const std::uint32_t count : counts) evidence_.push_back(word_evidence(count));
  }

  // The analysed document `row`.
  void explain(std::size_t row, Explanation& result) const {
    result.language = recalled_.tokens.language_of(row);
    WrittenTerms written =
        written_terms(recalled_.tokens, recalled_.keys, model_.vocabulary(), row);
    result.other_words = std::move(written.other_words);
    if (weights().row_columns(row).empty()) return;
    AssignmentRule::Scratch scratch;
    const std::int32_t cluster = model_.rule().assign(weights(), evidence_, row, scratch).cluster;
    if (cluster < 0) return;
    result.best = weighed(cluster, scratch);
    result.runner_up = next_theme(cluster, scratch);
    const double needed = lifts_.needed(evidence_of(row), cluster);
    const bool asks = model_.rule().leaves_out() && !model_.records().analysis.keeps_all;
    if (asks && std::isfinite(needed)) result.needed = needed;
    result.terms = explain_terms(row, cluster, written);
  }

 private:
  CsrView weights() const { return recalled_.matrix.weights(); }

  std::span<const float> evidence_of(std::size_t row) const {
    const CsrView rows = weights();
    return CsrView{rows.offsets, rows.columns, evidence_, rows.column_count}.row_values(row);
  }

  WeighedTheme weighed(std::int32_t cluster, const AssignmentRule::Scratch& scratch) const {
    const auto at = static_cast<std::size_t>(cluster);
    return {model_.records().themes.themes_of_clusters[at],
            static_cast<double>(scratch.scores[at])};
  }

  std::optional<WeighedTheme> next_theme(std::int32_t best,
                                         const AssignmentRule::Scratch& scratch) const {
    std::optional<WeighedTheme> next;
    for (std::int32_t cluster = 0; cluster < lifts_.cluster_count(); ++cluster) {
      const WeighedTheme theme = weighed(cluster, scratch);
      const bool shares_a_word = scratch.similarities[static_cast<std::size_t>(cluster)] > 0.0F;
      if (cluster == best || theme.theme < 0 || !shares_a_word) continue;
      if (!next || theme.evidence > next->evidence) next = theme;
    }
    return next;
  }

  // Adds up as the rule does (ScoreTable::add_up), so that the sum is the rule's to the last bit.
  std::vector<ExplainedTerm> explain_terms(std::size_t row, std::int32_t cluster,
                                           WrittenTerms& written) const {
    const auto columns = weights().row_columns(row);
    const auto evidence = evidence_of(row);
    const auto first = static_cast<std::size_t>(weights().offsets[row]);
    std::vector<ExplainedTerm> terms;
    terms.reserve(columns.size());
    float sum = 0.0F;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const float before = sum;
      sum += evidence[i] * lifts_.lifts(columns[i])[static_cast<std::size_t>(cluster)];
      terms.push_back({std::string(model_.vocabulary().term(columns[i])),
                       std::move(written.forms[columns[i]]), recalled_.matrix.counts()[first + i],
                       static_cast<double>(sum) - static_cast<double>(before)});
    }
    set_shares(terms);
    std::ranges::sort(terms, [](const ExplainedTerm& a, const ExplainedTerm& b) {
      return a.evidence != b.evidence ? a.evidence > b.evidence : a.term < b.term;
    });
    return terms;
  }

  // Not of the sum: with words against it, those for it would have more than all of that.
  static void set_shares(std::span<ExplainedTerm> terms) {
    double speaks_for_it = 0.0;
    for (const ExplainedTerm& term : terms) speaks_for_it += std::max(term.evidence, 0.0);
    for (ExplainedTerm& term : terms) {
      if (term.evidence > 0.0) term.share = term.evidence / speaks_for_it;
    }
  }

  const ModelContent& model_;
  const RecalledWords& recalled_;
  const WordLifts& lifts_;
  std::vector<float> evidence_;  // of all entries of the matrix
};

void check_explainable(const Model& model) {
  if (model.vectors().dimension == 0) return;
  throw Error(ErrorCode::kInvalidArgument,
              "there are no words to tell: the themes of this model were found by vectors that "
              "were handed in with the submissions, and a submission belongs to the theme whose "
              "centre its vector is most similar to; its similarity and its margin to the next "
              "theme stand in points.csv");
}

std::vector<Explanation> explain_documents(const Model& model, const Corpus& corpus,
                                           std::vector<Document> documents, Workers& workers) {
  check_explainable(model);
  const RecalledWords recalled = recall_words(model.content(), corpus, documents, workers);
  place_documents(model.content(), recalled, documents, workers);
  std::vector<Explanation> result;
  result.reserve(documents.size());
  for (const Document& document : documents) result.push_back({document});
  const Explainer explainer(model.content(), recalled);
  for (std::size_t row = 0; row < recalled.analysed.documents.size(); ++row) {
    explainer.explain(row, result[recalled.analysed.documents[row]]);
  }
  return result;
}

// A non-answer is the whole submission, or a sentence: not several that were joined.
std::vector<Document> documents_at(std::string_view text, std::span<const ByteRange> points) {
  std::vector<Document> documents;
  documents.reserve(points.size());
  NonAnswers non_answers;
  const std::vector<ByteRange> sentences = Segmenter().segment(text);
  std::uint32_t end = 0;
  for (const ByteRange point : points) {
    if (point.begin < end || point.end < point.begin || point.end > text.size()) {
      throw Error(ErrorCode::kInvalidArgument,
                  "bytes " + std::to_string(point.begin) + " to " + std::to_string(point.end) +
                      " are no point of a text of " + std::to_string(text.size()) +
                      " bytes, or not behind the one before");
    }
    end = point.end;
    const std::string_view words = point.of(text);
    const bool says_nothing = points.size() == 1
                                  ? non_answers.contains(words)
                                  : std::ranges::find(sentences, point) != sentences.end() &&
                                        non_answers.contains_sentence(words);
    documents.push_back(
        {0, point, -1, says_nothing ? Outcome::kNonAnswer : Outcome::kFitsNoTheme, {}, 0.0, 0.0});
  }
  return documents;
}

Corpus corpus_of(std::string_view text) {
  Corpus corpus = Corpus::from_texts(std::span<const std::string_view>(&text, 1));
  if (corpus.size() > 0) return corpus;
  throw Error(ErrorCode::kInvalidArgument,
              "the text cannot be a submission: " + corpus.ledger().excluded.front().detail);
}

}  // namespace

std::vector<Explanation> explain(const Model& model, std::string_view text) {
  const Corpus corpus = corpus_of(text);
  Workers workers(1);
  return explain_documents(model, corpus, list_documents(corpus, unit_of(model.content()), workers),
                           workers);
}

std::vector<Explanation> explain(const Model& model, std::string_view text,
                                 std::span<const ByteRange> points) {
  const Corpus corpus = corpus_of(text);
  Workers workers(1);
  return explain_documents(model, corpus, documents_at(corpus.submission(0).text, points), workers);
}

}  // namespace edau
