// How the tables are filled: a column for each value of a row.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "edau/table.hpp"

namespace edau {

// One column that grows row by row.
template <typename Values>
class ColumnOf {
 public:
  explicit ColumnOf(std::string name) : name_(std::move(name)) {}

  void add(const typename Values::value_type& value) { values_.push_back(value); }

  // Only of decimals, whose missing values are NaN.
  void add_missing() {
    missing_.resize(values_.size(), 0);
    missing_.push_back(1);
    values_.push_back(std::numeric_limits<double>::quiet_NaN());
  }

  Column take() {
    if (!missing_.empty()) missing_.resize(values_.size(), 0);
    return {std::move(name_), std::move(values_), std::move(missing_)};
  }

 private:
  std::string name_;
  Values values_;
  std::vector<std::uint8_t> missing_;
};

using NumberColumn = ColumnOf<WholeNumbers>;
using DecimalColumn = ColumnOf<Decimals>;

template <>
class ColumnOf<TextColumn> {
 public:
  explicit ColumnOf(std::string name) : name_(std::move(name)) {}

  void add(std::string_view text) { values_.add(text); }

  void add_missing() {
    missing_.resize(values_.size(), 0);
    missing_.push_back(1);
    values_.add({});
  }

  void add_or_missing(std::string_view text) { text.empty() ? add_missing() : add(text); }

  Column take() {
    if (!missing_.empty()) missing_.resize(values_.size(), 0);
    return {std::move(name_), std::move(values_), std::move(missing_)};
  }

 private:
  std::string name_;
  TextColumn values_;
  std::vector<std::uint8_t> missing_;
};

using Texts = ColumnOf<TextColumn>;

class TextLists {
 public:
  explicit TextLists(std::string name) : name_(std::move(name)) {}

  void add_item(std::string_view text) { values_.items.add(text); }
  void end_row() { values_.end_row(); }
  Column take() { return {std::move(name_), std::move(values_), {}}; }

 private:
  std::string name_;
  TextListColumn values_;
};

// The table of columns that have as many rows each.
template <typename... Columns>
Table table_of(std::size_t row_count, Columns&... columns) {
  Table table;
  table.row_count = row_count;
  table.columns.reserve(sizeof...(columns));
  (table.columns.push_back(columns.take()), ...);
  return table;
}

}  // namespace edau
