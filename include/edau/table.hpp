// A table by columns: what programs read in place of the files of a report.
//
// A value. Texts stand end to end in one piece of memory, so that a column can be handed on without
// an object for each row: the layout is that of Apache Arrow's "large" strings and lists.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace edau {

// Valid UTF-8.
struct TextColumn {
  std::vector<std::int64_t> offsets{0};  // into `bytes`: where each begins, and the end
  std::string bytes;

  std::size_t size() const noexcept { return offsets.size() - 1; }

  // Requires row < size(); the view lives until a text is added.
  std::string_view operator[](std::size_t row) const noexcept {
    const auto begin = static_cast<std::size_t>(offsets[row]);
    return std::string_view(bytes).substr(begin,
                                          static_cast<std::size_t>(offsets[row + 1]) - begin);
  }

  void add(std::string_view text) {
    bytes += text;
    offsets.push_back(static_cast<std::int64_t>(bytes.size()));
  }
};

// Several texts in each row.
struct TextListColumn {
  std::vector<std::int64_t> offsets{0};  // into `items`
  TextColumn items;

  std::size_t size() const noexcept { return offsets.size() - 1; }

  // The items added since the last row are the next one.
  void end_row() { offsets.push_back(static_cast<std::int64_t>(items.size())); }
};

using WholeNumbers = std::vector<std::int64_t>;
using Decimals = std::vector<double>;

struct Column {
  std::string name;
  std::variant<WholeNumbers, Decimals, TextColumn, TextListColumn> values;

  // By row, 1 where there is no value: the column then holds NaN or "". Empty: all are there.
  std::vector<std::uint8_t> missing{};

  bool is_missing(std::size_t row) const noexcept { return !missing.empty() && missing[row] != 0; }
};

struct Table {
  std::vector<Column> columns;  // of one length
  std::size_t row_count = 0;
};

}  // namespace edau
