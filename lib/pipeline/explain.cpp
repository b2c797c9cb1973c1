#include "edau/explain.hpp"

#include <cmath>
#include <utility>

#include "core/parallel.hpp"
#include "edau/error.hpp"
#include "pipeline/explaining.hpp"
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
    result.best = weighed(model_, cluster, scratch.scores);
    result.runner_up = next_theme(model_, cluster, scratch.scores, scratch.similarities);
    const double needed = lifts_.needed(evidence_of(row), cluster);
    const bool asks = model_.rule().leaves_out() && !model_.records().analysis.keeps_all;
    if (asks && std::isfinite(needed)) result.needed = needed;
    result.terms = explain_terms(model_, recalled_, row, weights().row_columns(row),
                                 addends(row, cluster), written);
    share_out(result);
  }

 private:
  CsrView weights() const { return recalled_.matrix.weights(); }

  std::span<const float> evidence_of(std::size_t row) const {
    const CsrView rows = weights();
    return CsrView{rows.offsets, rows.columns, evidence_, rows.column_count}.row_values(row);
  }

  // What each term adds to the lift in `cluster`.
  std::vector<float> addends(std::size_t row, std::int32_t cluster) const {
    const auto columns = weights().row_columns(row);
    const auto evidence = evidence_of(row);
    std::vector<float> result;
    result.reserve(columns.size());
    for (std::size_t i = 0; i < columns.size(); ++i) {
      result.push_back(evidence[i] * lifts_.lifts(columns[i])[static_cast<std::size_t>(cluster)]);
    }
    return result;
  }

  const ModelContent& model_;
  const RecalledWords& recalled_;
  const WordLifts& lifts_;
  std::vector<float> evidence_;  // of all entries of the matrix
};

void check_words_decided(const Model& model) {
  const ModelVectors vectors = model.vectors();
  if (vectors.dimension == 0) return;
  throw Error(ErrorCode::kInvalidArgument,
              "the themes of this model were found by vectors of " +
                  std::to_string(vectors.dimension) +
                  " numbers that were handed in with the submissions: where a text belongs can be "
                  "told only with its own vector, made by the same means (explain() with a vector, "
                  "in Python, C++ or C)");
}

std::vector<Explanation> explain_documents(const Model& model, const Corpus& corpus,
                                           std::vector<Document> documents, Workers& workers) {
  check_words_decided(model);
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
