// Some of the rows, copied out of all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "clustering/weighted_rows.hpp"

namespace edau {

class RowSubset {
 public:
  explicit RowSubset(std::int32_t column_count) : column_count_(column_count) {}

  // To be added in their order, which is the canonical one.
  void add(const WeightedRows& rows, std::size_t row) {
    append(columns_, rows.weights.row_columns(row));
    append(values_, rows.weights.row_values(row));
    append(counts_, rows.row_counts(row));
    if (!rows.meanings.empty()) append(meanings_, rows.row_meaning(row));
    offsets_.push_back(static_cast<std::int64_t>(columns_.size()));
    multiplicities_.push_back(rows.multiplicities[row]);
    keys_.push_back(rows.keys[row]);
  }

  // Lives as long as this object, and until a row is added.
  WeightedRows rows() const noexcept {
    return {
        {offsets_, columns_, values_, column_count_}, multiplicities_, keys_, counts_, meanings_};
  }

 private:
  template <typename T>
  static void append(std::vector<T>& to, std::span<const T> from) {
    to.insert(to.end(), from.begin(), from.end());
  }

  std::int32_t column_count_;
  std::vector<std::int64_t> offsets_{0};
  std::vector<std::int32_t> columns_;
  std::vector<float> values_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::int64_t> multiplicities_;
  std::vector<Key128> keys_;
  std::vector<double> meanings_;
};

}  // namespace edau
