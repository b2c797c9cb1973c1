// The ledger: what became of every row that was received.
//
// Nothing is dropped in silence. received = accepted + excluded, and each
// excluded row stands here with its place in the file and its reason.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "edau/export.hpp"

namespace edau {

// Why a row was not accepted.
enum class Exclusion : int {
  kBlank,           // the text is empty or white space
  kDuplicateId,     // an earlier row has the same id
  kFieldCount,      // more or fewer fields than the header
  kTextAfterQuote,  // characters between a closing quote and the delimiter
  kTooLong,         // a field above ReadOptions::max_document_bytes
  kMissingText,     // JSON: no such member, or null
  kNotText,         // JSON: the member is no string
  kMissingId,       // the id column is named, and empty in this row
  kBadJson,         // JSON: not a valid object
  kDuplicateKey,    // JSON: a member stands twice
  kTooDeep,         // JSON: nested deeper than 64
};

// "blank", "duplicate-id", …: as written into ledger.csv.
EDAU_EXPORT std::string_view exclusion_name(Exclusion exclusion) noexcept;

struct LedgerEntry {
  std::int64_t row;     // number among the data rows, from 1
  std::int64_t line;    // physical line where the row (or its trouble) begins, from 1
  std::int64_t column;  // character column of the trouble, from 1; 0 = the whole row
  std::string id;       // as far as it could be read, else empty
  Exclusion reason;
  std::string detail;  // one sentence: what was found and what was expected
};

// "submission "r7", line 12 of the input, was not analysed: blank: the text is empty …".
EDAU_EXPORT std::string exclusion_words(const LedgerEntry& entry);

// Something repaired, assumed or odd about an accepted input that the reader
// of the results should know of: "14 invalid bytes replaced by U+FFFD …".
struct LedgerNote {
  std::string name;         // stable, e.g. "invalid-utf8", "delimiter", "encoding"
  std::int64_t count;       // how often
  std::int64_t first_line;  // where first; 0 = the file as a whole
  std::string text;         // one full sentence
};

struct EDAU_EXPORT Ledger {
  std::int64_t received = 0;  // data rows seen; blank lines are no rows
  std::int64_t accepted = 0;
  std::int64_t blank_lines = 0;       // in no other count
  std::vector<LedgerEntry> excluded;  // in input order
  std::vector<LedgerNote> notes;      // in order of name, then line

  std::int64_t count(Exclusion reason) const noexcept;

  // received == accepted + excluded.size()
  bool balances() const noexcept;
};

}  // namespace edau
