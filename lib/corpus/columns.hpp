// Which columns of a table hold the text, the id and what is known besides.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/source.hpp"

namespace edau {

// No survey has more; a file that seems to is no table, or an attack.
inline constexpr std::int64_t kMostColumns = 10'000;

struct HeaderField {
  std::string name;
  std::size_t offset = 0;
  std::int64_t line = 1;
};

// A column that was asked for by an option.
struct NamedColumn {
  std::string_view name;
  std::string_view option;  // "--person"
};

// The columns besides text and id, in the order in which CorpusBuilder takes their cells: person,
// publish, groups. The views live as long as `options`.
std::vector<NamedColumn> further_columns(const ReadOptions& options);

struct Columns {
  std::int64_t count = 0;
  std::size_t text = 0;
  std::optional<std::size_t> id;  // none: rows are numbered
  std::vector<std::size_t> further;
};

// The header of a table without one: "1", "2", …
std::vector<HeaderField> numbered_header(std::int64_t count);

// Throws Error kUnreadableInput if a column asked for is missing (the message
// lists those found) or stands twice.
Columns find_columns(const Source& source, std::span<const HeaderField> header);

// Throws Error kUnreadableInput above kMostColumns.
void check_column_count(const Source& source, std::int64_t count, std::int64_t line);

// The detail of Exclusion::kFieldCount.
std::string field_count_detail(std::int64_t found, std::int64_t expected);

// `no <kind> "text"; found ref, answer; pass --text NAME (did you mean …?)`.
std::string no_such_name(std::string_view kind, std::string_view wanted,
                         std::span<const std::string> found, std::string_view option);

}  // namespace edau
