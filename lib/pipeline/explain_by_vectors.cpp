#include "pipeline/explain_by_vectors.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/parallel.hpp"
#include "edau/error.hpp"
#include "pipeline/explaining.hpp"
#include "pipeline/own_vectors.hpp"
#include "pipeline/recalled_words.hpp"
#include "pipeline/written_terms.hpp"

namespace edau {
namespace {

// A submission as the model reads it.
class VectorExplainer {
 public:
  // `documents`: the submission's, at most one.
  VectorExplainer(const ModelContent& model, const Corpus& corpus, std::vector<Document> documents)
      : model_(model),
        documents_(std::move(documents)),
        recalled_(recall_words(model, corpus, documents_, workers_)) {}

  bool is_blank() const noexcept { return documents_.empty(); }
  bool says_nothing() const noexcept { return recalled_.analysed.documents.empty(); }

  // What puts it where it is. Requires !is_blank(); `vector` has one row.
  Explanation by(const DenseRows& vector) {
    place_documents(model_, recalled_, vector, documents_, workers_);
    Explanation result = begun(documents_.front());
    if (says_nothing()) return result;
    const ClusteringInput input = combined_input(recalled_.matrix, {vector, weight()}, documents_,
                                                 recalled_.analysed, workers_);
    if (input.row_count() == 0) return result;
    AssignmentRule::Scratch scratch;
    const std::int32_t cluster = model_.rule().assign(input.weights(), {}, 0, scratch).cluster;
    if (cluster < 0) return result;
    const std::span<const float> similarities = scratch.similarities;
    result.runner_up = next_theme(model_, cluster, similarities, similarities);
    const auto columns = input.weights().row_columns(0);
    const auto words = static_cast<std::size_t>(
        std::ranges::lower_bound(columns, model_.vocabulary().size()) - columns.begin());
    share(cluster, weighed(model_, cluster, similarities), columns.first(words),
          input.weights().row_values(0).first(words), result);
    return result;
  }

  // The same where it is told to be in a cluster, by a vector that is not at hand and not zeros.
  Explanation as_told(const Document& told) {
    Explanation result = begun(told);
    if (says_nothing() || told.theme < 0 || !(told.similarity > 0.0)) return result;
    const CsrView weights = recalled_.matrix.weights();
    const auto columns = words_decide() ? weights.row_columns(0) : std::span<const std::int32_t>();
    std::vector<float> values;
    const double factor = std::sqrt(1.0 - weight());
    for (const float value : weights.row_values(0).first(columns.size())) {
      values.push_back(static_cast<float>(factor * value));
    }
    share(cluster_of(told.theme), {told.theme, told.similarity}, columns, values, result);
    const double length = columns.empty() ? 1.0 : std::sqrt(weight());  // as CombinedRows says
    check_possible(cluster_of(told.theme), result.vector->evidence, length);
    return result;
  }

 private:
  double weight() const noexcept { return model_.records().vectors.weight; }
  bool words_decide() const noexcept { return weight() < 1.0; }

  Explanation begun(const Document& document) {
    Explanation result{document};
    if (says_nothing()) return result;
    result.language = recalled_.tokens.language_of(0);
    if (!words_decide()) return result;
    written_ = written_terms(recalled_.tokens, recalled_.keys, model_.vocabulary(), 0);
    result.other_words = written_.other_words;
    return result;
  }

  std::int32_t cluster_of(std::int32_t theme) const {
    const auto& themes = model_.records().themes.themes_of_clusters;
    return static_cast<std::int32_t>(std::ranges::find(themes, theme) - themes.begin());
  }

  float centre(std::int32_t column, std::int32_t cluster) const {
    return model_.rule().centroids().weights(column)[static_cast<std::size_t>(cluster)];
  }

  // The words come first in a row (CombinedRows), so what they leave of the sum is the vector's.
  void share(std::int32_t cluster, const WeighedTheme& best, std::span<const std::int32_t> columns,
             std::span<const float> values, Explanation& result) {
    std::vector<float> addends;
    float of_words = 0.0F;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      addends.push_back(values[i] * centre(columns[i], cluster));
      of_words += addends.back();
    }
    result.best = best;
    result.terms = explain_terms(model_, recalled_, 0, columns, addends, written_);
    result.vector = ExplainedVector{best.evidence - static_cast<double>(of_words)};
    share_out(result);
  }

  // A vector adds at most its length times that of the centre's part beside it.
  void check_possible(std::int32_t cluster, double evidence, double length) const {
    constexpr double kRounding = 1e-5;
    double square = 0.0;
    const CentroidRule& centroids = model_.rule().centroids();
    for (std::int32_t i = model_.vocabulary().size(); i < centroids.column_count(); ++i) {
      square += static_cast<double>(centre(i, cluster)) * static_cast<double>(centre(i, cluster));
    }
    if (std::abs(evidence) <= length * std::sqrt(square) + kRounding) return;
    throw Error(ErrorCode::kUnreadableModel,
                "no vector can have put the submission where it is told to be: the model is not "
                "the one that did");
  }

  const ModelContent& model_;
  Workers workers_{1};
  std::vector<Document> documents_;
  RecalledWords recalled_;
  WrittenTerms written_;
};

}  // namespace

bool is_same_place(const Document& a, const Document& b, double rounding) {
  return a.theme == b.theme && a.outcome == b.outcome &&
         std::abs(a.similarity - b.similarity) <= rounding &&
         std::abs(a.margin - b.margin) <= rounding;
}

std::vector<Explanation> explain(const Model& model, std::string_view text,
                                 std::span<const float> vector) {
  const Corpus corpus = corpus_of(text);
  const DenseRows row(vector, vector.size());
  Workers workers(1);
  check(model, row, corpus, workers);
  VectorExplainer explainer(model.content(), corpus,
                            list_documents(corpus, Unit::kSubmission, workers));
  if (explainer.is_blank()) return {};
  return {explainer.by(row)};
}

Explanation explain_without_vector(const Model& model, std::string_view text, const Document& told,
                                   double rounding) {
  const Corpus corpus = corpus_of(text);
  VectorExplainer explainer(model.content(), corpus,
                            documents_at(corpus.submission(0).text, std::span(&told.range, 1)));
  const std::vector<float> zeros(model.vectors().dimension);
  Explanation by_words = explainer.by(DenseRows(zeros, zeros.size()));
  if (is_same_place(by_words.document, told, rounding)) return by_words;
  Explanation result = explainer.as_told(told);
  result.document.submission = 0;
  return result;
}

}  // namespace edau
