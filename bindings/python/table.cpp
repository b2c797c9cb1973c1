// edau's tables: numbers as NumPy arrays where they lie, all of it as an Arrow stream.
#include "edau/table.hpp"

#include <nanobind/ndarray.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include <array>
#include <functional>
#include <memory>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "arrow_table.hpp"
#include "module.hpp"

namespace nb = nanobind;

namespace {

using edau::Column;
using edau::Table;

template <typename Number>
nb::object array_of(const std::vector<Number>& numbers, nb::handle owner) {
  using Array = nb::ndarray<nb::numpy, const Number, nb::ndim<1>, nb::c_contig>;
  return nb::cast(Array(numbers.data(), {numbers.size()}, owner));
}

nb::object tuple_of(const edau::TextListColumn& lists, std::size_t row) {
  nb::list items;
  for (std::int64_t i = lists.offsets[row]; i < lists.offsets[row + 1]; ++i) {
    items.append(nb::cast(lists.items[static_cast<std::size_t>(i)]));
  }
  return nb::tuple(items);
}

// One value; None where it is missing.
nb::object cell_of(const Column& column, std::size_t row) {
  if (column.is_missing(row)) return nb::none();
  if (const auto* numbers = std::get_if<edau::WholeNumbers>(&column.values)) {
    return nb::cast((*numbers)[row]);
  }
  if (const auto* numbers = std::get_if<edau::Decimals>(&column.values)) {
    return nb::cast((*numbers)[row]);
  }
  if (const auto* texts = std::get_if<edau::TextColumn>(&column.values)) {
    return nb::cast((*texts)[row]);
  }
  return tuple_of(std::get<edau::TextListColumn>(column.values), row);
}

// Makes Python's texts, of short ones that come again, such as the names of themes, one object
// each.
class TextMaker {
 public:
  nb::object text(std::string_view text) { return made(text).text; }

  // (text,)
  nb::object tuple(std::string_view text) {
    Made& of = made(text);
    if (!of.tuple.is_valid()) of.tuple = nb::make_tuple(of.text);
    return of.tuple;
  }

 private:
  struct Made {
    nb::object text;
    nb::object tuple;
    std::string_view bytes;
  };

  Made& made(std::string_view text) {
    constexpr std::size_t kShort = 16;
    Made& of = text.size() > kShort ? other_ : known_[std::hash<std::string_view>()(text) % kKnown];
    if (!of.text.is_valid() || of.bytes != text) of = {nb::cast(text), {}, text};
    return of;
  }

  static constexpr std::size_t kKnown = 256;
  std::array<Made, kKnown> known_;
  Made other_;  // the last one that is not kept
};

nb::object text_of(const Column& column, std::size_t row, TextMaker& maker) {
  if (column.is_missing(row)) return nb::none();
  if (const auto* texts = std::get_if<edau::TextColumn>(&column.values)) {
    return maker.text((*texts)[row]);
  }
  const auto& lists = std::get<edau::TextListColumn>(column.values);
  const std::int64_t begin = lists.offsets[row];
  if (lists.offsets[row + 1] != begin + 1) return tuple_of(lists, row);
  return maker.tuple(lists.items[static_cast<std::size_t>(begin)]);
}

// `owner` is the table in Python, which an array keeps alive.
nb::object values_of(const Column& column, std::size_t row_count, nb::handle owner) {
  if (const auto* numbers = std::get_if<edau::WholeNumbers>(&column.values)) {
    return array_of(*numbers, owner);
  }
  if (const auto* numbers = std::get_if<edau::Decimals>(&column.values)) {
    return array_of(*numbers, owner);
  }
  TextMaker maker;
  nb::list texts;
  for (std::size_t row = 0; row < row_count; ++row) texts.append(text_of(column, row, maker));
  return texts;
}

nb::list names_of(const Table& table) {
  nb::list names;
  for (const Column& column : table.columns) names.append(nb::cast(column.name));
  return names;
}

nb::object column_of(nb::handle self, std::size_t index) {
  const auto& table = nb::cast<const Table&>(self);
  if (index >= table.columns.size()) throw nb::index_error();
  return values_of(table.columns[index], table.row_count, self);
}

// Rows [begin, end), each a tuple of its cells.
nb::list rows_of(const Table& table, std::size_t begin, std::size_t end) {
  if (begin > end || end > table.row_count) throw nb::index_error();
  nb::list rows;
  for (std::size_t row = begin; row < end; ++row) {
    nb::list cells;
    for (const Column& column : table.columns) cells.append(cell_of(column, row));
    rows.append(nb::tuple(cells));
  }
  return rows;
}

// The table lives in a Python object; what is handed out keeps that alive.
std::shared_ptr<const Table> shared(nb::handle self) {
  return nb::cast<std::shared_ptr<const Table>>(self);
}

}  // namespace

void add_table(nb::module_& module) {
  nb::class_<Table>(module, "Table")
      .def("__len__", [](const Table& self) { return self.row_count; })
      .def_prop_ro("names", names_of, nb::sig("def names(self) -> list[str]"))
      .def("column", column_of, nb::arg("index"),
           nb::sig("def column(self, index: int) -> typing.Any"))
      .def("rows", rows_of, nb::arg("begin"), nb::arg("end"),
           nb::sig("def rows(self, begin: int, end: int) -> list[tuple[typing.Any, ...]]"))
      .def(
          "arrow_schema", [](const Table& self) { return schema_capsule(self); },
          nb::sig("def arrow_schema(self) -> types.CapsuleType"))
      .def(
          "arrow_stream", [](nb::handle self) { return stream_capsule(shared(self)); },
          nb::sig("def arrow_stream(self) -> types.CapsuleType"));
}
