// The notes of a ledger while they gather: counted by kind.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "edau/ledger.hpp"

namespace edau {

// What is counted as it is met. The sentence comes when the count is known.
enum class NoteKind {
  kDuplicateIdsKept,
  kInvalidUtf8,
  kInvalidUtf16,
  kInvalidWindows1252,
  kLoneQuote,
  kLoneSurrogate,
  kMojibake,
  kNul,
  kUnnamedColumn,
  kCount,  // not a kind
};

class NoteBook {
 public:
  void count(NoteKind kind, std::int64_t line, std::int64_t times = 1) noexcept;

  // A note about the file as a whole.
  void add(std::string_view name, std::string text);

  // All notes, by name and line.
  std::vector<LedgerNote> finish() const;

 private:
  struct Tally {
    std::int64_t count = 0;
    std::int64_t first_line = 0;
  };

  std::array<Tally, static_cast<std::size_t>(NoteKind::kCount)> tallies_;
  std::vector<LedgerNote> whole_file_;
};

}  // namespace edau
