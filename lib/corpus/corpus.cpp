#include "edau/corpus.hpp"

#include <cassert>
#include <limits>
#include <string>
#include <utility>

#include "core/utf8.hpp"
#include "corpus/corpus_builder.hpp"
#include "corpus/storage.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

constexpr std::int64_t kMostBytes = std::numeric_limits<std::int32_t>::max();

// `bytes` if they are valid UTF-8, else `scratch` with the repaired ones.
std::string_view repaired(std::string_view bytes, std::string& scratch, std::int64_t line,
                          NoteBook& notes) {
  if (is_valid_utf8(bytes)) return bytes;
  Converted converted = repair_utf8(bytes);
  notes.count(NoteKind::kInvalidUtf8, line, converted.replaced);
  scratch = std::move(converted.text);
  return scratch;
}

}  // namespace

Corpus::Corpus(std::shared_ptr<const Storage> storage) noexcept : storage_(std::move(storage)) {}

Corpus Corpus::from_texts(std::span<const std::string_view> texts,
                          std::span<const std::string_view> ids) {
  if (!ids.empty() && ids.size() != texts.size()) {
    throw Error(ErrorCode::kInvalidArgument, std::to_string(ids.size()) + " ids for " +
                                                 std::to_string(texts.size()) +
                                                 " texts; give one for each, or none");
  }
  ReadOptions options;
  if (!ids.empty()) options.id_column = "id";
  CorpusBuilder builder("texts", options);
  std::string id_scratch;
  std::string text_scratch;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto row = static_cast<std::int64_t>(i) + 1;
    const std::string_view id =
        ids.empty() ? std::string_view() : repaired(ids[i], id_scratch, row, builder.notes());
    const std::string_view text = repaired(texts[i], text_scratch, row, builder.notes());
    if (std::cmp_greater(text.size(), kMostBytes)) {
      builder.reject(Exclusion::kTooLong, {row, 0}, id,
                     too_long("the text", text.size(), kMostBytes));
    } else {
      builder.accept(row, id, text);
    }
  }
  return builder.finish();
}

std::size_t Corpus::size() const noexcept { return storage_->records.size(); }

Submission Corpus::submission(std::size_t index) const noexcept {
  assert(index < size());
  const Storage::Record& record = storage_->records[index];
  return {storage_->id(record), storage_->text(record), record.row, record.line, record.state};
}

const Ledger& Corpus::ledger() const noexcept { return storage_->ledger; }

const ReadOptions& Corpus::read_options() const noexcept { return storage_->read_options; }

}  // namespace edau
