// What a Corpus holds: one arena of bytes, and offsets into it.
#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/huge_pages.hpp"
#include "corpus/cell_column.hpp"
#include "edau/corpus.hpp"
#include "edau/reading.hpp"

namespace edau {

struct Corpus::Storage {
  struct Record {
    std::size_t id_offset;  // in `arena`; the text follows the id
    std::uint32_t id_size;
    std::uint32_t text_size;
    std::int64_t row;
    std::int64_t line;
    SubmissionState state;
  };

  std::string_view id(const Record& record) const noexcept {
    return std::string_view(arena).substr(record.id_offset, record.id_size);
  }
  std::string_view text(const Record& record) const noexcept {
    return std::string_view(arena).substr(record.id_offset + record.id_size, record.text_size);
  }

  // In large pages where the system has them: getting a page of 4 KiB costs as much as filling it.
  std::basic_string<char, std::char_traits<char>, HugePageAllocator<char>> arena;
  HugeVector<Record> records;

  // One cell for each record; nothing where the column was not asked for.
  std::optional<CellColumn> persons;
  std::optional<std::vector<bool>> may_publish;
  std::vector<CellColumn> groups;  // of ReadOptions::group_columns

  Ledger ledger;
  ReadOptions read_options;

  // Of the accepted records, a hash of the id and the record, in this order: made when the first id
  // is looked up. Any number of threads may look.
  using IdEntry = std::pair<std::uint64_t, std::size_t>;
  mutable std::once_flag ids_sorted;
  mutable std::vector<IdEntry> sorted_ids;
};

}  // namespace edau
