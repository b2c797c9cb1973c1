#include "edau/clustering_input.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <compare>
#include <numeric>
#include <string>

#include "clustering/matrix_check.hpp"
#include "core/hashing.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

// A matrix of a caller's, without zeros and with rows of length 1.
struct UnitRows {
  std::vector<std::int64_t> offsets{0};
  std::vector<std::int32_t> columns;
  std::vector<float> values;
  std::vector<Key128> keys;  // of columns and value bits
};

UnitRows scale_to_unit_rows(const CsrView& matrix) {
  UnitRows result;
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    const auto columns = matrix.row_columns(row);
    const auto values = matrix.row_values(row);
    double square = 0.0;
    for (const float value : values) square += static_cast<double>(value) * value;
    Hasher hasher;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const auto scaled = static_cast<float>(values[i] / std::sqrt(square));
      if (values[i] == 0.0F || scaled == 0.0F) continue;
      result.columns.push_back(columns[i]);
      result.values.push_back(scaled);
      hasher.add(static_cast<std::uint64_t>(columns[i]));
      hasher.add(std::bit_cast<std::uint32_t>(scaled));
    }
    result.offsets.push_back(static_cast<std::int64_t>(result.columns.size()));
    result.keys.push_back(hasher.key());
  }
  return result;
}

// Orders and compares rows by key, then by content: columns, and counts where
// there are any, else the bits of the weights. Column numbers follow the bytes
// of the terms, so their order is the order of those bytes.
class RowOrder {
 public:
  RowOrder(const CsrView& matrix, std::span<const std::uint32_t> counts,
           std::span<const Key128> keys)
      : matrix_(matrix), counts_(counts), keys_(keys) {}

  std::strong_ordering compare(std::size_t a, std::size_t b) const {
    if (const auto order = keys_[a] <=> keys_[b]; std::is_neq(order)) return order;
    if (const auto order = lexicographic(matrix_.row_columns(a), matrix_.row_columns(b));
        std::is_neq(order)) {
      return order;
    }
    if (!counts_.empty()) return lexicographic(row_counts(a), row_counts(b));
    return std::lexicographical_compare_three_way(
        matrix_.row_values(a).begin(), matrix_.row_values(a).end(), matrix_.row_values(b).begin(),
        matrix_.row_values(b).end(), [](float x, float y) {
          return std::bit_cast<std::uint32_t>(x) <=> std::bit_cast<std::uint32_t>(y);
        });
  }

 private:
  template <typename T>
  static std::strong_ordering lexicographic(std::span<const T> a, std::span<const T> b) {
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
  }
  std::span<const std::uint32_t> row_counts(std::size_t row) const noexcept {
    const auto begin = static_cast<std::size_t>(matrix_.offsets[row]);
    const auto end = static_cast<std::size_t>(matrix_.offsets[row + 1]);
    return counts_.subspan(begin, end - begin);
  }

  const CsrView& matrix_;
  std::span<const std::uint32_t> counts_;
  std::span<const Key128> keys_;
};

template <typename T>
void append(std::vector<T>& to, std::span<const T> from) {
  to.insert(to.end(), from.begin(), from.end());
}

}  // namespace

ClusteringInput ClusteringInput::merge(const CsrView& matrix, std::span<const std::uint32_t> counts,
                                       std::span<const Key128> keys) {
  std::vector<std::size_t> order;
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    if (!matrix.row_columns(row).empty()) order.push_back(row);
  }
  const RowOrder rows(matrix, counts, keys);
  std::ranges::sort(order,
                    [&](std::size_t a, std::size_t b) { return std::is_lt(rows.compare(a, b)); });

  ClusteringInput result;
  result.column_count_ = matrix.column_count;
  result.row_of_document_.assign(matrix.rows(), -1);
  for (std::size_t i = 0; i < order.size(); ++i) {
    const std::size_t row = order[i];
    if (i == 0 || std::is_neq(rows.compare(order[i - 1], row))) {
      append(result.columns_, matrix.row_columns(row));
      append(result.weights_, matrix.row_values(row));
      if (!counts.empty()) {
        append(result.counts_, counts.subspan(static_cast<std::size_t>(matrix.offsets[row]),
                                              matrix.row_columns(row).size()));
      }
      result.offsets_.push_back(static_cast<std::int64_t>(result.columns_.size()));
      result.keys_.push_back(keys[row]);
      result.multiplicities_.push_back(0);
    }
    ++result.multiplicities_.back();
    result.row_of_document_[row] = static_cast<std::int32_t>(result.keys_.size()) - 1;
  }
  return result;
}

ClusteringInput ClusteringInput::from_documents(const DocumentTermMatrix& matrix) {
  if (matrix.weighting().norm != Norm::kL2) {
    throw Error(ErrorCode::kInvalidArgument,
                "clustering needs rows of length 1: build the matrix with Norm::kL2");
  }
  if (matrix.row_keys().size() != matrix.weights().rows()) {
    throw Error(ErrorCode::kInvalidArgument,
                "clustering needs row keys: build the matrix with row_keys = true");
  }
  return merge(matrix.weights(), matrix.counts(), matrix.row_keys());
}

ClusteringInput ClusteringInput::from_matrix(const CsrView& matrix) {
  check_matrix(matrix);
  const UnitRows unit = scale_to_unit_rows(matrix);
  return merge({unit.offsets, unit.columns, unit.values, matrix.column_count}, {}, unit.keys);
}

}  // namespace edau
