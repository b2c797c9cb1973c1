// Which character separates the fields of a CSV file.
#pragma once

#include <cstddef>
#include <cstdint>

#include "corpus/notes.hpp"
#include "corpus/source.hpp"

namespace edau {

struct CsvBegin {
  char delimiter = ',';
  std::size_t offset = 0;  // where the table begins: behind a "sep=;" line
  std::int64_t line = 1;
};

// By options.delimiter, else by a first line "sep=;" (which Excel understands),
// else by the text: only , ; tab | are ever considered. Anything but a comma is
// noted. Throws Error kUnreadableInput where two would do.
CsvBegin find_delimiter(const Source& source, NoteBook& notes);

bool is_known_delimiter(char c) noexcept;

}  // namespace edau
