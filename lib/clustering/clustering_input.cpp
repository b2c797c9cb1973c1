#include "edau/clustering_input.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <compare>
#include <string>
#include <utility>

#include "clustering/document_meanings.hpp"
#include "clustering/matrix_check.hpp"
#include "core/hashing.hpp"
#include "core/parallel.hpp"
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

UnitRows scale_to_unit_rows(const CsrView& matrix, Workers& workers) {
  constexpr std::size_t kRowsBetweenPolls = 1024;
  UnitRows result;
  result.offsets.reserve(matrix.rows() + 1);
  result.columns.reserve(matrix.columns.size());
  result.values.reserve(matrix.columns.size());
  result.keys.reserve(matrix.rows());
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    if (row % kRowsBetweenPolls == 0) workers.poll();
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

// What `repeats` take from the multiplicities, which count every document.
void dampen(std::span<const std::uint8_t> repeats, std::span<const std::int32_t> row_of_document,
            std::span<std::int64_t> multiplicities) {
  std::vector<std::int64_t> repeated(multiplicities.size());
  for (std::size_t document = 0; document < repeats.size(); ++document) {
    const std::int32_t row = row_of_document[document];
    if (row >= 0 && repeats[document] != 0) ++repeated[static_cast<std::size_t>(row)];
  }
  for (std::size_t row = 0; row < repeated.size(); ++row) {
    const auto times = static_cast<double>(repeated[row]);
    multiplicities[row] += std::llround(std::sqrt(times)) - repeated[row];
  }
}

// The mean of the documents of each row.
std::vector<double> means_of_rows(const DocumentMeanings& meanings,
                                  std::span<const std::int32_t> row_of_document,
                                  std::span<const std::int64_t> multiplicities) {
  const std::size_t dimensions = meanings.dimensions;
  DocumentMeanings sums{dimensions, std::vector<std::int64_t>(multiplicities.size() * dimensions)};
  for (std::size_t document = 0; document < row_of_document.size(); ++document) {
    if (row_of_document[document] < 0) continue;
    const auto sum = sums.of(static_cast<std::size_t>(row_of_document[document]));
    for (std::size_t d = 0; d < dimensions; ++d) sum[d] += meanings.of(document)[d];
  }
  std::vector<double> means;
  means.reserve(sums.sums.size());
  for (std::size_t i = 0; i < sums.sums.size(); ++i) {
    means.push_back(static_cast<double>(sums.sums[i]) /
                    static_cast<double>(multiplicities[i / dimensions]));
  }
  return means;
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

  CsrView matrix_;
  std::span<const std::uint32_t> counts_;
  std::span<const Key128> keys_;
};

}  // namespace

// Three steps: all rows into order; the distinct ones are found and placed; they are copied.
class ClusteringInput::Merger {
 public:
  Merger(const CsrView& matrix, std::span<const std::uint32_t> counts, std::span<const Key128> keys)
      : matrix_(matrix), counts_(counts), keys_(keys), order_(matrix, counts, keys) {}

  ClusteringInput merge(Workers& workers) {
    result_.column_count_ = matrix_.column_count;
    place_distinct_rows(rows_in_order());
    copy_rows(workers);
    return std::move(result_);
  }

 private:
  // Those of at least one entry. Beside each stands the upper half of its key, which decides nearly
  // always.
  std::vector<std::size_t> rows_in_order() const {
    std::vector<std::pair<std::uint64_t, std::size_t>> rows;
    rows.reserve(matrix_.rows());
    for (std::size_t row = 0; row < matrix_.rows(); ++row) {
      if (!matrix_.row_columns(row).empty()) rows.emplace_back(keys_[row].high, row);
    }
    std::ranges::sort(rows, [&](const auto& a, const auto& b) {
      if (a.first != b.first) return a.first < b.first;
      return std::is_lt(order_.compare(a.second, b.second));
    });
    std::vector<std::size_t> result;
    result.reserve(rows.size());
    for (const auto& [key, row] : rows) result.push_back(row);
    return result;
  }

  void place_distinct_rows(const std::vector<std::size_t>& rows) {
    result_.row_of_document_.assign(matrix_.rows(), -1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::size_t row = rows[i];
      if (i == 0 || std::is_neq(order_.compare(rows[i - 1], row))) {
        distinct_.push_back(row);
        const auto size = static_cast<std::int64_t>(matrix_.row_columns(row).size());
        result_.offsets_.push_back(result_.offsets_.back() + size);
        result_.keys_.push_back(keys_[row]);
        result_.multiplicities_.push_back(0);
      }
      ++result_.multiplicities_.back();
      result_.row_of_document_[row] = static_cast<std::int32_t>(distinct_.size()) - 1;
    }
  }

  void copy_rows(Workers& workers) {
    constexpr std::size_t kBlockRows = 4096;
    result_.columns_ = std::make_unique_for_overwrite<std::int32_t[]>(result_.size());
    result_.weights_ = std::make_unique_for_overwrite<float[]>(result_.size());
    if (!counts_.empty())
      result_.counts_ = std::make_unique_for_overwrite<std::uint32_t[]>(result_.size());
    const auto copy_block = [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) copy_row(distinct_[i], result_.offsets_[i]);
    };
    workers.for_blocks(distinct_.size(), kBlockRows, copy_block);
  }

  void copy_row(std::size_t row, std::int64_t to) {
    std::ranges::copy(matrix_.row_columns(row), result_.columns_.get() + to);
    std::ranges::copy(matrix_.row_values(row), result_.weights_.get() + to);
    if (counts_.empty()) return;
    const auto from = static_cast<std::size_t>(matrix_.offsets[row]);
    std::ranges::copy(counts_.subspan(from, matrix_.row_columns(row).size()),
                      result_.counts_.get() + to);
  }

  CsrView matrix_;
  std::span<const std::uint32_t> counts_;
  std::span<const Key128> keys_;
  RowOrder order_;
  std::vector<std::size_t> distinct_;  // the first of each group of equal rows
  ClusteringInput result_;
};

ClusteringInput ClusteringInput::from_documents(const DocumentTermMatrix& matrix) {
  Workers workers(1);
  return from_documents(matrix, workers);
}

ClusteringInput ClusteringInput::from_documents(const DocumentTermMatrix& matrix,
                                                Workers& workers) {
  if (matrix.weighting().norm != Norm::kL2) {
    throw Error(ErrorCode::kInvalidArgument,
                "clustering needs rows of length 1: build the matrix with Norm::kL2");
  }
  if (matrix.row_keys().size() != matrix.weights().rows()) {
    throw Error(ErrorCode::kInvalidArgument,
                "clustering needs row keys: build the matrix with row_keys = true");
  }
  return Merger(matrix.weights(), matrix.counts(), matrix.row_keys()).merge(workers);
}

ClusteringInput ClusteringInput::from_documents(const DocumentTermMatrix& matrix,
                                                const DocumentMeanings& meanings,
                                                std::span<const std::uint8_t> repeats,
                                                Workers& workers) {
  ClusteringInput result = from_documents(matrix, workers);
  if (meanings.dimensions != 0) {
    result.meanings_ = means_of_rows(meanings, result.row_of_document_, result.multiplicities_);
  }
  dampen(repeats, result.row_of_document_, result.multiplicities_);
  return result;
}

ClusteringInput ClusteringInput::from_matrix(const CsrView& matrix) {
  Workers workers(1);
  return from_matrix(matrix, workers);
}

ClusteringInput ClusteringInput::from_matrix(const CsrView& matrix, Workers& workers) {
  check_matrix(matrix);
  const UnitRows unit = scale_to_unit_rows(matrix, workers);
  const CsrView rows{unit.offsets, unit.columns, unit.values, matrix.column_count};
  return Merger(rows, {}, unit.keys).merge(workers);
}

}  // namespace edau
