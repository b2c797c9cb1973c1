#include "options.hpp"

#include <nanobind/stl/string.h>
#include <nanobind/stl/string_view.h>

#include <algorithm>
#include <string>

#include "edau/error.hpp"
#include "edau/option_table.hpp"
#include "module.hpp"
#include "texts.hpp"

namespace nb = nanobind;

namespace {

// As text that the option's setter takes.
std::string value_text(nb::handle value) {
  if (PyBool_Check(value.ptr())) return value.is(Py_True) ? "true" : "false";
  const nb::str text(value);
  return std::string(utf8_of(text));
}

// The library's errors name the flags of the command line.
[[noreturn]] void throw_for_keyword(const edau::Error& error, const std::string& flag,
                                    const std::string& keyword) {
  std::string message = error.what();
  if (message.starts_with(flag + " ")) message.replace(0, flag.size(), keyword);
  throw edau::Error(error.code(), message);
}

template <typename Target>
Target options_of(const nb::dict& keywords) {
  Target options;
  for (const auto& [key, value] : keywords) {
    const std::string keyword(utf8_of(key));
    std::string name = keyword;
    std::ranges::replace(name, '_', '-');
    const std::string text = value_text(value);
    try {
      edau::set_option(options, name, text);
    } catch (const edau::Error& error) {
      throw_for_keyword(error, "--" + name, keyword);
    }
  }
  return options;
}

// Name as keyword, values, default and help of each option.
template <typename Table>
nb::list rows_of(const Table& table) {
  nb::list rows;
  for (const auto& entry : table) {
    std::string keyword(entry.name);
    std::ranges::replace(keyword, '-', '_');
    const std::string_view values = entry.values.empty() ? "True|False" : entry.values;
    rows.append(nb::make_tuple(keyword, values, entry.default_value, entry.help));
  }
  return rows;
}

}  // namespace

edau::Options find_options(const nb::dict& keywords) { return options_of<edau::Options>(keywords); }

edau::ReadOptions read_options(const nb::dict& keywords) {
  return options_of<edau::ReadOptions>(keywords);
}

void add_options(nb::module_& module) {
  module.def(
      "option_table", [] { return rows_of(edau::option_table()); },
      nb::sig("def option_table() -> list[tuple[str, str, str, str]]"));
  module.def(
      "read_option_table", [] { return rows_of(edau::read_option_table()); },
      nb::sig("def read_option_table() -> list[tuple[str, str, str, str]]"));
}
