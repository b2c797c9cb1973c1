#include "corpus/csv_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/quoting.hpp"
#include "corpus/columns.hpp"
#include "corpus/csv_scanner.hpp"
#include "corpus/delimiter.hpp"

namespace edau {
namespace {

// Reads one file. The steps are those of run().
class CsvReader {
 public:
  CsvReader(const Source& source, CorpusBuilder& builder, const CsvBegin& begin)
      : source_(source),
        builder_(builder),
        scanner_(source.text, begin.delimiter, begin.offset, begin.line) {}

  void run() {
    bool has_row = scanner_.next(record_);
    if (!has_row) source_.refuse({1, 1}, "no records: the file is empty");
    read_header();
    const Position header{record_.line, 1};
    if (source_.options.header) has_row = scanner_.next(record_);
    if (!has_row) source_.refuse(header, "a header row and no records");
    for (; has_row; has_row = scanner_.next(record_)) {
      read_row();
      source_.read_up_to(scanner_.offset());
    }
    builder_.add_blank_lines(scanner_.blank_lines());
  }

 private:
  void read_header();
  void read_row();
  void check_closed() const;
  bool reject_trouble();
  bool reject_field_count();
  bool reject_long_field();
  std::string_view field(std::size_t index, std::string& scratch) const;
  std::span<const std::string_view> further_cells();
  std::string_view id() { return columns_.id ? field(*columns_.id, id_) : std::string_view(); }

  const Source& source_;
  CorpusBuilder& builder_;
  CsvScanner scanner_;
  CsvRecord record_;
  std::vector<HeaderField> header_;
  Columns columns_;
  std::string id_;    // scratch for unquoting
  std::string text_;  // likewise
  std::vector<std::string> further_;
  std::vector<std::string_view> further_cells_;
};

void CsvReader::check_closed() const {
  if (record_.trouble != QuoteTrouble::kUnclosedQuote) return;
  source_.refuse(source_.position(record_.opening_offset, record_.opening_line),
                 "the quotation mark that opens here is never closed; close it, "
                 "or double each one inside a quoted text (\"\")");
}

void CsvReader::read_header() {
  check_closed();
  check_column_count(source_, record_.field_count, record_.line);
  if (!source_.options.header) {
    header_ = numbered_header(std::max<std::int64_t>(record_.field_count, 1));
    columns_ = find_columns(source_, header_);
    return;
  }
  if (record_.trouble == QuoteTrouble::kTextAfterQuote) {
    source_.refuse(source_.position(record_.text_offset, record_.text_line),
                   "text after a closing quotation mark in the header; double each one "
                   "inside a quoted name (\"\")");
  }
  for (const CsvField& field : record_.fields) {
    std::string scratch;
    header_.push_back({std::string(field.unquoted(scratch)), field.offset, field.line});
    if (field.content.empty()) builder_.notes().count(NoteKind::kUnnamedColumn, field.line);
  }
  columns_ = find_columns(source_, header_);
}

// Empty where a broken record ends before that field.
std::string_view CsvReader::field(std::size_t index, std::string& scratch) const {
  if (index >= record_.fields.size()) return {};
  return record_.fields[index].unquoted(scratch);
}

void CsvReader::read_row() {
  check_closed();
  if (reject_trouble() || reject_field_count() || reject_long_field()) return;
  builder_.notes().count(NoteKind::kLoneQuote, record_.line, record_.lone_quotes);
  builder_.accept({record_.line, id(), field(columns_.text, text_), further_cells()});
}

std::span<const std::string_view> CsvReader::further_cells() {
  further_.resize(columns_.further.size());
  further_cells_.resize(columns_.further.size());
  for (std::size_t i = 0; i < further_.size(); ++i) {
    further_cells_[i] = field(columns_.further[i], further_[i]);
  }
  return further_cells_;
}

bool CsvReader::reject_trouble() {
  if (record_.trouble != QuoteTrouble::kTextAfterQuote) return false;
  // A quote that closes lines later is most likely the one too many itself.
  const bool same_line = record_.text_line == record_.opening_line;
  const Position where = same_line ? source_.position(record_.text_offset, record_.text_line)
                                   : source_.position(record_.opening_offset, record_.opening_line);
  builder_.reject(Exclusion::kTextAfterQuote, where, id(),
                  same_line ? "text after a closing quotation mark; inside a quoted text each "
                              "one must be doubled (\"\")"
                            : "the quotation mark that opens here closes on line " +
                                  std::to_string(record_.text_line) + " with text after it");
  return true;
}

bool CsvReader::reject_field_count() {
  if (record_.field_count == columns_.count) return false;
  builder_.reject(Exclusion::kFieldCount, {record_.line, 0}, id(),
                  field_count_detail(record_.field_count, columns_.count));
  return true;
}

bool CsvReader::reject_long_field() {
  const std::int64_t limit = source_.options.max_document_bytes;
  const auto found = std::ranges::find_if(
      record_.fields, [&](const CsvField& field) { return std::cmp_greater(field.size(), limit); });
  if (found == record_.fields.end()) return false;
  const std::string& name = header_[static_cast<std::size_t>(found - record_.fields.begin())].name;
  const bool is_id =
      columns_.id && found == record_.fields.begin() + static_cast<std::ptrdiff_t>(*columns_.id);
  builder_.reject(Exclusion::kTooLong, source_.position(found->offset, found->line),
                  is_id ? std::string_view() : id(),
                  too_long("the field " + quote(name), found->size(), limit));
  return true;
}

}  // namespace

void read_csv(const Source& source, CorpusBuilder& builder) {
  CsvReader(source, builder, find_delimiter(source, builder.notes())).run();
}

}  // namespace edau
