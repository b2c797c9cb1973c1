#include <algorithm>
#include <string>
#include <string_view>

#include "edau/analysis.hpp"
#include "edau/error.hpp"
#include "edau/explain.hpp"
#include "pipeline/explain_by_vectors.hpp"

namespace edau {
namespace {

// Its text, if it was analysed.
std::string_view text_of(const Analysis& analysis, std::size_t index) {
  const Corpus& corpus = analysis.corpus();
  if (index >= corpus.size()) {
    throw Error(ErrorCode::kInvalidArgument, "there is no submission " + std::to_string(index) +
                                                 ": there are " + std::to_string(corpus.size()) +
                                                 ", numbered from 0");
  }
  const Submission submission = corpus.submission(index);
  if (submission.state != SubmissionState::kAccepted) {
    const auto entry =
        std::ranges::find(corpus.ledger().excluded, submission.row, &LedgerEntry::row);
    throw Error(ErrorCode::kInvalidArgument, exclusion_words(*entry));
  }
  return submission.text;
}

}  // namespace

std::vector<Explanation> explain(const Analysis& analysis, std::size_t index) {
  const std::string_view text = text_of(analysis, index);
  const Model& model = analysis.model();
  if (model.vectors().dimension == 0) return explain(model, text);
  return {explain_without_vector(model, text, analysis.documents_of(index).front(), 0.0)};
}

std::vector<Explanation> explain(const Analysis& analysis, std::size_t index,
                                 std::span<const float> vector) {
  std::vector<Explanation> result = explain(analysis.model(), text_of(analysis, index), vector);
  if (is_same_place(result.front().document, analysis.documents_of(index).front(), 0.0)) {
    return result;
  }
  throw Error(ErrorCode::kInvalidArgument,
              "submission " + std::to_string(index) +
                  " was not placed by this vector; hand in the row that find_themes() had for it");
}

}  // namespace edau
