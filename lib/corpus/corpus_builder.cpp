#include "corpus/corpus_builder.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <utility>

#include "core/hashing.hpp"
#include "core/quoting.hpp"
#include "core/utf8.hpp"
#include "corpus/blanks.hpp"
#include "corpus/permission.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

std::int64_t count_occurrences(std::string_view text, std::string_view wanted) noexcept {
  std::int64_t count = 0;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + wanted.size())) {
    ++count;
  }
  return count;
}

bool has_nul(std::string_view bytes) noexcept { return bytes.find('\0') != std::string_view::npos; }

// A NUL would end the text early in every language that ends strings with one.
template <typename String>
void append_without_nul(String& out, std::string_view bytes) {
  for (std::size_t nul = bytes.find('\0'); nul != std::string_view::npos; nul = bytes.find('\0')) {
    out.append(bytes.substr(0, nul)).append(kReplacementCharacter);
    bytes.remove_prefix(nul + 1);
  }
  out += bytes;
}

std::string without_nul(std::string_view bytes) {
  std::string out;
  append_without_nul(out, bytes);
  return out;
}

}  // namespace

std::size_t CorpusBuilder::IdHash::operator()(std::string_view id) const noexcept {
  return hash_bytes(id).low;
}

std::size_t CorpusBuilder::IdHash::operator()(std::size_t record) const noexcept {
  return (*this)(storage->id(storage->records[record]));
}

std::string_view CorpusBuilder::IdEqual::id(std::size_t record) const noexcept {
  return storage->id(storage->records[record]);
}

CorpusBuilder::CorpusBuilder(std::string_view name, const ReadOptions& options)
    : name_(name),
      options_(options),
      storage_(std::make_shared<Storage>()),
      known_ids_(0, IdHash{storage_.get()}, IdEqual{storage_.get()}) {
  if (!options.person_column.empty()) storage_->persons.emplace();
  if (!options.publish_column.empty()) storage_->may_publish.emplace();
  storage_->groups.resize(options.group_columns.size());
}

void CorpusBuilder::expect(std::size_t bytes, std::size_t rows) {
  storage_->arena.reserve(bytes);
  storage_->records.reserve(rows);
}

// Rows without ids of their own are numbered.
std::string CorpusBuilder::row_id(std::string_view id) const {
  return has_own_ids() ? without_nul(id) : std::to_string(storage_->ledger.received);
}

void CorpusBuilder::accept(const Row& row) {
  if (has_own_ids() && is_blank_text(row.id)) {
    reject(Exclusion::kMissingId, {row.line, 0}, row.id, quote(options_.id_column) + " is empty");
    return;
  }
  ++storage_->ledger.received;
  append(row);
  Record& record = storage_->records.back();
  // A blank row does not claim its id: a text that comes later under it counts.
  if (is_blank_text(row.text)) {
    record.state = SubmissionState::kBlank;
    enter(Exclusion::kBlank, {row.line, 0}, std::string(storage_->id(record)),
          "the text is empty or white space");
    return;
  }
  check_duplicate(record);
  if (record.state == SubmissionState::kAccepted) ++storage_->ledger.accepted;
}

void CorpusBuilder::append(const Row& row) {
  Record record = {};
  record.id_offset = storage_->arena.size();
  record.id_size = has_own_ids() ? append_bytes(row.id, row.line) : append_number();
  record.text_size = append_bytes(row.text, row.line);
  record.row = storage_->ledger.received;
  record.line = row.line;
  record.state = SubmissionState::kAccepted;
  storage_->records.push_back(record);
  note_mojibake(row.text, row.line);
  append_cells(row);
}

void CorpusBuilder::append_cells(const Row& row) {
  auto cell = row.cells.begin();
  const auto next = [&] {
    assert(cell != row.cells.end());
    note_nuls(*cell, row.line);
    return trimmed(*cell++);
  };
  if (storage_->persons) storage_->persons->add(without_nul(next()));
  if (storage_->may_publish) storage_->may_publish->push_back(grants_permission(next()));
  for (CellColumn& group : storage_->groups) group.add(without_nul(next()));
}

std::uint32_t CorpusBuilder::append_bytes(std::string_view bytes, std::int64_t line) {
  const std::size_t begin = storage_->arena.size();
  note_nuls(bytes, line);
  append_without_nul(storage_->arena, bytes);
  return static_cast<std::uint32_t>(storage_->arena.size() - begin);
}

// The id of a row that has none of its own.
std::uint32_t CorpusBuilder::append_number() {
  std::array<char, 20> digits;
  const auto [end, error] = std::to_chars(digits.begin(), digits.end(), storage_->ledger.received);
  storage_->arena.append(digits.begin(), end);
  return static_cast<std::uint32_t>(end - digits.begin());
}

void CorpusBuilder::note_nuls(std::string_view bytes, std::int64_t line) {
  if (has_nul(bytes)) notes_.count(NoteKind::kNul, line, std::ranges::count(bytes, '\0'));
}

// UTF-8 that was once taken for windows-1252 and encoded again: â€™, Ã©, Â£.
void CorpusBuilder::note_mojibake(std::string_view text, std::int64_t line) {
  constexpr std::array<std::string_view, 3> kSigns = {"\xC3\xA2\xE2\x82\xAC", "\xC3\x83\xC2",
                                                      "\xC3\x82\xC2"};
  if (text.find('\xC3') == std::string_view::npos) return;  // with which all of them begin
  for (const std::string_view sign : kSigns) {
    notes_.count(NoteKind::kMojibake, line, count_occurrences(text, sign));
  }
}

void CorpusBuilder::check_duplicate(Record& record) {
  if (!has_own_ids()) return;
  const auto [known, is_new] = known_ids_.insert(storage_->records.size() - 1);
  if (is_new) return;
  const std::string first_line = std::to_string(storage_->records[*known].line);
  const std::string id(storage_->id(record));
  if (options_.duplicate_ids == DuplicateIds::kKeep) {
    notes_.count(NoteKind::kDuplicateIdsKept, record.line);
    return;
  }
  record.state = SubmissionState::kDuplicateId;
  enter(Exclusion::kDuplicateId, {record.line, 0}, id,
        "the id " + quote(id) + " stands on line " + first_line + " already");
}

void CorpusBuilder::reject(Exclusion reason, Position where, std::string_view id,
                           std::string detail) {
  ++storage_->ledger.received;
  // An id that was never checked may be of any length.
  if (std::cmp_greater(id.size(), options_.max_document_bytes)) id = {};
  enter(reason, where, row_id(id), std::move(detail));
}

// A blank row is no bad row: somebody had nothing to say to the question.
void CorpusBuilder::enter(Exclusion reason, Position where, std::string id, std::string detail) {
  if (options_.strict && reason != Exclusion::kBlank) {
    const std::string remedy = reason == Exclusion::kDuplicateId
                                   ? "; keep both with --duplicate-ids keep, or mend the file"
                                   : "; mend the row, or leave it out by reading without --strict";
    throw Error(ErrorCode::kUnreadableInput, located(name_, where, detail + remedy));
  }
  storage_->ledger.excluded.push_back({storage_->ledger.received, where.line, where.column,
                                       std::move(id), reason, std::move(detail)});
}

Corpus CorpusBuilder::finish() {
  if (storage_->persons) storage_->persons->close();
  for (CellColumn& group : storage_->groups) group.close();
  storage_->ledger.notes = notes_.finish();
  storage_->read_options = options_;
  return Corpus(std::move(storage_));
}

}  // namespace edau
