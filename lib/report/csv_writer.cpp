#include "report/csv_writer.hpp"

#include <cassert>
#include <charconv>

#include "report/number_text.hpp"

namespace edau {
namespace {

constexpr int kDecimals = 6;

void append_quoted(std::string& bytes, std::string_view value) {
  bytes += '"';
  for (const char byte : value) {
    if (byte == '"') bytes += '"';
    bytes += byte;
  }
  bytes += '"';
}

}  // namespace

CsvWriter::CsvWriter(std::initializer_list<std::string_view> header)
    : column_count_(header.size()) {
  for (const std::string_view name : header) text(name);
  end_row();
}

CsvWriter& CsvWriter::text(std::string_view value) {
  begin_cell();
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
    bytes_ += value;
  } else {
    append_quoted(bytes_, value);
  }
  return *this;
}

CsvWriter& CsvWriter::number(std::int64_t value) {
  begin_cell();
  char digits[24];
  bytes_.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
  return *this;
}

CsvWriter& CsvWriter::decimal(double value) {
  begin_cell();
  bytes_ += fixed(value, kDecimals);
  return *this;
}

CsvWriter& CsvWriter::empty() {
  begin_cell();
  return *this;
}

void CsvWriter::end_row() {
  assert(cells_in_row_ == column_count_);
  bytes_ += '\n';
  cells_in_row_ = 0;
}

void CsvWriter::begin_cell() {
  if (cells_in_row_++ > 0) bytes_ += ',';
}

}  // namespace edau
