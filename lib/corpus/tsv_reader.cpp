#include "corpus/tsv_reader.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "core/quoting.hpp"
#include "corpus/columns.hpp"
#include "corpus/lines.hpp"

namespace edau {
namespace {

class TsvReader {
 public:
  TsvReader(const Source& source, CorpusBuilder& builder)
      : source_(source), builder_(builder), lines_(source.text) {}

  void run() {
    bool has_row = next_record();
    if (!has_row) source_.refuse({1, 1}, "no records: the file is empty");
    read_header();
    const Position header{line_.number, 1};
    if (source_.options.header) has_row = next_record();
    if (!has_row) source_.refuse(header, "a header row and no records");
    for (; has_row; has_row = next_record()) {
      read_row();
      source_.read_up_to(line_.offset);
    }
  }

 private:
  bool next_record();
  void split();
  void read_header();
  void read_row();
  bool reject_long_field();
  std::string_view id() const;
  std::span<const std::string_view> further_cells();

  const Source& source_;
  CorpusBuilder& builder_;
  LineReader lines_;
  Line line_;
  std::vector<std::string_view> fields_;  // the first of them
  std::int64_t field_count_ = 0;          // of all
  std::vector<HeaderField> header_;
  Columns columns_;
  std::vector<std::string_view> further_cells_;
};

bool TsvReader::next_record() {
  while (lines_.next(line_)) {
    // A line of tabs is a record of empty fields.
    if (line_.text.find_first_not_of(' ') != std::string_view::npos) {
      split();
      return true;
    }
    builder_.add_blank_lines(1);
  }
  return false;
}

void TsvReader::split() {
  fields_.clear();
  field_count_ = 0;
  std::string_view rest = line_.text;
  while (true) {
    const std::size_t tab = rest.find('\t');
    if (field_count_++ <= kMostColumns) fields_.push_back(rest.substr(0, tab));
    if (tab == std::string_view::npos) return;
    rest.remove_prefix(tab + 1);
  }
}

void TsvReader::read_header() {
  check_column_count(source_, field_count_, line_.number);
  if (!source_.options.header) {
    header_ = numbered_header(field_count_);
  } else {
    for (const std::string_view name : fields_) {
      const auto offset = static_cast<std::size_t>(name.data() - source_.text.data());
      header_.push_back({std::string(name), offset, line_.number});
      if (name.empty()) builder_.notes().count(NoteKind::kUnnamedColumn, line_.number);
    }
  }
  columns_ = find_columns(source_, header_);
}

std::string_view TsvReader::id() const {
  return columns_.id && *columns_.id < fields_.size() ? fields_[*columns_.id] : std::string_view();
}

void TsvReader::read_row() {
  if (field_count_ != columns_.count) {
    builder_.reject(Exclusion::kFieldCount, {line_.number, 0}, id(),
                    field_count_detail(field_count_, columns_.count));
  } else if (!reject_long_field()) {
    builder_.accept({line_.number, id(), fields_[columns_.text], further_cells()});
  }
}

std::span<const std::string_view> TsvReader::further_cells() {
  further_cells_.clear();
  for (const std::size_t column : columns_.further) further_cells_.push_back(fields_[column]);
  return further_cells_;
}

bool TsvReader::reject_long_field() {
  const std::int64_t limit = source_.options.max_document_bytes;
  const auto found = std::ranges::find_if(
      fields_, [&](std::string_view field) { return std::cmp_greater(field.size(), limit); });
  if (found == fields_.end()) return false;
  const auto index = static_cast<std::size_t>(found - fields_.begin());
  const auto offset = static_cast<std::size_t>(found->data() - source_.text.data());
  builder_.reject(Exclusion::kTooLong, source_.position(offset, line_.number),
                  index == columns_.id ? std::string_view() : id(),
                  too_long("the field " + quote(header_[index].name), found->size(), limit));
  return true;
}

}  // namespace

void read_tsv(const Source& source, CorpusBuilder& builder) { TsvReader(source, builder).run(); }

}  // namespace edau
