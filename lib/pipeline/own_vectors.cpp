#include "pipeline/own_vectors.hpp"

#include <bit>
#include <cstdint>
#include <string>

#include "core/hashing.hpp"
#include "edau/error.hpp"
#include "vectors/combined_rows.hpp"

namespace edau {
namespace {

void check_count(const DenseRows& rows, const Corpus& corpus) {
  if (rows.count() == corpus.size()) return;
  throw Error(ErrorCode::kInvalidArgument,
              "there are " + std::to_string(rows.count()) + " vectors for " +
                  std::to_string(corpus.size()) +
                  " submissions; hand in one for each, in their order (those that are blank or a "
                  "duplicate have one, too, but no row that the ledger calls rejected)");
}

bool is_accepted(const Corpus& corpus, std::size_t row) noexcept {
  return corpus.submission(row).state == SubmissionState::kAccepted;
}

}  // namespace

void check(const OwnVectors& vectors, const Corpus& corpus) {
  const bool is_weight = vectors.weight > 0.0 && vectors.weight <= 1.0;
  if (!is_weight) {
    throw Error(ErrorCode::kInvalidArgument,
                "the weight of vectors is above 0 and at most 1, not " +
                    std::to_string(vectors.weight) + "; leave them out to compare words alone");
  }
  check_count(vectors.rows, corpus);
  for (std::size_t row = 0; row < corpus.size(); ++row) {
    if (is_accepted(corpus, row)) vectors.rows.check_finite(row);
  }
}

void check(const Model& model, const DenseRows& vectors, const Corpus& corpus) {
  const ModelVectors then = model.vectors();
  if (then.dimension == 0) {
    throw Error(ErrorCode::kInvalidArgument,
                "the themes of this model were found by words alone: leave the vectors out");
  }
  if (then.dimension != vectors.dimension()) {
    throw Error(ErrorCode::kInvalidArgument,
                "the vectors have " + std::to_string(vectors.dimension()) +
                    " dimensions, those that the themes were found by have " +
                    std::to_string(then.dimension) + "; make them by the same means");
  }
  check(OwnVectors{vectors, then.weight}, corpus);
}

Key128 content_of(const DenseRows& vectors, const Corpus& corpus) {
  Key128 sum;
  for (std::size_t row = 0; row < corpus.size(); ++row) {
    if (!is_accepted(corpus, row)) continue;
    Hasher hasher;
    hasher.add(hash_bytes(corpus.submission(row).text));
    for (const float value : vectors.row(row)) hasher.add(std::bit_cast<std::uint32_t>(value));
    sum = add_unordered(sum, hasher.key());
  }
  return sum;
}

ClusteringInput combined_input(const DocumentTermMatrix& words, const OwnVectors& vectors,
                               std::span<const Document> documents, const AnalysedTexts& analysed,
                               Workers& workers) {
  std::vector<std::size_t> rows;
  rows.reserve(analysed.documents.size());
  for (const std::size_t document : analysed.documents) {
    rows.push_back(documents[document].submission);
  }
  return ClusteringInput::from_matrix(CombinedRows(words.weights(), vectors, rows, workers).view(),
                                      workers);
}

}  // namespace edau
