/* Errors, options and submissions from strict C99. */
#include "expect.h"

static void a_failure_touches_no_output_and_says_why(void) {
  edau_corpus* corpus = (edau_corpus*)&failures;
  edau_options* options = options_with(NULL, NULL);
  edau_error* error = NULL;
  EXPECT(edau_corpus_read("no-such-file.csv", options, NULL, NULL, &corpus, &error) ==
         EDAU_UNREADABLE_INPUT);
  EXPECT(corpus == (edau_corpus*)&failures);
  EXPECT(edau_error_status(error) == EDAU_UNREADABLE_INPUT);
  EXPECT(strstr(edau_error_message(error), "no-such-file.csv") != NULL);
  edau_error_free(error);
  edau_options_free(options);
}

static void the_first_failure_stays_until_it_is_freed(void) {
  edau_options* options = options_with(NULL, NULL);
  edau_error* error = NULL;
  EXPECT(edau_options_set(options, "themes", "many", &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_options_set(options, "seeds", "1", &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_options_set(options, "seed", "7", &error) == EDAU_OK);
  EXPECT(strstr(edau_error_message(error), "many") != NULL);
  edau_error_free(error);
  error = NULL;
  EXPECT(edau_options_set(options, "seeds", "1", &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(strstr(edau_error_message(error), "seeds") != NULL);
  edau_error_free(error);
  edau_options_free(options);
}

/* As the example at the top of edau.h goes on without a look. */
static void what_needs_an_output_that_is_missing_is_refused_too(void) {
  edau_options* options = options_with(NULL, NULL);
  edau_corpus* corpus = NULL;
  edau_analysis* analysis = NULL;
  edau_error* error = NULL;
  edau_corpus_read("no-such-file.csv", options, NULL, NULL, &corpus, &error);
  EXPECT(edau_find_themes(corpus, options, NULL, NULL, &analysis, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_analysis_write(analysis, "out", 0, NULL, NULL, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_error_status(error) == EDAU_UNREADABLE_INPUT);
  EXPECT(strstr(edau_error_message(error), "no-such-file.csv") != NULL);
  edau_error_free(error);
  edau_options_free(options);
}

static void no_error_is_no_error(void) {
  EXPECT(edau_error_status(NULL) == EDAU_OK);
  EXPECT(strcmp(edau_error_message(NULL), "") == 0);
  edau_error_free(NULL);
  EXPECT(strchr(edau_version(), '.') != NULL);
}

/* What the table says can be set is what can be set, to its default too. */
static void every_option_takes_its_default_by_name(void) {
  edau_options* options = options_with(NULL, NULL);
  size_t count = 0;
  size_t i;
  size_t of_reading = 0;
  EXPECT(edau_option_count(&count, NULL) == EDAU_OK && count > 20);
  for (i = 0; i < count; ++i) {
    edau_option option;
    char name[64] = "";
    char value[64] = "";
    EXPECT(edau_option_at(i, &option, sizeof option, NULL) == EDAU_OK);
    EXPECT(option.name.length > 0 && option.help.length > 0);
    memcpy(name, option.name.data, option.name.length);
    memcpy(value, option.default_value.data, option.default_value.length);
    EXPECT(edau_options_set(options, name, value, NULL) == EDAU_OK);
    of_reading += option.is_of_reading == 1;
  }
  EXPECT(of_reading > 5 && of_reading < count);
  edau_options_free(options);
}

/* A program compiled for a later version asks for more, one that has a wrong size is told. */
static void a_record_is_filled_as_far_as_its_size(void) {
  struct {
    edau_option known;
    int64_t later;
  } option;
  edau_error* error = NULL;
  memset(&option, 0x5A, sizeof option);
  EXPECT(edau_option_at(0, &option.known, sizeof option.known - 1, &error) ==
         EDAU_INVALID_ARGUMENT);
  EXPECT(strstr(edau_error_message(error), "size") != NULL);
  EXPECT(edau_option_at(0, &option.known, (size_t)-1, NULL) == EDAU_INVALID_ARGUMENT);
  EXPECT(option.known.is_of_reading == 0x5A5A5A5A);
  EXPECT(edau_option_at(0, &option.known, sizeof option.known, NULL) == EDAU_OK);
  EXPECT(option.later == 0x5A5A5A5A5A5A5A5A);
  EXPECT(edau_option_at(0, &option.known, sizeof option, NULL) == EDAU_OK);
  EXPECT(says(option.known.name, "themes") && option.later == 0);
  edau_error_free(error);
}

static void texts_end_by_their_length_and_are_repaired(void) {
  edau_texts* texts = NULL;
  edau_corpus* corpus = NULL;
  edau_submission submission;
  edau_note note;
  size_t count = 0;
  EXPECT(edau_texts_new(&texts, NULL) == EDAU_OK);
  EXPECT(edau_texts_add(texts, "caf\xE9 on the quay", 16, "a", 1, NULL) == EDAU_OK);
  EXPECT(edau_texts_add(texts, NULL, 0, "b", 1, NULL) == EDAU_OK);
  EXPECT(edau_texts_add(texts, "A ferry", 7, "a", 1, NULL) == EDAU_OK);
  EXPECT(edau_corpus_from_texts(texts, &corpus, NULL) == EDAU_OK);
  edau_texts_free(texts);
  EXPECT(edau_corpus_count(corpus, &count, NULL) == EDAU_OK && count == 3);
  EXPECT(edau_corpus_at(corpus, 0, &submission, sizeof submission, NULL) == EDAU_OK);
  EXPECT(says(submission.text, "caf\xEF\xBF\xBD on the quay") && says(submission.id, "a"));
  EXPECT(submission.state == EDAU_ACCEPTED && submission.row == 1);
  EXPECT(edau_corpus_at(corpus, 1, &submission, sizeof submission, NULL) == EDAU_OK);
  EXPECT(submission.state == EDAU_BLANK && says(submission.text, ""));
  EXPECT(edau_corpus_at(corpus, 2, &submission, sizeof submission, NULL) == EDAU_OK);
  EXPECT(submission.state == EDAU_DUPLICATE_ID);
  EXPECT(edau_corpus_at(corpus, 3, &submission, sizeof submission, NULL) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_corpus_note_count(corpus, &count, NULL) == EDAU_OK && count == 1);
  EXPECT(edau_corpus_note_at(corpus, 0, &note, sizeof note, NULL) == EDAU_OK);
  EXPECT(says(note.name, "invalid-utf8") && note.count == 1 && note.text.length > 0);
  edau_corpus_free(corpus);
}

static void either_all_texts_have_an_id_or_none(void) {
  edau_texts* texts = NULL;
  edau_corpus* corpus = NULL;
  edau_error* error = NULL;
  size_t count = 0;
  EXPECT(edau_texts_new(&texts, NULL) == EDAU_OK);
  EXPECT(edau_texts_add(texts, "A bus", 5, "a", 1, &error) == EDAU_OK);
  EXPECT(edau_texts_add(texts, "A tram", 6, NULL, 0, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(strstr(edau_error_message(error), "id") != NULL);
  EXPECT(edau_texts_add(texts, "A tram", (size_t)-1, "b", 1, NULL) == EDAU_OUT_OF_MEMORY);
  EXPECT(edau_corpus_from_texts(texts, &corpus, NULL) == EDAU_OK);
  EXPECT(edau_corpus_count(corpus, &count, NULL) == EDAU_OK && count == 1);
  edau_error_free(error);
  edau_texts_free(texts);
  edau_corpus_free(corpus);
}

static void a_file_in_memory_is_read_with_a_ledger_that_balances(void) {
  static const char kFile[] = "ref,answer\n1,A bus\n2,\n3,A tram,too many\n1,Again\n4,A ferry\n";
  edau_options* options = options_with("text", "answer");
  edau_corpus* corpus = NULL;
  edau_ledger ledger;
  edau_excluded excluded;
  size_t count = 0;
  EXPECT(edau_options_set(options, "id", "ref", NULL) == EDAU_OK);
  EXPECT(edau_corpus_parse(kFile, sizeof kFile - 1, "answers.csv", options, &corpus, NULL) ==
         EDAU_OK);
  EXPECT(edau_corpus_ledger(corpus, &ledger, sizeof ledger, NULL) == EDAU_OK);
  EXPECT(ledger.received == 5 && ledger.accepted == 2 && ledger.excluded == 3);
  EXPECT(edau_corpus_excluded_count(corpus, &count, NULL) == EDAU_OK && count == 3);
  EXPECT(edau_corpus_excluded_at(corpus, 1, &excluded, sizeof excluded, NULL) == EDAU_OK);
  EXPECT(says(excluded.reason, "field-count") && excluded.row == 3 && excluded.line == 4);
  EXPECT(says(excluded.id, "3") && excluded.detail.length > 0);
  edau_corpus_free(corpus);
  edau_options_free(options);
}

int main(void) {
  a_failure_touches_no_output_and_says_why();
  the_first_failure_stays_until_it_is_freed();
  what_needs_an_output_that_is_missing_is_refused_too();
  no_error_is_no_error();
  every_option_takes_its_default_by_name();
  a_record_is_filled_as_far_as_its_size();
  texts_end_by_their_length_and_are_repaired();
  either_all_texts_have_an_id_or_none();
  a_file_in_memory_is_read_with_a_ledger_that_balances();
  return failures == 0 ? 0 : 1;
}
