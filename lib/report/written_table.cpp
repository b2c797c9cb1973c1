#include "report/written_table.hpp"

#include <charconv>
#include <limits>

#include "core/files.hpp"
#include "core/quoting.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string read_table(const std::string& path) {
  return read_file(path, std::numeric_limits<std::int64_t>::max());
}

template <typename Number>
bool parse(std::string_view cell, Number& number) {
  const char* const end = cell.data() + cell.size();
  const auto [stop, error] = std::from_chars(cell.data(), end, number);
  return error == std::errc{} && stop == end;
}

}  // namespace

WrittenTable::WrittenTable(const std::string& path, std::span<const std::string_view> columns)
    : path_(path),
      bytes_(read_table(path)),
      scanner_(bytes_, ',', bytes_.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0, 1),
      scratch_(columns.size()) {
  find_columns(columns);
}

void WrittenTable::find_columns(std::span<const std::string_view> columns) {
  if (!scanner_.next(record_)) refuse("the file is empty; edau writes a header at least");
  field_count_ = record_.field_count;
  for (const std::string_view wanted : columns) {
    std::size_t place = 0;
    while (place < record_.fields.size() && record_.fields[place].content != wanted) ++place;
    if (place == record_.fields.size()) {
      refuse("there is no column " + quote(wanted) +
             ", so this edau did not write the file; write the folder anew");
    }
    places_.push_back(place);
  }
}

bool WrittenTable::next() {
  if (!scanner_.next(record_)) return false;
  if (record_.trouble != QuoteTrouble::kNone || record_.field_count != field_count_) {
    refuse("this row is not as edau writes rows; write the folder anew");
  }
  return true;
}

std::string_view WrittenTable::cell(std::size_t index) {
  return record_.fields[places_[index]].unquoted(scratch_[index]);
}

std::int64_t WrittenTable::whole_number(std::size_t index) {
  std::int64_t number = 0;
  if (!parse(cell(index), number)) refuse(quote(cell(index)) + " is no whole number");
  return number;
}

double WrittenTable::decimal(std::size_t index) {
  double number = 0.0;
  if (!cell(index).empty() && !parse(cell(index), number)) {
    refuse(quote(cell(index)) + " is no number");
  }
  return number;
}

void WrittenTable::refuse(const std::string& what) const {
  throw Error(ErrorCode::kUnreadableInput,
              path_ + ":" + std::to_string(record_.line) + ": " + what);
}

}  // namespace edau
