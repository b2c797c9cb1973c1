/* Submissions as received, and the ledger of those that are not analysed. */
#ifndef EDAU_EDAU_CORPUS_H
#define EDAU_EDAU_CORPUS_H

#include "edau/edau_options.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* Texts in memory, one after another, to make a corpus of. */
typedef struct edau_texts edau_texts;

EDAU_API edau_status edau_texts_new(edau_texts** texts, edau_error** error) EDAU_NOEXCEPT;

/* Appends a text. `id` NULL: texts are numbered from 1; either all have an id or none. */
EDAU_API edau_status edau_texts_add(edau_texts* texts, const char* text, size_t text_length,
                                    const char* id, size_t id_length,
                                    edau_error** error) EDAU_NOEXCEPT;

/* Of the text that was added last: who sent it, whether it may be quoted ("yes", "no", …), and its
 * cell in the column `column` by which people are compared. They mean what the columns of a file do
 * that the options "person", "publish" and "group" name. Once one is set for any text, those for
 * which it is not have an empty cell there: of an unknown person, not to be quoted, in no group.
 * What is set again replaces what was.
 * EDAU_INVALID_ARGUMENT where there is no text yet. */
EDAU_API edau_status edau_texts_set_person(edau_texts* texts, const char* person,
                                           size_t person_length, edau_error** error) EDAU_NOEXCEPT;
EDAU_API edau_status edau_texts_set_publish(edau_texts* texts, const char* publish,
                                            size_t publish_length,
                                            edau_error** error) EDAU_NOEXCEPT;
EDAU_API edau_status edau_texts_set_group(edau_texts* texts, const char* column, const char* value,
                                          size_t value_length, edau_error** error) EDAU_NOEXCEPT;

EDAU_API void edau_texts_free(edau_texts* texts) EDAU_NOEXCEPT;

/* Submissions. Never changes once it is there. */
typedef struct edau_corpus edau_corpus;

/* Blank texts and later ones of an id are excluded, as when a file is read; the ledger says so. */
EDAU_API edau_status edau_corpus_from_texts(const edau_texts* texts, edau_corpus** corpus,
                                            edau_error** error) EDAU_NOEXCEPT;

/* Reads a .csv, .tsv, .jsonl or .txt file, or standard input, which is "-", by the options of
 * reading ("text", "id", "format", …). A bad row goes into the ledger. EDAU_UNREADABLE_INPUT,
 * EDAU_INVALID_ARGUMENT, EDAU_CANCELLED. */
EDAU_API edau_status edau_corpus_read(const char* path, const edau_options* options,
                                      edau_progress progress, void* context, edau_corpus** corpus,
                                      edau_error** error) EDAU_NOEXCEPT;

/* The same of a file's bytes; `name` is what messages call it, and its extension says the format
 * where the options do not. */
EDAU_API edau_status edau_corpus_parse(const char* bytes, size_t bytes_length, const char* name,
                                       const edau_options* options, edau_corpus** corpus,
                                       edau_error** error) EDAU_NOEXCEPT;

EDAU_API void edau_corpus_free(edau_corpus* corpus) EDAU_NOEXCEPT;

enum { EDAU_ACCEPTED = 0, EDAU_BLANK = 1, EDAU_DUPLICATE_ID = 2 };

typedef struct edau_submission {
  edau_string id;
  edau_string text;
  int64_t row;      /* number among the data rows, from 1 */
  int64_t line;     /* where the row begins in the file, from 1 */
  int32_t state;    /* EDAU_ACCEPTED, EDAU_BLANK or EDAU_DUPLICATE_ID */
  int32_t reserved; /* 0 */
} edau_submission;

/* The submissions that were not rejected, in input order; their index names them elsewhere. */
EDAU_API edau_status edau_corpus_count(const edau_corpus* corpus, size_t* count,
                                       edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_corpus_at(const edau_corpus* corpus, size_t index,
                                    edau_submission* submission, size_t size,
                                    edau_error** error) EDAU_NOEXCEPT;

/* The index of the first accepted submission of an id. EDAU_INVALID_ARGUMENT where there is none:
 * the message tells why its row was excluded, or which id is most like it. */
EDAU_API edau_status edau_corpus_find(const edau_corpus* corpus, const char* id, size_t id_length,
                                      size_t* index, edau_error** error) EDAU_NOEXCEPT;

/* received = accepted + excluded. */
typedef struct edau_ledger {
  int64_t received;    /* data rows seen */
  int64_t accepted;    /* of these, to be analysed */
  int64_t excluded;    /* of these, not: edau_corpus_excluded_at() says why */
  int64_t blank_lines; /* in no other count */
} edau_ledger;

EDAU_API edau_status edau_corpus_ledger(const edau_corpus* corpus, edau_ledger* ledger, size_t size,
                                        edau_error** error) EDAU_NOEXCEPT;

typedef struct edau_excluded {
  int64_t row;
  int64_t line;
  int64_t column;     /* character column of the trouble, from 1; 0 = the whole row */
  edau_string id;     /* as far as it could be read */
  edau_string reason; /* "blank", "duplicate-id", …: as in ledger.csv */
  edau_string detail; /* one sentence */
} edau_excluded;

EDAU_API edau_status edau_corpus_excluded_count(const edau_corpus* corpus, size_t* count,
                                                edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_corpus_excluded_at(const edau_corpus* corpus, size_t index,
                                             edau_excluded* excluded, size_t size,
                                             edau_error** error) EDAU_NOEXCEPT;

/* Something repaired or assumed that readers of the results should know of. */
typedef struct edau_note {
  edau_string name;   /* "invalid-utf8", "delimiter", … */
  int64_t count;      /* how often */
  int64_t first_line; /* where first; 0 = the file as a whole */
  edau_string text;   /* one full sentence */
} edau_note;

EDAU_API edau_status edau_corpus_note_count(const edau_corpus* corpus, size_t* count,
                                            edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_corpus_note_at(const edau_corpus* corpus, size_t index, edau_note* note,
                                         size_t size, edau_error** error) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
