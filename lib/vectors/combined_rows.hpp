// Words and vectors of the same documents side by side, as rows of one sparse matrix.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/csr.hpp"
#include "edau/own_vectors.hpp"

namespace edau {

// The columns of the words come first, then one for each dimension. Of two parts a row has length
// 1; of one, which is then all there is to compare, it is shorter.
class CombinedRows {
 public:
  // `words` has rows of length 1, or empty ones; that of row i belongs with vector
  // vectors.rows.row(vector_rows[i]).
  CombinedRows(const CsrView& words, const OwnVectors& vectors,
               std::span<const std::size_t> vector_rows, Workers& workers);

  CsrView view() const noexcept {
    const auto size = static_cast<std::size_t>(offsets_.back());
    return {offsets_, {columns_.get(), size}, {values_.get(), size}, column_count_};
  }

 private:
  std::vector<std::int64_t> offsets_;
  std::unique_ptr<std::int32_t[]> columns_;
  std::unique_ptr<float[]> values_;
  std::int32_t column_count_;
};

}  // namespace edau
