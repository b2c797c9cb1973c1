// Submissions: from memory or from a file, and what became of each row.
#include "edau/corpus.hpp"

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

void edau_texts_free(edau_texts* texts) noexcept { delete texts; }

edau_status edau_corpus_from_texts(const edau_texts* texts, edau_corpus** corpus,
                                   edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau_texts& from = given(texts, "texts");
    edau_corpus*& made = given(corpus, "corpus");
    std::vector<std::string_view> views;
    std::vector<std::string_view> ids;
    views.reserve(from.entries.size());
    ids.reserve(from.have_ids ? from.entries.size() : 0);
    for (const edau_texts::Entry& entry : from.entries) {
      views.emplace_back(entry.text);
      if (from.have_ids) ids.emplace_back(entry.id);
    }
    edau::c::give(made, edau::Corpus::from_texts(views, ids));
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
