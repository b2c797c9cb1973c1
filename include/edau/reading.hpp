// Reading a consultation from CSV, TSV, JSON Lines or plain text.
//
//   .csv    RFC 4180 with a header row; the delimiter (, ; tab |) is recognised
//   .tsv    header row, one record a line, tab-separated, no quoting
//   .jsonl  one object a line
//   .txt    one submission a line
//
// A blank line is no row in any format. A bad row goes into the ledger and
// reading goes on; a file that cannot be read as what it claims to be is an
// Error whose message begins "file:line:column:".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "edau/corpus.hpp"
#include "edau/export.hpp"
#include "edau/progress.hpp"

namespace edau {

enum class Format { kAuto, kCsv, kTsv, kJsonl, kText };
enum class Encoding { kAuto, kUtf8, kUtf16, kWindows1252, kLatin1 };
enum class DuplicateIds { kExclude, kKeep };

struct ReadOptions {
  // The column or member that holds the text.
  std::string text_column = "text";

  // The column or member that holds the id; empty = rows are numbered from 1.
  std::string id_column{};

  // The column or member that names who sent the submission; empty = each is from a person of its
  // own. See Corpus::person().
  std::string person_column{};

  // The column or member that says whether the text may be quoted; empty = all may be. See
  // Corpus::may_publish().
  std::string publish_column{};

  // The columns or members by which people are compared: "type", "area". See Corpus::group_value().
  std::vector<std::string> group_columns{};

  // kAuto: by the file name's extension.
  Format format = Format::kAuto;

  // kAuto: UTF-8, or UTF-16 where a byte-order mark says so. Never a guess.
  Encoding encoding = Encoding::kAuto;

  // Of CSV; one of , ; tab | or '\0' to recognise it.
  char delimiter = '\0';

  // False: a CSV or TSV without a header row; its columns are named 1, 2, …
  bool header = true;

  // True: a file with a bad row is refused instead. A row of blank text is not
  // a bad one.
  bool strict = false;

  // What becomes of the later rows of an id.
  DuplicateIds duplicate_ids = DuplicateIds::kExclude;

  // A row with a longer field is rejected. In 1 … 2^31 - 1.
  std::int64_t max_document_bytes = std::int64_t{1} << 20;
};

// Reads the file `path`; "-" is standard input and needs options.format.
//
// Throws Error kUnreadableInput (what, where, and how to mend it),
// kInvalidArgument (an option out of range, an unknown extension) or kCancelled.
EDAU_EXPORT Corpus read_corpus(const std::string& path, const ReadOptions& options = {},
                               const ProgressCallback& progress = {});

// The same for bytes in memory; `name` stands for the file in messages, and
// its extension decides Format::kAuto. `bytes` need not outlive the call.
EDAU_EXPORT Corpus parse_corpus(std::string_view bytes, std::string_view name,
                                const ReadOptions& options = {});

}  // namespace edau
