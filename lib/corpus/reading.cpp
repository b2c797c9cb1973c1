#include "edau/reading.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string>

#include "core/files.hpp"
#include "core/quoting.hpp"
#include "corpus/columns.hpp"
#include "corpus/corpus_builder.hpp"
#include "corpus/csv_reader.hpp"
#include "corpus/decoding.hpp"
#include "corpus/delimiter.hpp"
#include "corpus/jsonl_reader.hpp"
#include "corpus/source.hpp"
#include "corpus/text_reader.hpp"
#include "corpus/tsv_reader.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

// A consultation of a million long submissions has a tenth of this.
constexpr std::uint64_t kMostFileBytes = std::uint64_t{4} << 30;

[[noreturn]] void refuse_argument(const std::string& what) {
  throw Error(ErrorCode::kInvalidArgument, what);
}

void check_options(const ReadOptions& options, Format format) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int32_t>::max();
  if (options.max_document_bytes < 1 || options.max_document_bytes > kMost) {
    refuse_argument("--max-document-bytes must be in 1 to " + std::to_string(kMost) + ", not " +
                    std::to_string(options.max_document_bytes));
  }
  if (options.text_column.empty()) refuse_argument("--text must name a column");
  if (options.delimiter != '\0' && !is_known_delimiter(options.delimiter)) {
    refuse_argument("--delimiter must be one of , ; tab |, not " +
                    quote(std::string_view(&options.delimiter, 1)));
  }
  if (options.delimiter != '\0' && format != Format::kCsv) {
    refuse_argument("--delimiter is for CSV; the other formats have none to choose");
  }
  if (!options.id_column.empty() && format == Format::kText) {
    refuse_argument("--id needs columns, and plain text has none");
  }
  for (const NamedColumn& column : further_columns(options)) {
    if (format == Format::kText) {
      refuse_argument(std::string(column.option) + " needs columns, and plain text has none");
    }
    if (column.name.empty()) refuse_argument(std::string(column.option) + " must name a column");
  }
  for (const std::string& name : options.group_columns) {
    if (std::ranges::count(options.group_columns, name) > 1) {
      refuse_argument("--group names " + quote(name) + " twice");
    }
  }
}

std::string lower_extension(std::string_view name) {
  const std::string_view file = name.substr(name.rfind('/') + 1);
  const std::size_t dot = file.rfind('.');
  std::string extension(dot == std::string_view::npos ? std::string_view() : file.substr(dot));
  std::ranges::transform(extension, extension.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return extension;
}

Format format_of(std::string_view name, const ReadOptions& options) {
  if (options.format != Format::kAuto) return options.format;
  const std::string extension = lower_extension(name);
  if (extension == ".csv") return Format::kCsv;
  if (extension == ".tsv") return Format::kTsv;
  if (extension == ".jsonl") return Format::kJsonl;
  if (extension == ".txt") return Format::kText;
  constexpr std::array<std::string_view, 4> kSpreadsheets = {".xlsx", ".xls", ".xlsm", ".ods"};
  const bool is_spreadsheet = std::ranges::find(kSpreadsheets, extension) != kSpreadsheets.end();
  refuse_argument(
      escape(name) +
      ": the name does not tell the format; known are .csv, .tsv, .jsonl and .txt; " +
      (is_spreadsheet ? "save the spreadsheet as CSV UTF-8" : "pass --format csv|tsv|jsonl|txt"));
}

Corpus parse(std::string_view bytes, std::string_view name, Format format,
             const ReadOptions& options, ReadMeter& meter) {
  const std::string shown = escape(name);
  CorpusBuilder builder(shown, options);
  const DecodedText text = decode(bytes, shown, options.encoding, builder.notes());
  const Source source{text.view(), shown, options, meter};
  builder.expect(text.view().size());
  switch (format) {
    case Format::kTsv: read_tsv(source, builder); break;
    case Format::kJsonl: read_jsonl(source, builder); break;
    case Format::kText: read_text(source, builder); break;
    case Format::kCsv:
    case Format::kAuto: read_csv(source, builder); break;
  }
  return builder.finish();
}

}  // namespace

Corpus read_corpus(const std::string& path, const ReadOptions& options,
                   const ProgressCallback& progress) {
  const bool is_standard_input = path == "-";
  if (is_standard_input && options.format == Format::kAuto) {
    refuse_argument(
        "standard input has no name to tell its format; pass --format "
        "csv|tsv|jsonl|txt");
  }
  const Format format = format_of(path, options);
  check_options(options, format);
  ReadMeter meter(progress);
  // The total covers both passes: bringing the bytes in, and parsing them.
  const auto hook = [&](std::uint64_t done, std::uint64_t total) { meter.at(done, 2 * total); };
  const std::string bytes = is_standard_input ? read_standard_input(kMostFileBytes, hook)
                                              : read_file(path, kMostFileBytes, hook);
  meter.begin_next_pass(bytes.size());
  return parse(bytes, is_standard_input ? "standard input" : path, format, options, meter);
}

Corpus parse_corpus(std::string_view bytes, std::string_view name, const ReadOptions& options) {
  const Format format = format_of(name, options);
  check_options(options, format);
  const ProgressCallback none;
  ReadMeter meter(none);
  return parse(bytes, name, format, options, meter);
}

}  // namespace edau
