#include <algorithm>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "core/quoting.hpp"
#include "core/utf8.hpp"
#include "corpus/corpus_builder.hpp"
#include "edau/corpus.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

constexpr std::int64_t kMostBytes = std::numeric_limits<std::int32_t>::max();

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorCode::kInvalidArgument, what);
}

void check_length(const std::string& nouns, std::size_t size, std::size_t text_count) {
  if (size == text_count) return;
  refuse(std::to_string(size) + " " + nouns + " for " + std::to_string(text_count) +
         " texts; give one for each, or none");
}

// The columns as if they had been read, under these names.
ReadOptions options_of(std::span<const std::string_view> ids, const FurtherColumns& further,
                       std::size_t text_count) {
  ReadOptions options;
  const auto given = [&](std::span<const std::string_view> cells, const std::string& nouns) {
    if (!cells.empty()) check_length(nouns, cells.size(), text_count);
    return !cells.empty();
  };
  if (given(ids, "ids")) options.id_column = "id";
  if (given(further.persons, "persons")) options.person_column = "person";
  if (given(further.publish, "permissions")) options.publish_column = "publish";
  for (const FurtherColumns::Group& group : further.groups) {
    if (group.name.empty()) refuse("a group must have a name");
    if (std::ranges::find(options.group_columns, group.name) != options.group_columns.end()) {
      refuse("two groups are named " + quote(group.name));
    }
    check_length("values of " + quote(group.name), group.cells.size(), text_count);
    options.group_columns.emplace_back(group.name);
  }
  return options;
}

// The columns of texts in memory, row by row, repaired where they are no valid UTF-8.
class RowsOfTexts {
 public:
  RowsOfTexts(std::span<const std::string_view> texts, std::span<const std::string_view> ids,
              const FurtherColumns& further)
      : columns_{ids, texts} {
    if (!further.persons.empty()) columns_.push_back(further.persons);
    if (!further.publish.empty()) columns_.push_back(further.publish);
    for (const FurtherColumns::Group& group : further.groups) columns_.push_back(group.cells);
    cells_.resize(columns_.size());
    scratch_.resize(columns_.size());
  }

  // Lives until the next call.
  Row row(std::size_t index, NoteBook& notes) {
    const auto line = static_cast<std::int64_t>(index) + 1;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      cells_[i] = columns_[i].empty() ? std::string_view()
                                      : repaired(columns_[i][index], scratch_[i], line, notes);
    }
    return {line, cells_[0], cells_[1], std::span(cells_).subspan(2)};
  }

 private:
  // `bytes` if they are valid UTF-8, else `scratch` with the repaired ones.
  static std::string_view repaired(std::string_view bytes, std::string& scratch, std::int64_t line,
                                   NoteBook& notes) {
    if (is_valid_utf8(bytes)) return bytes;
    Converted converted = repair_utf8(bytes);
    notes.count(NoteKind::kInvalidUtf8, line, converted.replaced);
    scratch = std::move(converted.text);
    return scratch;
  }

  std::vector<std::span<const std::string_view>> columns_;  // ids, texts, further ones
  std::vector<std::string_view> cells_;                     // of one row
  std::vector<std::string> scratch_;
};

bool is_too_long(std::string_view text) { return std::cmp_greater(text.size(), kMostBytes); }

// Of texts and ids together, if none is repaired.
std::size_t byte_count(std::span<const std::string_view> texts,
                       std::span<const std::string_view> ids) {
  constexpr std::size_t kDigits = 8;
  std::size_t bytes = ids.empty() ? kDigits * texts.size() : 0;
  for (const std::string_view id : ids) bytes += id.size();
  for (const std::string_view text : texts) bytes += is_too_long(text) ? 0 : text.size();
  return bytes;
}

}  // namespace

Corpus Corpus::from_texts(std::span<const std::string_view> texts,
                          std::span<const std::string_view> ids, const FurtherColumns& further) {
  const ReadOptions options = options_of(ids, further, texts.size());
  CorpusBuilder builder("texts", options);
  builder.expect(byte_count(texts, ids), texts.size());
  RowsOfTexts rows(texts, ids, further);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const Row row = rows.row(i, builder.notes());
    if (is_too_long(row.text)) {
      builder.reject(Exclusion::kTooLong, {row.line, 0}, row.id,
                     too_long("the text", row.text.size(), kMostBytes));
    } else {
      builder.accept(row);
    }
  }
  return builder.finish();
}

}  // namespace edau
