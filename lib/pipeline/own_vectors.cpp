#include "pipeline/own_vectors.hpp"

#include <bit>
#include <cstdint>
#include <numeric>
#include <string>

#include "core/hashing.hpp"
#include "edau/error.hpp"
#include "vectors/combined_rows.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 256;

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

Key128 key_of(std::string_view text, std::span<const float> vector) {
  Hasher hasher;
  hasher.add(hash_bytes(text));
  for (const float value : vector) hasher.add(std::bit_cast<std::uint32_t>(value));
  return hasher.key();
}

}  // namespace

void check(const OwnVectors& vectors, const Corpus& corpus, Workers& workers) {
  const bool is_weight = vectors.weight > 0.0 && vectors.weight <= 1.0;
  if (!is_weight) {
    throw Error(ErrorCode::kInvalidArgument,
                "the weight of vectors is above 0 and at most 1, not " +
                    std::to_string(vectors.weight) + "; leave them out to compare words alone");
  }
  check_count(vectors.rows, corpus);
  const auto check_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      if (is_accepted(corpus, row)) vectors.rows.check_finite(row);
    }
  };
  workers.for_blocks(corpus.size(), kBlockRows, check_block);
}

void check(const Model& model, const DenseRows& vectors, const Corpus& corpus, Workers& workers) {
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
  check(OwnVectors{vectors, then.weight}, corpus, workers);
}

Key128 content_of(const DenseRows& vectors, const Corpus& corpus, Workers& workers) {
  std::vector<Key128> sums(block_count(corpus.size(), kBlockRows));
  const auto add_block = [&](std::size_t block, std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      if (!is_accepted(corpus, row)) continue;
      const Key128 key = key_of(corpus.submission(row).text, vectors.row(row));
      sums[block] = add_unordered(sums[block], key);
    }
  };
  workers.for_blocks(corpus.size(), kBlockRows, add_block);
  return std::accumulate(sums.begin(), sums.end(), Key128(), add_unordered);
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
