#include "corpus/delimiter.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/quoting.hpp"
#include "corpus/columns.hpp"
#include "corpus/csv_scanner.hpp"
#include "corpus/lines.hpp"

namespace edau {
namespace {

constexpr std::string_view kKnown = ",;\t|";
constexpr int kSampledRecords = 100;

std::string shown(char delimiter) {
  return delimiter == '\t' ? "tab" : quote(std::string_view(&delimiter, 1));
}

// What a candidate makes of the file.
struct Sample {
  char delimiter;
  bool splits = false;       // the first record has several fields
  bool finds_names = false;  // among them the columns asked for
  bool consistent = true;    // all records have as many
};

bool holds_name(const CsvRecord& header, std::string_view name) {
  std::string scratch;
  return std::ranges::any_of(
      header.fields, [&](const CsvField& field) { return field.unquoted(scratch) == name; });
}

bool finds_names(const CsvRecord& header, const ReadOptions& options) {
  return options.header && holds_name(header, options.text_column) &&
         (options.id_column.empty() || holds_name(header, options.id_column)) &&
         std::ranges::all_of(further_columns(options), [&](const NamedColumn& column) {
           return holds_name(header, column.name);
         });
}

Sample take_sample(const Source& source, const CsvBegin& begin, char delimiter) {
  Sample sample{delimiter};
  CsvScanner scanner(source.text, delimiter, begin.offset, begin.line);
  CsvRecord record;
  if (!scanner.next(record)) return sample;
  const std::int64_t field_count = record.field_count;
  sample.splits = field_count > 1;
  sample.finds_names = finds_names(record, source.options);
  for (int i = 1; sample.splits && i < kSampledRecords && scanner.next(record); ++i) {
    sample.consistent = sample.consistent && record.field_count == field_count &&
                        record.trouble == QuoteTrouble::kNone;
  }
  return sample;
}

// Leaves those for which `wanted` holds, unless that leaves none.
void prefer(std::vector<Sample>& samples, bool Sample::*wanted) {
  if (std::ranges::any_of(samples, [&](const Sample& s) { return s.*wanted; })) {
    std::erase_if(samples, [&](const Sample& s) { return !(s.*wanted); });
  }
}

// The names asked for decide first: where they do not appear, reading would
// fail anyway. Then a delimiter must fit all records seen.
char recognise(const Source& source, const CsvBegin& begin) {
  std::vector<Sample> samples;
  for (const char candidate : kKnown) samples.push_back(take_sample(source, begin, candidate));
  std::erase_if(samples, [](const Sample& sample) { return !sample.splits; });
  if (samples.empty()) return ',';  // a table of one column
  prefer(samples, &Sample::finds_names);
  prefer(samples, &Sample::consistent);
  if (samples.size() > 1) {
    source.refuse({begin.line, 1}, "the delimiter may be " + shown(samples[0].delimiter) + " or " +
                                       shown(samples[1].delimiter) + "; pass --delimiter");
  }
  return samples.front().delimiter;
}

// The delimiter of a line "sep=;", or '\0' if `line` is no such line.
char separator_line(const Source& source, const Line& line) {
  constexpr std::string_view kBegin = "sep=";
  if (line.text.size() != kBegin.size() + 1 || !line.text.starts_with(kBegin)) return '\0';
  const char delimiter = line.text.back();
  if (!is_known_delimiter(delimiter)) {
    source.refuse({1, 5},
                  "the delimiter " + shown(delimiter) + " is not read; use one of , ; tab |");
  }
  return delimiter;
}

}  // namespace

bool is_known_delimiter(char c) noexcept { return kKnown.find(c) != std::string_view::npos; }

CsvBegin find_delimiter(const Source& source, NoteBook& notes) {
  CsvBegin begin;
  Line first;
  LineReader lines(source.text);
  const char named = lines.next(first) ? separator_line(source, first) : '\0';
  if (named != '\0') {
    begin.offset = first.text.size() + line_end_size(source.text, first.text.size());
    begin.line = 2;
  }
  begin.delimiter = source.options.delimiter;
  if (begin.delimiter != '\0') return begin;
  begin.delimiter = named != '\0' ? named : recognise(source, begin);
  if (begin.delimiter != ',') {
    notes.add("delimiter", "The delimiter " + shown(begin.delimiter) +
                               (named != '\0' ? " is that of the sep= line."
                                              : " was recognised from the text."));
  }
  return begin;
}

}  // namespace edau
