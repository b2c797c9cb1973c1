// Submissions: from memory or from a file, and what became of each row.
#include "edau/corpus.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "edau/reading.hpp"
#include "guarded.hpp"
#include "handles.hpp"

using edau::c::borrowed;
using edau::c::given;
using edau::c::guarded;
using edau::c::RecordSlot;

static_assert(EDAU_ACCEPTED == static_cast<int>(edau::SubmissionState::kAccepted));
static_assert(EDAU_BLANK == static_cast<int>(edau::SubmissionState::kBlank));
static_assert(EDAU_DUPLICATE_ID == static_cast<int>(edau::SubmissionState::kDuplicateId));

namespace {

// Makes `cell` that of the text which was added last.
void set_last(const edau_texts& texts, edau_texts::Cells& cells, std::string_view cell) {
  if (texts.entries.empty()) {
    throw edau::Error(edau::ErrorCode::kInvalidArgument,
                      "there is no text yet; add one before you say more of it");
  }
  std::string added(cell);
  cells.resize(texts.entries.size());
  cells.back() = std::move(added);
}

using Views = std::vector<std::string_view>;

// A cell for each text; none at all where none was set.
Views views_of(const edau_texts::Cells& cells, std::size_t text_count) {
  Views views(cells.begin(), cells.end());
  if (!views.empty()) views.resize(text_count, "");
  return views;
}

edau::Corpus corpus_of(const edau_texts& from) {
  const std::size_t count = from.entries.size();
  Views texts;
  Views ids;
  texts.reserve(count);
  ids.reserve(from.have_ids ? count : 0);
  for (const edau_texts::Entry& entry : from.entries) {
    texts.emplace_back(entry.text);
    if (from.have_ids) ids.emplace_back(entry.id);
  }
  const Views persons = views_of(from.persons, count);
  const Views publish = views_of(from.publish, count);
  std::vector<Views> cells;
  cells.reserve(from.groups.size());
  std::vector<edau::FurtherColumns::Group> groups;
  groups.reserve(from.groups.size());
  for (const edau_texts::Group& group : from.groups) {
    cells.push_back(views_of(group.cells, count));
    groups.push_back({group.name, cells.back()});
  }
  return edau::Corpus::from_texts(texts, ids,
                                  {.persons = persons, .publish = publish, .groups = groups});
}

}  // namespace

edau_status edau_texts_new(edau_texts** texts, edau_error** error) noexcept {
  return guarded(error, [&] {
    edau_texts*& made = given(texts, "texts");
    edau::c::give(made);
  });
}

edau_status edau_texts_add(edau_texts* texts, const char* text, std::size_t text_length,
                           const char* id, std::size_t id_length, edau_error** error) noexcept {
  return guarded(error, [&] {
    edau_texts& target = given(texts, "texts");
    edau_texts::Entry added{std::string(edau::c::given_text(text, text_length, "text")),
                            std::string(edau::c::given_text(id, id_length, "id"))};
    const bool has_id = id != nullptr;
    if (!target.entries.empty() && has_id != target.have_ids) {
      throw edau::Error(edau::ErrorCode::kInvalidArgument,
                        "some texts have an id and some have none; give one for each, or none");
    }
    target.entries.push_back(std::move(added));
    target.have_ids = has_id;
  });
}

edau_status edau_texts_set_person(edau_texts* texts, const char* person, std::size_t person_length,
                                  edau_error** error) noexcept {
  return guarded(error, [&] {
    edau_texts& target = given(texts, "texts");
    set_last(target, target.persons, edau::c::given_text(person, person_length, "person"));
  });
}

edau_status edau_texts_set_publish(edau_texts* texts, const char* publish,
                                   std::size_t publish_length, edau_error** error) noexcept {
  return guarded(error, [&] {
    edau_texts& target = given(texts, "texts");
    set_last(target, target.publish, edau::c::given_text(publish, publish_length, "publish"));
  });
}

edau_status edau_texts_set_group(edau_texts* texts, const char* column, const char* value,
                                 std::size_t value_length, edau_error** error) noexcept {
  return guarded(error, [&] {
    edau_texts& target = given(texts, "texts");
    const std::string_view name = edau::c::given_name(column, "column");
    const std::string_view cell = edau::c::given_text(value, value_length, "value");
    const auto known = std::ranges::find(target.groups, name, &edau_texts::Group::name);
    if (known != target.groups.end()) {
      set_last(target, known->cells, cell);
      return;
    }
    edau_texts::Group added{std::string(name), {}};
    set_last(target, added.cells, cell);
    target.groups.push_back(std::move(added));
  });
}

void edau_texts_free(edau_texts* texts) noexcept { delete texts; }

edau_status edau_corpus_from_texts(const edau_texts* texts, edau_corpus** corpus,
                                   edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau_texts& from = given(texts, "texts");
    edau_corpus*& made = given(corpus, "corpus");
    edau::c::give(made, corpus_of(from));
  });
}

edau_status edau_corpus_read(const char* path, const edau_options* options, edau_progress progress,
                             void* context, edau_corpus** corpus, edau_error** error) noexcept {
  return guarded(error, [&] {
    const std::string file(edau::c::given_name(path, "path"));
    const edau::ReadOptions& reading = given(options, "options").reading;
    edau_corpus*& made = given(corpus, "corpus");
    edau::c::give(made,
                  edau::read_corpus(file, reading, edau::c::given_progress(progress, context)));
  });
}

edau_status edau_corpus_parse(const char* bytes, std::size_t bytes_length, const char* name,
                              const edau_options* options, edau_corpus** corpus,
                              edau_error** error) noexcept {
  return guarded(error, [&] {
    const std::string_view file = edau::c::given_text(bytes, bytes_length, "bytes");
    const std::string_view called = edau::c::given_name(name, "name");
    const edau::ReadOptions& reading = given(options, "options").reading;
    edau_corpus*& made = given(corpus, "corpus");
    edau::c::give(made, edau::parse_corpus(file, called, reading));
  });
}

void edau_corpus_free(edau_corpus* corpus) noexcept { delete corpus; }

edau_status edau_corpus_count(const edau_corpus* corpus, std::size_t* count,
                              edau_error** error) noexcept {
  return guarded(error, [&] { given(count, "count") = given(corpus, "corpus").corpus.size(); });
}

edau_status edau_corpus_at(const edau_corpus* corpus, std::size_t index,
                           edau_submission* submission, std::size_t size,
                           edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Corpus& of = given(corpus, "corpus").corpus;
    const RecordSlot slot(submission, "submission", size);
    edau::c::check_index(index, of.size(), "submission");
    const edau::Submission at = of.submission(index);
    slot = {borrowed(at.id), borrowed(at.text), at.row, at.line, static_cast<int>(at.state), 0};
  });
}

edau_status edau_corpus_find(const edau_corpus* corpus, const char* id, std::size_t id_length,
                             std::size_t* index, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Corpus& of = given(corpus, "corpus").corpus;
    const std::string_view wanted = edau::c::given_text(id, id_length, "id");
    given(index, "index") = of.find(wanted);
  });
}

edau_status edau_corpus_ledger(const edau_corpus* corpus, edau_ledger* ledger, std::size_t size,
                               edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Ledger& of = given(corpus, "corpus").corpus.ledger();
    RecordSlot(ledger, "ledger", size) = {
        of.received, of.accepted, static_cast<std::int64_t>(of.excluded.size()), of.blank_lines};
  });
}

edau_status edau_corpus_excluded_count(const edau_corpus* corpus, std::size_t* count,
                                       edau_error** error) noexcept {
  return guarded(error, [&] {
    given(count, "count") = given(corpus, "corpus").corpus.ledger().excluded.size();
  });
}

edau_status edau_corpus_excluded_at(const edau_corpus* corpus, std::size_t index,
                                    edau_excluded* excluded, std::size_t size,
                                    edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Ledger& ledger = given(corpus, "corpus").corpus.ledger();
    const RecordSlot slot(excluded, "excluded", size);
    const edau::LedgerEntry& at = edau::c::item_at(ledger.excluded, index, "excluded row");
    slot = {at.row,
            at.line,
            at.column,
            borrowed(at.id),
            borrowed(edau::exclusion_name(at.reason)),
            borrowed(at.detail)};
  });
}

edau_status edau_corpus_note_count(const edau_corpus* corpus, std::size_t* count,
                                   edau_error** error) noexcept {
  return guarded(
      error, [&] { given(count, "count") = given(corpus, "corpus").corpus.ledger().notes.size(); });
}

edau_status edau_corpus_note_at(const edau_corpus* corpus, std::size_t index, edau_note* note,
                                std::size_t size, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Ledger& ledger = given(corpus, "corpus").corpus.ledger();
    const RecordSlot slot(note, "note", size);
    const edau::LedgerNote& at = edau::c::item_at(ledger.notes, index, "note");
    slot = {borrowed(at.name), at.count, at.first_line, borrowed(at.text)};
  });
}
