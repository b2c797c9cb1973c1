#include "corpus/columns.hpp"

#include <algorithm>

#include "core/nearest_name.hpp"
#include "core/quoting.hpp"

namespace edau {
namespace {

constexpr std::size_t kMostListed = 10;

// Bare where that can be told apart in a list, else quoted.
std::string listed(const std::string& name) {
  const std::string quoted = quote(name);
  const bool plain = !name.empty() && name.find_first_of(",;\"") == std::string::npos &&
                     name.front() != ' ' && name.back() != ' ';
  return plain ? quoted.substr(1, quoted.size() - 2) : quoted;
}

std::string list_of(std::span<const std::string> names) {
  std::string list;
  for (const std::string& name : names.first(std::min(names.size(), kMostListed))) {
    list += (list.empty() ? "" : ", ") + listed(name);
  }
  if (names.size() > kMostListed) list += ", … (" + std::to_string(names.size()) + " in all)";
  return list;
}

std::size_t find_column(const Source& source, std::span<const HeaderField> header,
                        std::string_view wanted, std::string_view option) {
  const auto first = std::ranges::find(header, wanted, &HeaderField::name);
  if (first == header.end()) {
    std::vector<std::string> names;
    for (const HeaderField& field : header) names.push_back(field.name);
    source.refuse({header.front().line, 1}, no_such_name("column named", wanted, names, option));
  }
  const auto second = std::ranges::find(first + 1, header.end(), wanted, &HeaderField::name);
  if (second != header.end()) {
    source.refuse(source.position(second->offset, second->line),
                  "two columns are named " + quote(wanted) + "; rename one");
  }
  return static_cast<std::size_t>(first - header.begin());
}

}  // namespace

std::vector<HeaderField> numbered_header(std::int64_t count) {
  std::vector<HeaderField> header(static_cast<std::size_t>(count));
  for (std::size_t i = 0; i < header.size(); ++i) header[i].name = std::to_string(i + 1);
  return header;
}

std::vector<NamedColumn> further_columns(const ReadOptions& options) {
  std::vector<NamedColumn> columns;
  columns.reserve(2 + options.group_columns.size());
  if (!options.person_column.empty()) columns.push_back({options.person_column, "--person"});
  if (!options.publish_column.empty()) columns.push_back({options.publish_column, "--publish"});
  for (const std::string& name : options.group_columns) columns.push_back({name, "--group"});
  return columns;
}

Columns find_columns(const Source& source, std::span<const HeaderField> header) {
  Columns columns;
  columns.count = static_cast<std::int64_t>(header.size());
  columns.text = find_column(source, header, source.options.text_column, "--text");
  if (!source.options.id_column.empty()) {
    columns.id = find_column(source, header, source.options.id_column, "--id");
  }
  const std::vector<NamedColumn> further = further_columns(source.options);
  columns.further.reserve(further.size());
  for (const NamedColumn& column : further) {
    columns.further.push_back(find_column(source, header, column.name, column.option));
  }
  return columns;
}

void check_column_count(const Source& source, std::int64_t count, std::int64_t line) {
  if (count <= kMostColumns) return;
  source.refuse({line, 1}, counted(count, "column") + "; at most " + std::to_string(kMostColumns) +
                               " are read; check the delimiter");
}

std::string field_count_detail(std::int64_t found, std::int64_t expected) {
  return counted(found, "field") + " where " + std::to_string(expected) +
         (expected == 1 ? " is" : " are") + " expected";
}

std::string no_such_name(std::string_view kind, std::string_view wanted,
                         std::span<const std::string> found, std::string_view option) {
  std::string message = "no " + std::string(kind) + " " + quote(wanted) + "; found " +
                        list_of(found) + "; pass " + std::string(option) + " NAME";
  const std::string_view near = nearest_name(wanted, found);
  if (!near.empty()) message += " (did you mean " + quote(near) + "?)";
  return message;
}

}  // namespace edau
