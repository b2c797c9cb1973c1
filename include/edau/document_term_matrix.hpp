// Documents as vectors: how often each holds each term, and what that weighs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "edau/csr.hpp"
#include "edau/export.hpp"
#include "edau/key128.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vocabulary.hpp"

namespace edau {

class Workers;

// Counts and weights on one CSR pattern: one row for each document, in their
// order; a document without a term is an empty row. Immutable.
//
// The weight of term t in document d is tf-idf with sublinear term frequency
// and rows of length 1 (Salton & Buckley, "Term-weighting approaches in
// automatic text retrieval", 1988; Vocabulary::idf for the idf):
//   w(t, d) = (1 + ln count(t, d)) · idf(t),  then  w(·, d) / ‖w(·, d)‖₂
class EDAU_EXPORT DocumentTermMatrix {
 public:
  // `threads` 0 = one for each core; never changes the result.
  static DocumentTermMatrix build(const TokenizedDocuments& documents, const TermKeys& keys,
                                  const Vocabulary& vocabulary, int threads = 1);
  static DocumentTermMatrix build(const TokenizedDocuments& documents, const TermKeys& keys,
                                  const Vocabulary& vocabulary, Workers& workers);

  // The views live as long as this object.
  CsrView weights() const noexcept { return {offsets_, columns_, weights_, column_count_}; }
  std::span<const std::uint32_t> counts() const noexcept { return counts_; }

  // A key of each row's (term bytes, count) pairs: it does not change when other
  // documents come or go, as column numbers do.
  std::span<const Key128> row_keys() const noexcept { return row_keys_; }

 private:
  DocumentTermMatrix() = default;

  std::vector<std::int64_t> offsets_;
  std::vector<std::int32_t> columns_;
  std::vector<std::uint32_t> counts_;
  std::vector<float> weights_;
  std::vector<Key128> row_keys_;
  std::int32_t column_count_ = 0;
};

}  // namespace edau
