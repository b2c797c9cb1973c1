// Sparse matrices of edau and of Eigen as each other, without copying their
// columns and values.
//
// A header only: it is compiled by the program that includes it, with that
// program's Eigen and its flags. Nothing of Eigen is inside the library, so the
// two can never disagree about an Eigen type.
//
// Eigen numbers columns and row offsets with one integer type; edau's columns
// are int32 and its offsets int64. So the offsets are copied, one number a row,
// and the columns and values, which are nearly all of a matrix, are viewed.
#pragma once

#include <Eigen/SparseCore>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "edau/csr.hpp"
#include "edau/error.hpp"

namespace edau {

using EigenSparse = Eigen::SparseMatrix<float, Eigen::RowMajor, std::int32_t>;

// Rows of a CsrView as a sparse matrix of Eigen's. Holds its own offsets, and
// views the columns and values of `view`: what those point to must outlive it.
class EigenRows {
 public:
  using Map = Eigen::Map<const EigenSparse>;

  explicit EigenRows(const CsrView& view) : EigenRows(view, 0, view.rows()) {}

  // Rows [begin, end) of `view`; requires begin <= end <= view.rows(). A matrix
  // of 2^31 entries or more has to be taken in such parts.
  //
  // Throws Error kInvalidArgument where the rows hold 2^31 entries or more.
  EigenRows(const CsrView& view, std::size_t begin, std::size_t end)
      : column_count_(view.column_count) {
    if (begin == end) return;
    const std::int64_t first = view.offsets[begin];
    const std::int64_t entries = view.offsets[end] - first;
    if (entries > std::numeric_limits<std::int32_t>::max()) {
      throw Error(ErrorCode::kInvalidArgument,
                  std::to_string(entries) +
                      " entries are more than 32-bit offsets can count; "
                      "take fewer rows at a time");
    }
    offsets_.reserve(end - begin + 1);
    for (std::size_t row = begin + 1; row <= end; ++row) {
      offsets_.push_back(static_cast<std::int32_t>(view.offsets[row] - first));
    }
    const auto at = static_cast<std::size_t>(first);
    columns_ = view.columns.subspan(at, static_cast<std::size_t>(entries));
    values_ = view.values.subspan(at, static_cast<std::size_t>(entries));
  }

  // Valid as long as this object; moving it leaves the map valid, too.
  Map matrix() const {
    const auto rows = static_cast<Eigen::Index>(offsets_.size() - 1);
    const auto entries = static_cast<Eigen::Index>(columns_.size());
    return Map(rows, column_count_, entries, offsets_.data(), columns_.data(), values_.data());
  }

 private:
  std::vector<std::int32_t> offsets_{0};
  std::span<const std::int32_t> columns_;
  std::span<const float> values_;
  std::int32_t column_count_;
};

// A sparse matrix of Eigen's as a CsrView. Holds its own offsets, and views the
// columns and values of `matrix`, which must outlive it and stay as it is.
//
// Another scalar or storage order is converted by Eigen, in the caller's hands:
//   const edau::EigenSparse rows = column_major.cast<float>();
class EigenCsr {
 public:
  // Throws Error kInvalidArgument unless matrix.isCompressed().
  explicit EigenCsr(const EigenSparse& matrix) {
    if (!matrix.isCompressed()) {
      throw Error(ErrorCode::kInvalidArgument,
                  "the matrix has gaps between its rows; call its makeCompressed() first");
    }
    const auto rows = static_cast<std::size_t>(matrix.rows());
    const auto entries = static_cast<std::size_t>(matrix.nonZeros());
    const std::int32_t* const outer = matrix.outerIndexPtr();
    offsets_.assign(outer, outer + rows + 1);
    columns_ = {matrix.innerIndexPtr(), entries};
    values_ = {matrix.valuePtr(), entries};
    column_count_ = static_cast<std::int32_t>(matrix.cols());
  }
  explicit EigenCsr(EigenSparse&&) = delete;  // nothing would be left to view

  // Valid as long as this object and the matrix.
  CsrView view() const noexcept { return {offsets_, columns_, values_, column_count_}; }

 private:
  std::vector<std::int64_t> offsets_;
  std::span<const std::int32_t> columns_;
  std::span<const float> values_;
  std::int32_t column_count_;
};

}  // namespace edau
