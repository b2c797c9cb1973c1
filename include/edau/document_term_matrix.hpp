// Documents as vectors: how often each holds each term, and what that weighs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "edau/csr.hpp"
#include "edau/export.hpp"
#include "edau/key128.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vocabulary.hpp"
#include "edau/weighting.hpp"

namespace edau {

class Workers;

struct MatrixOptions {
  Weighting weighting{};

  // Whether row_keys() are made. Clustering needs them; they cost as much time as
  // half of all the rest.
  bool row_keys = true;

  // What BM25 compares a document's length with, in occurrences of terms; 0 = the mean of the
  // documents that are weighed. Above 0 for documents that are to be weighed as others were.
  double mean_length = 0.0;
};

// Counts and weights on one CSR pattern: one row for each document, in their
// order; a document without a term is an empty row. Immutable;
// it can be moved, not copied.
//
// By default the weight of term t in document d is tf-idf with sublinear term
// frequency and rows of length 1 (<edau/weighting.hpp> has the others):
//   w(t, d) = (1 + ln count(t, d)) · idf(t),  then  w(·, d) / ‖w(·, d)‖₂
class EDAU_EXPORT DocumentTermMatrix {
 public:
  // Requires the documents and keys that `vocabulary` was built from, or others that
  // share their KeyIds. `threads` 0 = one for each core; never changes the result.
  //
  // Throws Error kInvalidArgument if an option is out of its range.
  static DocumentTermMatrix build(const TokenizedDocuments& documents, const TermKeys& keys,
                                  const Vocabulary& vocabulary, int threads = 1,
                                  const MatrixOptions& options = {});
  static DocumentTermMatrix build(const TokenizedDocuments& documents, const TermKeys& keys,
                                  const Vocabulary& vocabulary, Workers& workers,
                                  const MatrixOptions& options = {});

  // The documents of `matrix` in runs, each taken as one document: row i of the result is what rows
  // bounds[i] to bounds[i + 1] hold between them, weighed anew, with its key. `vocabulary` is that
  // of `matrix`. Throws Error kInvalidArgument where the bounds do not rise from 0 to its rows.
  static DocumentTermMatrix joined(const DocumentTermMatrix& matrix, const Vocabulary& vocabulary,
                                   std::span<const std::size_t> bounds, Workers& workers);

  // The views live as long as this object.
  CsrView weights() const noexcept {
    return {offsets_, {columns_.get(), size()}, {weights_.get(), size()}, column_count_};
  }
  std::span<const std::uint32_t> counts() const noexcept { return {counts_.get(), size()}; }

  // A key of each row's (term bytes, count) pairs: it does not change when other
  // documents come or go, as column numbers do. Empty if none were asked for.
  std::span<const Key128> row_keys() const noexcept { return row_keys_; }

  const Weighting& weighting() const noexcept { return weighting_; }
  double mean_length() const noexcept { return mean_length_; }  // see MatrixOptions

 private:
  class Builder;
  class Joiner;

  DocumentTermMatrix() = default;
  std::size_t size() const noexcept { return static_cast<std::size_t>(offsets_.back()); }

  // Arrays and not vectors, which would clear on one thread what many then fill.
  std::vector<std::int64_t> offsets_{0};
  std::unique_ptr<std::int32_t[]> columns_;
  std::unique_ptr<std::uint32_t[]> counts_;
  std::unique_ptr<float[]> weights_;
  std::vector<Key128> row_keys_;
  std::int32_t column_count_ = 0;
  Weighting weighting_{};
  double mean_length_ = 0.0;
};

}  // namespace edau
