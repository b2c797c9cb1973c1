// The options of reading. A test counts the fields of ReadOptions and fails where one has no entry
// here.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "edau/option_table.hpp"
#include "pipeline/option_values.hpp"

namespace edau {
namespace {

constexpr std::int64_t kMostDocumentBytes = (std::int64_t{1} << 31) - 1;

constexpr std::array kFormats = {
    Word<Format>{Format::kAuto, "auto"}, Word<Format>{Format::kCsv, "csv"},
    Word<Format>{Format::kTsv, "tsv"}, Word<Format>{Format::kJsonl, "jsonl"},
    Word<Format>{Format::kText, "txt"}};
constexpr std::array kEncodings = {Word<Encoding>{Encoding::kAuto, "auto"},
                                   Word<Encoding>{Encoding::kUtf8, "utf-8"},
                                   Word<Encoding>{Encoding::kUtf16, "utf-16"},
                                   Word<Encoding>{Encoding::kWindows1252, "windows-1252"},
                                   Word<Encoding>{Encoding::kLatin1, "latin-1"}};
constexpr std::array kDuplicateIds = {Word<DuplicateIds>{DuplicateIds::kExclude, "exclude"},
                                      Word<DuplicateIds>{DuplicateIds::kKeep, "keep"}};
constexpr std::array kDelimiters = {Word<char>{'\0', "auto"}, Word<char>{'\t', "tab"},
                                    Word<char>{',', ","}, Word<char>{';', ";"},
                                    Word<char>{'|', "|"}};

// A tab may be given as itself; the list of words would be hard to read as text.
char parse_delimiter(std::string_view text) {
  const auto* found =
      std::ranges::find(kDelimiters, text == "\t" ? "tab" : text, &Word<char>::text);
  if (found == kDelimiters.end()) refuse("delimiter", text, "auto, tab, or one of , ; |");
  return found->value;
}

// "UTF-8" and "utf8" are meant when they are written.
Encoding parse_encoding(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  });
  if (lower == "utf8" || lower == "utf16") lower.insert(3, 1, '-');
  if (lower == "cp1252") lower = "windows-1252";
  if (lower == "iso-8859-1" || lower == "latin1") lower = "latin-1";
  return parse_word("encoding", lower, kEncodings);
}

std::vector<std::string> parse_column_names(std::string_view text) {
  return parse_names(
      "group", parse_text("group", text), [](std::string_view name) { return !name.empty(); },
      "names of columns, each once: type or type,area");
}

constexpr std::array kReadOptions = {
    OptionEntry<ReadOptions>{
        "text", "NAME", "text", "the column or JSON member that holds the text", true,
        [](ReadOptions& o, std::string_view t) { o.text_column = parse_text("text", t); },
        [](const ReadOptions& o) { return o.text_column; }},
    OptionEntry<ReadOptions>{
        "id", "NAME", "", "the column or member that holds the id; without it rows are numbered",
        true, [](ReadOptions& o, std::string_view t) { o.id_column = parse_text("id", t); },
        [](const ReadOptions& o) { return o.id_column; }},
    OptionEntry<ReadOptions>{
        "person", "NAME", "",
        "the column or member that names who sent a text, letter for letter; a person counts once "
        "in "
        "each theme",
        true, [](ReadOptions& o, std::string_view t) { o.person_column = parse_text("person", t); },
        [](const ReadOptions& o) { return o.person_column; }},
    OptionEntry<ReadOptions>{
        "publish", "NAME", "",
        "the column or member that says whether a text may be quoted: yes, true, ie, …", true,
        [](ReadOptions& o, std::string_view t) { o.publish_column = parse_text("publish", t); },
        [](const ReadOptions& o) { return o.publish_column; }},
    OptionEntry<ReadOptions>{
        "group", "NAME[,NAME]", "",
        "the columns or members to compare people by, as in type or type,area", true,
        [](ReadOptions& o, std::string_view t) { o.group_columns = parse_column_names(t); },
        [](const ReadOptions& o) { return joined(o.group_columns); }},
    OptionEntry<ReadOptions>{
        "format", "auto|csv|tsv|jsonl|txt", "auto",
        "the format of the input; auto goes by the file name's extension", true,
        [](ReadOptions& o, std::string_view t) { o.format = parse_word("format", t, kFormats); },
        [](const ReadOptions& o) { return word_text(o.format, kFormats); }},
    OptionEntry<ReadOptions>{
        "encoding", "auto|utf-8|utf-16|windows-1252|latin-1", "auto",
        "the encoding of the input; auto is UTF-8, or UTF-16 with a byte-order mark", true,
        [](ReadOptions& o, std::string_view t) { o.encoding = parse_encoding(t); },
        [](const ReadOptions& o) { return word_text(o.encoding, kEncodings); }},
    OptionEntry<ReadOptions>{
        "delimiter", "auto|tab|CHAR", "auto",
        "what separates the columns of a CSV file; CHAR is one of , ; |", true,
        [](ReadOptions& o, std::string_view t) { o.delimiter = parse_delimiter(t); },
        [](const ReadOptions& o) { return word_text(o.delimiter, kDelimiters); }},
    OptionEntry<ReadOptions>{
        "no-header", "", "false", "the file has no header row; its columns are named 1, 2, …", true,
        [](ReadOptions& o, std::string_view t) { o.header = !parse_switch("no-header", t); },
        [](const ReadOptions& o) { return switch_text(!o.header); }},
    OptionEntry<ReadOptions>{
        "strict", "", "false", "refuse a file with a bad row instead of listing it in the ledger",
        true, [](ReadOptions& o, std::string_view t) { o.strict = parse_switch("strict", t); },
        [](const ReadOptions& o) { return switch_text(o.strict); }},
    OptionEntry<ReadOptions>{
        "duplicate-ids", "exclude|keep", "exclude", "what to do with the later rows of an id", true,
        [](ReadOptions& o, std::string_view t) {
          o.duplicate_ids = parse_word("duplicate-ids", t, kDuplicateIds);
        },
        [](const ReadOptions& o) { return word_text(o.duplicate_ids, kDuplicateIds); }},
    OptionEntry<ReadOptions>{
        "max-document-bytes", "N", "1048576", "reject a row with a longer text", true,
        [](ReadOptions& o, std::string_view t) {
          o.max_document_bytes =
              parse_in_range<std::int64_t>("max-document-bytes", t, 1, kMostDocumentBytes);
        },
        [](const ReadOptions& o) { return std::to_string(o.max_document_bytes); }},
};

}  // namespace

std::span<const OptionEntry<ReadOptions>> read_option_table() noexcept { return kReadOptions; }

void set_option(ReadOptions& options, std::string_view name, std::string_view text) {
  set_in(read_option_table(), options, name, text);
}

}  // namespace edau
