// All that clustering sees: numbers, in canonical order.
//
// Text and clustering are developed apart, behind this one value. Documents
// with equal rows are merged into one distinct row with a multiplicity, and the
// distinct rows stand in the order of their keys; so neither the order of the
// documents nor the number of threads can reach a clustering. Immutable.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "edau/csr.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/export.hpp"
#include "edau/key128.hpp"

namespace edau {

class Workers;
struct DocumentMeanings;  // internal

class EDAU_EXPORT ClusteringInput {
 public:
  // From documents: two rows are equal where their terms and counts are. Throws
  // Error kInvalidArgument where `matrix` was built without row keys, or with rows
  // of other lengths than 1.
  static ClusteringInput from_documents(const DocumentTermMatrix& matrix);
  static ClusteringInput from_documents(const DocumentTermMatrix& matrix, Workers& workers);

  // The same with what is known of the documents' words; those of equal rows are put together.
  static ClusteringInput from_documents(const DocumentTermMatrix& matrix,
                                        const DocumentMeanings& meanings, Workers& workers);

  // From a caller's own matrix, copied: rows are scaled to length 1; two rows are
  // equal where their columns and the bits of their scaled values are. There are
  // no counts. Throws Error kInvalidArgument, naming the row, where `matrix` is
  // not what CsrView promises or holds a value that is not finite.
  static ClusteringInput from_matrix(const CsrView& matrix);
  static ClusteringInput from_matrix(const CsrView& matrix, Workers& workers);

  // The same rows, in which n equal documents that repeat others count as √n, rounded: `repeats`
  // has a flag for each document, or is empty, and then none does.
  ClusteringInput dampened(std::span<const std::uint8_t> repeats) &&;

  // Distinct rows of at least one entry, and the documents they came from.
  std::size_t row_count() const noexcept { return keys_.size(); }
  std::size_t document_count() const noexcept { return row_of_document_.size(); }

  // The views live as long as this object. Rows of weights() have length 1.
  CsrView weights() const noexcept {
    return {offsets_, {columns_.get(), size()}, {weights_.get(), size()}, column_count_};
  }
  std::span<const std::uint32_t> counts() const noexcept {  // may be empty
    return {counts_.get(), counts_ ? size() : 0};
  }
  // How many documents each row acts as in a search: those that it came from, but see dampened().
  std::span<const std::int64_t> multiplicities() const noexcept { return multiplicities_; }
  std::span<const Key128> keys() const noexcept { return keys_; }

  // What is known of the rows' words, row by row and equally long; empty where that is nothing.
  std::span<const double> meanings() const noexcept { return meanings_; }

  // The distinct row of each document; -1 where its row is empty.
  std::span<const std::int32_t> rows_of_documents() const noexcept { return row_of_document_; }

 private:
  template <typename Rows>
  class Merger;

  ClusteringInput() = default;
  std::size_t size() const noexcept { return static_cast<std::size_t>(offsets_.back()); }

  // Arrays and not vectors, which would clear on one thread what many then fill.
  std::vector<std::int64_t> offsets_{0};
  std::unique_ptr<std::int32_t[]> columns_;
  std::unique_ptr<float[]> weights_;
  std::unique_ptr<std::uint32_t[]> counts_;
  std::vector<std::int64_t> multiplicities_;
  std::vector<Key128> keys_;
  std::vector<std::int32_t> row_of_document_;
  std::int32_t column_count_ = 0;
  std::vector<double> meanings_;
};

}  // namespace edau
