#include "pipeline/explaining.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "campaigns/non_answers.hpp"
#include "edau/error.hpp"
#include "edau/segmenter.hpp"

namespace edau {

Corpus corpus_of(std::string_view text) {
  Corpus corpus = Corpus::from_texts(std::span<const std::string_view>(&text, 1));
  if (corpus.size() > 0) return corpus;
  throw Error(ErrorCode::kInvalidArgument,
              "the text cannot be a submission: " + corpus.ledger().excluded.front().detail);
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

WeighedTheme weighed(const ModelContent& model, std::int32_t cluster,
                     std::span<const float> scores) {
  const auto at = static_cast<std::size_t>(cluster);
  return {model.records().themes.themes_of_clusters[at], static_cast<double>(scores[at])};
}

std::optional<WeighedTheme> next_theme(const ModelContent& model, std::int32_t best,
                                       std::span<const float> scores,
                                       std::span<const float> similarities) {
  std::optional<WeighedTheme> next;
  for (std::int32_t cluster = 0; cluster < model.rule().cluster_count(); ++cluster) {
    const WeighedTheme theme = weighed(model, cluster, scores);
    const bool is_similar = similarities[static_cast<std::size_t>(cluster)] > 0.0F;
    if (cluster == best || theme.theme < 0 || !is_similar) continue;
    if (!next || theme.evidence > next->evidence) next = theme;
  }
  return next;
}

std::vector<ExplainedTerm> explain_terms(const ModelContent& model, const RecalledWords& recalled,
                                         std::size_t row, std::span<const std::int32_t> columns,
                                         std::span<const float> addends, WrittenTerms& written) {
  const CsrView weights = recalled.matrix.weights();
  const auto of_row = weights.row_columns(row);
  const auto counts = recalled.matrix.counts().subspan(
      static_cast<std::size_t>(weights.offsets[row]), of_row.size());
  std::vector<ExplainedTerm> terms;
  terms.reserve(columns.size());
  float sum = 0.0F;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const float before = sum;
    sum += addends[i];
    const auto place = std::ranges::lower_bound(of_row, columns[i]) - of_row.begin();
    terms.push_back({std::string(model.vocabulary().term(columns[i])),
                     std::move(written.forms[columns[i]]), counts[static_cast<std::size_t>(place)],
                     static_cast<double>(sum) - static_cast<double>(before)});
  }
  return terms;
}

void share_out(Explanation& explanation) {
  std::optional<ExplainedVector>& vector = explanation.vector;
  std::vector<ExplainedTerm>& terms = explanation.terms;
  double speaks_for_it = vector ? std::max(vector->evidence, 0.0) : 0.0;
  for (const ExplainedTerm& term : terms) speaks_for_it += std::max(term.evidence, 0.0);
  if (vector && vector->evidence > 0.0) vector->share = vector->evidence / speaks_for_it;
  for (ExplainedTerm& term : terms) {
    if (term.evidence > 0.0) term.share = term.evidence / speaks_for_it;
  }
  std::ranges::sort(terms, [](const ExplainedTerm& a, const ExplainedTerm& b) {
    return a.evidence != b.evidence ? a.evidence > b.evidence : a.term < b.term;
  });
}

}  // namespace edau
