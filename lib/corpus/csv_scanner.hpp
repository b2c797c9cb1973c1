// Takes CSV (RFC 4180) apart into records.
//
// Quotes that break the rules are told, not thrown: what they mean for the file
// is the reader's decision, and the search for the delimiter must survive them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace edau {

struct CsvField {
  std::string_view content;        // without the quotes around it
  std::size_t doubled_quotes = 0;  // pairs in `content` that stand for one quote
  std::size_t offset = 0;          // in the text
  std::int64_t line = 1;

  std::size_t size() const noexcept { return content.size() - doubled_quotes; }

  // The content with doubled quotes made single; `scratch` holds the bytes if
  // they differ. Lives as long as the text and the unchanged `scratch`.
  std::string_view unquoted(std::string& scratch) const;
};

enum class QuoteTrouble { kNone, kTextAfterQuote, kUnclosedQuote };

struct CsvRecord {
  std::int64_t line = 1;
  std::vector<CsvField> fields;  // the first CsvScanner::kMostKept of them
  std::int64_t field_count = 0;  // of all
  std::int64_t lone_quotes = 0;  // unquoted fields that hold a quote

  QuoteTrouble trouble = QuoteTrouble::kNone;
  std::size_t opening_offset = 0;  // of the quote in trouble
  std::int64_t opening_line = 1;
  std::size_t text_offset = 0;  // of the text after its closing quote
  std::int64_t text_line = 1;
};

class CsvScanner {
 public:
  static constexpr std::size_t kMostKept = 10'001;

  // Begins at `offset` of `text`, which lies on the line `line`.
  CsvScanner(std::string_view text, char delimiter, std::size_t offset, std::int64_t line) noexcept
      : text_(text), delimiter_(delimiter), offset_(offset), line_(line) {}

  // The next record that is not a blank line; false at the end.
  //
  // After text behind a closing quote the record is given up, and the next one
  // begins on the line after that on which the quoted field began: a stray quote
  // thus costs one row, not all rows up to the next quote. Reading stays linear,
  // because between an opening quote and its closing one there are only pairs of
  // quotes, none of which opens a field longer than its line.
  bool next(CsvRecord& record);

  std::size_t offset() const noexcept { return offset_; }
  std::int64_t blank_lines() const noexcept { return blank_lines_; }

 private:
  bool at(char c) const noexcept { return offset_ < text_.size() && text_[offset_] == c; }
  bool at_line_end() const noexcept;
  void skip_line_end() noexcept;
  void skip_blank_lines() noexcept;
  bool scan_field(CsvRecord& record);
  void scan_unquoted(CsvRecord& record, CsvField& field) noexcept;
  bool scan_quoted(CsvRecord& record, CsvField& field) noexcept;
  void resume_after_line_of(const CsvField& field) noexcept;

  std::string_view text_;
  char delimiter_;
  std::size_t offset_;
  std::int64_t line_;
  std::int64_t blank_lines_ = 0;
};

}  // namespace edau
