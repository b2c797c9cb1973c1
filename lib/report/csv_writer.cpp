#include "report/csv_writer.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>

#include "report/number_text.hpp"

namespace edau {
namespace {

constexpr int kDecimals = 6;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The last four are U+FF1D, U+FF0B, U+FF0D and U+FF20.
constexpr std::array<std::string_view, 11> kBeginnings = {
    "=",           "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
    "\xEF\xBC\xA0"};

void append_quoted(std::string& bytes, std::string_view prefix, std::string_view value) {
  bytes += '"';
  bytes += prefix;
  for (const char byte : value) {
    if (byte == '"') bytes += '"';
    bytes += byte;
  }
  bytes += '"';
}

}  // namespace

bool is_like_formula(std::string_view cell) noexcept {
  const std::string_view rest = cell.substr(std::min(cell.find_first_not_of('\''), cell.size()));
  return std::ranges::any_of(
      kBeginnings, [&](std::string_view beginning) { return rest.starts_with(beginning); });
}

CsvWriter::CsvWriter(std::initializer_list<std::string_view> header, CsvStyle style)
    : style_(style), bytes_(style.bom ? kByteOrderMark : ""), column_count_(header.size()) {
  for (const std::string_view name : header) text(name);
  end_row();
}

CsvWriter& CsvWriter::text(std::string_view value) {
  begin_cell();
  const std::string_view prefix = !style_.raw && is_like_formula(value) ? "'" : "";
  if (value.find_first_of(",\"\r\n") == std::string_view::npos) {
    bytes_.append(prefix).append(value);
  } else {
    append_quoted(bytes_, prefix, value);
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

CsvWriter& CsvWriter::probability(double value) {
  constexpr double kSmall = 0.001;
  if (value >= kSmall) return decimal(value);
  begin_cell();
  bytes_ += scientific(value, kDecimals);
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
  if (style_.workers != nullptr) style_.workers->poll();
}

void CsvWriter::begin_cell() {
  if (cells_in_row_++ > 0) bytes_ += ',';
}

}  // namespace edau
