#include "corpus/csv_scanner.hpp"

#include <algorithm>

#include "corpus/lines.hpp"

namespace edau {

std::string_view CsvField::unquoted(std::string& scratch) const {
  if (doubled_quotes == 0) return content;
  scratch.clear();
  std::string_view rest = content;
  for (std::size_t quote = rest.find('"'); quote != std::string_view::npos;
       quote = rest.find('"')) {
    scratch += rest.substr(0, quote + 1);
    rest.remove_prefix(quote + 2);
  }
  scratch += rest;
  return scratch;
}

bool CsvScanner::at_line_end() const noexcept {
  return offset_ == text_.size() || text_[offset_] == '\n' || text_[offset_] == '\r';
}

void CsvScanner::skip_line_end() noexcept {
  const std::size_t size = line_end_size(text_, offset_);
  if (size > 0) ++line_;
  offset_ += size;
}

void CsvScanner::skip_blank_lines() noexcept {
  const std::string_view blanks = delimiter_ == '\t' ? " " : " \t";
  while (offset_ < text_.size()) {
    const std::size_t begin = offset_;
    offset_ = std::min(text_.find_first_not_of(blanks, offset_), text_.size());
    if (!at_line_end()) {
      offset_ = begin;
      return;
    }
    ++blank_lines_;
    skip_line_end();
  }
}

bool CsvScanner::next(CsvRecord& record) {
  skip_blank_lines();
  if (offset_ == text_.size()) return false;
  record.fields.clear();
  record.line = line_;
  record.field_count = 0;
  record.lone_quotes = 0;
  record.trouble = QuoteTrouble::kNone;
  while (scan_field(record)) {
  }
  return true;
}

// True if another field follows in this record.
bool CsvScanner::scan_field(CsvRecord& record) {
  CsvField field;
  field.offset = offset_;
  field.line = line_;
  if (!at('"')) {
    scan_unquoted(record, field);
  } else if (!scan_quoted(record, field)) {
    return false;
  }
  ++record.field_count;
  if (record.fields.size() < kMostKept) record.fields.push_back(field);
  if (at(delimiter_)) {
    ++offset_;
    return true;
  }
  skip_line_end();
  return false;
}

void CsvScanner::scan_unquoted(CsvRecord& record, CsvField& field) noexcept {
  bool holds_quote = false;
  while (!at_line_end() && text_[offset_] != delimiter_) {
    holds_quote = holds_quote || text_[offset_] == '"';
    ++offset_;
  }
  field.content = text_.substr(field.offset, offset_ - field.offset);
  record.lone_quotes += holds_quote ? 1 : 0;
}

// False if the record ends in trouble here.
bool CsvScanner::scan_quoted(CsvRecord& record, CsvField& field) noexcept {
  const std::size_t begin = offset_ + 1;
  record.opening_offset = field.offset;
  record.opening_line = field.line;
  std::size_t quote = text_.find('"', begin);
  while (quote != std::string_view::npos && quote + 1 < text_.size() && text_[quote + 1] == '"') {
    ++field.doubled_quotes;
    quote = text_.find('"', quote + 2);
  }
  if (quote == std::string_view::npos) {
    record.trouble = QuoteTrouble::kUnclosedQuote;
    offset_ = text_.size();
    return false;
  }
  field.content = text_.substr(begin, quote - begin);
  line_ += count_line_ends(field.content);
  offset_ = quote + 1;
  if (at(delimiter_) || at_line_end()) return true;
  record.trouble = QuoteTrouble::kTextAfterQuote;
  record.text_offset = offset_;
  record.text_line = line_;
  resume_after_line_of(field);
  return false;
}

void CsvScanner::resume_after_line_of(const CsvField& field) noexcept {
  offset_ = find_line_end(text_, field.offset);
  line_ = field.line;
  skip_line_end();
}

}  // namespace edau
