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

// Rows are put in an order by their keys, which decide nearly always, then by their content. The
// two kinds of rows have the same members, which Merger calls.

// Of documents: columns and counts. Column numbers follow the bytes of the terms, so their order is
// the order of those bytes.
class DocumentRows {
 public:
  explicit DocumentRows(const DocumentTermMatrix& matrix)
      : matrix_(matrix.weights()), counts_(matrix.counts()), keys_(matrix.row_keys()) {}

  std::size_t count() const noexcept { return matrix_.rows(); }
  std::size_t size(std::size_t row) const noexcept { return matrix_.row_columns(row).size(); }
  std::int32_t column_count() const noexcept { return matrix_.column_count; }
  static constexpr bool has_counts() noexcept { return true; }
  const Key128& key(std::size_t row) const noexcept { return keys_[row]; }

  std::strong_ordering compare_content(std::size_t a, std::size_t b) const {
    const auto order = lexicographic(matrix_.row_columns(a), matrix_.row_columns(b));
    return std::is_neq(order) ? order : lexicographic(row_counts(a), row_counts(b));
  }

  void copy(std::size_t row, std::int32_t* columns, float* weights, std::uint32_t* counts) const {
    std::ranges::copy(matrix_.row_columns(row), columns);
    std::ranges::copy(matrix_.row_values(row), weights);
    std::ranges::copy(row_counts(row), counts);
  }

 private:
  template <typename T>
  static std::strong_ordering lexicographic(std::span<const T> a, std::span<const T> b) {
    return std::lexicographical_compare_three_way(a.begin(), a.end(), b.begin(), b.end());
  }
  std::span<const std::uint32_t> row_counts(std::size_t row) const noexcept {
    return counts_.subspan(static_cast<std::size_t>(matrix_.offsets[row]), size(row));
  }

  CsrView matrix_;
  std::span<const std::uint32_t> counts_;
  std::span<const Key128> keys_;
};

// Of a caller's matrix, without zeros and scaled to length 1 whenever one is read: dense rows are
// large, and are copied once.
class UnitRows {
 public:
  UnitRows(const CsrView& matrix, Workers& workers)
      : matrix_(matrix), lengths_(matrix.rows()), sizes_(matrix.rows()), keys_(matrix.rows()) {
    constexpr std::size_t kBlockRows = 256;
    workers.for_blocks(count(), kBlockRows, [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t row = begin; row < end; ++row) measure(row);
    });
  }

  std::size_t count() const noexcept { return matrix_.rows(); }
  std::size_t size(std::size_t row) const noexcept { return sizes_[row]; }
  std::int32_t column_count() const noexcept { return matrix_.column_count; }
  static constexpr bool has_counts() noexcept { return false; }
  const Key128& key(std::size_t row) const noexcept { return keys_[row]; }

  // Columns, then the bits of the weights. Rows of equal texts are equal as they came.
  std::strong_ordering compare_content(std::size_t a, std::size_t b) const {
    const bool is_same = std::ranges::equal(matrix_.row_columns(a), matrix_.row_columns(b)) &&
                         std::ranges::equal(matrix_.row_values(a), matrix_.row_values(b));
    return is_same ? std::strong_ordering::equal : content(a) <=> content(b);
  }

  void copy(std::size_t row, std::int32_t* columns, float* weights, std::uint32_t* /*none*/) const {
    for_entries(row, [&](std::int32_t column, float weight) {
      *columns++ = column;
      *weights++ = weight;
    });
  }

 private:
  using Content = std::pair<std::vector<std::int32_t>, std::vector<std::uint32_t>>;

  void measure(std::size_t row) {
    double square = 0.0;
    for (const float value : matrix_.row_values(row)) square += static_cast<double>(value) * value;
    lengths_[row] = std::sqrt(square);
    Hasher hasher;
    for_entries(row, [&](std::int32_t column, float weight) {
      ++sizes_[row];
      hasher.add(static_cast<std::uint64_t>(column));
      hasher.add(std::bit_cast<std::uint32_t>(weight));
    });
    keys_[row] = hasher.key();
  }

  template <typename Visit>
  void for_entries(std::size_t row, const Visit& visit) const {
    const auto columns = matrix_.row_columns(row);
    const auto values = matrix_.row_values(row);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (values[i] == 0.0F) continue;
      const auto weight = static_cast<float>(values[i] / lengths_[row]);
      if (weight != 0.0F) visit(columns[i], weight);
    }
  }

  Content content(std::size_t row) const {
    Content content;
    for_entries(row, [&](std::int32_t column, float weight) {
      content.first.push_back(column);
      content.second.push_back(std::bit_cast<std::uint32_t>(weight));
    });
    return content;
  }

  CsrView matrix_;
  std::vector<double> lengths_;
  std::vector<std::size_t> sizes_;
  std::vector<Key128> keys_;
};

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

}  // namespace

// Three steps: all rows into order; the distinct ones are found and placed; they are copied.
template <typename Rows>
class ClusteringInput::Merger {
 public:
  explicit Merger(const Rows& rows) : rows_(rows) {}

  ClusteringInput merge(Workers& workers) {
    result_.column_count_ = rows_.column_count();
    place_distinct_rows(rows_in_order());
    copy_rows(workers);
    return std::move(result_);
  }

 private:
  std::strong_ordering compare(std::size_t a, std::size_t b) const {
    const auto order = rows_.key(a) <=> rows_.key(b);
    return std::is_neq(order) ? order : rows_.compare_content(a, b);
  }

  // Those of at least one entry. Beside each stands the upper half of its key, which decides nearly
  // always.
  std::vector<std::size_t> rows_in_order() const {
    std::vector<std::pair<std::uint64_t, std::size_t>> rows;
    rows.reserve(rows_.count());
    for (std::size_t row = 0; row < rows_.count(); ++row) {
      if (rows_.size(row) > 0) rows.emplace_back(rows_.key(row).high, row);
    }
    std::ranges::sort(rows, [&](const auto& a, const auto& b) {
      if (a.first != b.first) return a.first < b.first;
      return std::is_lt(compare(a.second, b.second));
    });
    std::vector<std::size_t> result;
    result.reserve(rows.size());
    for (const auto& [key, row] : rows) result.push_back(row);
    return result;
  }

  void place_distinct_rows(const std::vector<std::size_t>& rows) {
    result_.row_of_document_.assign(rows_.count(), -1);
    for (std::size_t i = 0; i < rows.size(); ++i) {
      const std::size_t row = rows[i];
      if (i == 0 || std::is_neq(compare(rows[i - 1], row))) {
        distinct_.push_back(row);
        const auto size = static_cast<std::int64_t>(rows_.size(row));
        result_.offsets_.push_back(result_.offsets_.back() + size);
        result_.keys_.push_back(rows_.key(row));
        result_.multiplicities_.push_back(0);
      }
      ++result_.multiplicities_.back();
      result_.row_of_document_[row] = static_cast<std::int32_t>(distinct_.size()) - 1;
    }
  }

  void copy_rows(Workers& workers) {
    constexpr std::size_t kBlockRows = 1024;
    result_.columns_ = std::make_unique_for_overwrite<std::int32_t[]>(result_.size());
    result_.weights_ = std::make_unique_for_overwrite<float[]>(result_.size());
    if (Rows::has_counts())
      result_.counts_ = std::make_unique_for_overwrite<std::uint32_t[]>(result_.size());
    const auto copy_block = [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) copy_row(distinct_[i], result_.offsets_[i]);
    };
    workers.for_blocks(distinct_.size(), kBlockRows, copy_block);
  }

  void copy_row(std::size_t row, std::int64_t to) {
    rows_.copy(row, result_.columns_.get() + to, result_.weights_.get() + to,
               Rows::has_counts() ? result_.counts_.get() + to : nullptr);
  }

  const Rows& rows_;
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
  const DocumentRows rows(matrix);
  return Merger<DocumentRows>(rows).merge(workers);
}

ClusteringInput ClusteringInput::from_documents(const DocumentTermMatrix& matrix,
                                                const DocumentMeanings& meanings,
                                                Workers& workers) {
  ClusteringInput result = from_documents(matrix, workers);
  if (meanings.dimensions == 0) return result;
  result.meanings_ = means_of_rows(meanings, result.row_of_document_, result.multiplicities_);
  return result;
}

ClusteringInput ClusteringInput::dampened(std::span<const std::uint8_t> repeats) && {
  std::vector<std::int64_t> repeated(row_count());
  for (std::size_t document = 0; document < repeats.size(); ++document) {
    const std::int32_t row = row_of_document_[document];
    if (row >= 0 && repeats[document] != 0) ++repeated[static_cast<std::size_t>(row)];
  }
  for (std::size_t row = 0; row < repeated.size(); ++row) {
    const auto times = static_cast<double>(repeated[row]);
    multiplicities_[row] += std::llround(std::sqrt(times)) - repeated[row];
  }
  return std::move(*this);
}

ClusteringInput ClusteringInput::from_matrix(const CsrView& matrix) {
  Workers workers(1);
  return from_matrix(matrix, workers);
}

ClusteringInput ClusteringInput::from_matrix(const CsrView& matrix, Workers& workers) {
  check_matrix(matrix);
  const UnitRows rows(matrix, workers);
  return Merger<UnitRows>(rows).merge(workers);
}

}  // namespace edau
