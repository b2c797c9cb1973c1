/* The C API, from strict C99: what a caller in C, Rust, Go or R relies on. */
#include <stdio.h>
#include <string.h>

#include "edau/edau.h"

static int failures = 0;

static void expect(int holds, const char* what, int line) {
  if (holds) return;
  fprintf(stderr, "c_api_test.c:%d: does not hold: %s\n", line, what);
  ++failures;
}

#define EXPECT(condition) expect((condition) ? 1 : 0, #condition, __LINE__)

static const char* const kTexts[] = {
    "The bus never comes to our village on a Sunday.",
    "A bus every hour would let me keep my job.",
    "We need a later bus home from the hospital.",
    "The last bus leaves before the evening class ends.",
    "Bus fares are too high for families.",
    "My broadband drops out whenever it rains.",
    "Faster broadband would let the farm sell online.",
    "No broadband at all on our side of the valley.",
    "We were promised broadband four years ago.",
    "Broadband is slower here than it was in the city.",
    "The library should stay open on Saturdays.",
    "Our library is the only warm place in winter.",
    "Please do not close the library.",
    "The library helped me fill in every form.",
    "Children learn to read at the library.",
    "The dentist has no room for new patients.",
    "I travel fifty miles to see a dentist.",
    "A dentist who speaks Welsh would help my mother.",
    "Pulled out my own tooth, there is no dentist left.",
    "Two years on a list for the dentist.",
};
enum { kTextCount = sizeof kTexts / sizeof kTexts[0] };

static edau_status add(edau_consultation** consultation, const char* text) {
  return edau_consultation_add(consultation, text, strlen(text), NULL);
}

static edau_consultation* sample(void) {
  edau_consultation* consultation = NULL;
  size_t i;
  for (i = 0; i < kTextCount; ++i) EXPECT(add(&consultation, kTexts[i]) == EDAU_OK);
  return consultation;
}

static void finds_the_themes_asked_for(void) {
  edau_consultation* consultation = sample();
  int64_t last = kTextCount;
  size_t i;
  EXPECT(edau_consultation_theme_count(consultation) == 0);
  EXPECT(edau_consultation_find_themes(consultation, 4, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme_count(consultation) == 4);
  for (i = 0; i < edau_consultation_theme_count(consultation); ++i) {
    const char* label = NULL;
    size_t length = 0;
    int64_t submissions = 0;
    EXPECT(edau_consultation_theme(consultation, i, &label, &length, &submissions, NULL) ==
           EDAU_OK);
    EXPECT(label != NULL && length > 0 && strlen(label) == length);
    EXPECT(submissions >= 1 && submissions <= last);
    last = submissions;
  }
  edau_consultation_free(consultation);
}

static void zero_themes_means_as_many_as_suit(void) {
  edau_consultation* consultation = sample();
  EXPECT(edau_consultation_find_themes(consultation, 0, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme_count(consultation) >= 2);
  EXPECT(edau_consultation_theme_count(consultation) <= kTextCount);
  edau_consultation_free(consultation);
}

static void finding_again_replaces_the_themes(void) {
  edau_consultation* consultation = sample();
  EXPECT(edau_consultation_find_themes(consultation, 2, NULL) == EDAU_OK);
  EXPECT(edau_consultation_find_themes(consultation, 4, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme_count(consultation) == 4);
  edau_consultation_free(consultation);
}

static void a_failed_search_keeps_the_themes_found_before(void) {
  edau_consultation* consultation = sample();
  EXPECT(edau_consultation_find_themes(consultation, 3, NULL) == EDAU_OK);
  EXPECT(edau_consultation_find_themes(consultation, -1, NULL) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_consultation_find_themes(consultation, 65536, NULL) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_consultation_theme_count(consultation) == 3);
  edau_consultation_free(consultation);
}

static void adding_drops_themes_that_no_longer_hold(void) {
  edau_consultation* consultation = sample();
  EXPECT(edau_consultation_find_themes(consultation, 3, NULL) == EDAU_OK);
  EXPECT(add(&consultation, "The bus shelter leaks.") == EDAU_OK);
  EXPECT(edau_consultation_theme_count(consultation) == 0);
  EXPECT(edau_consultation_theme(consultation, 0, NULL, NULL, NULL, NULL) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_consultation_find_themes(consultation, 3, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme_count(consultation) == 3);
  edau_consultation_free(consultation);
}

static void a_label_outlives_calls_that_only_read(void) {
  edau_consultation* consultation = sample();
  const char* first = NULL;
  const char* again = NULL;
  char copy[256] = "";
  EXPECT(edau_consultation_find_themes(consultation, 4, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme(consultation, 0, &first, NULL, NULL, NULL) == EDAU_OK);
  strncpy(copy, first, sizeof copy - 1);
  EXPECT(edau_consultation_theme(consultation, 3, &again, NULL, NULL, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme(consultation, 99, &again, NULL, NULL, NULL) != EDAU_OK);
  EXPECT(edau_consultation_find_themes(consultation, -1, NULL) != EDAU_OK);
  EXPECT(strcmp(first, copy) == 0);
  edau_consultation_free(consultation);
}

static void a_failure_touches_no_output_and_says_why(void) {
  edau_consultation* consultation = sample();
  const char* label = "untouched";
  size_t length = 7;
  int64_t submissions = 7;
  edau_error error;
  EXPECT(edau_consultation_find_themes(consultation, 4, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme(consultation, 4, &label, &length, &submissions, &error) ==
         EDAU_INVALID_ARGUMENT);
  EXPECT(strcmp(label, "untouched") == 0 && length == 7 && submissions == 7);
  EXPECT(error.status == EDAU_INVALID_ARGUMENT);
  EXPECT(strstr(error.message, "no theme 4") != NULL);
  edau_consultation_free(consultation);
}

static void a_success_leaves_the_error_alone(void) {
  edau_consultation* consultation = NULL;
  edau_error error = {EDAU_INTERNAL, "untouched"};
  EXPECT(edau_consultation_add(&consultation, "bus", 3, &error) == EDAU_OK);
  EXPECT(error.status == EDAU_INTERNAL && strcmp(error.message, "untouched") == 0);
  edau_consultation_free(consultation);
}

static void null_is_refused_or_means_nothing(void) {
  edau_consultation* consultation = NULL;
  edau_error error;
  EXPECT(edau_consultation_add(NULL, "bus", 3, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_consultation_add(NULL, "bus", 3, NULL) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_consultation_add(&consultation, NULL, 3, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(consultation == NULL);
  EXPECT(edau_consultation_find_themes(NULL, 4, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_consultation_find_themes(NULL, 4, NULL) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_consultation_theme_count(NULL) == 0);
  EXPECT(edau_consultation_theme(NULL, 0, NULL, NULL, NULL, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_consultation_theme(NULL, 0, NULL, NULL, NULL, NULL) == EDAU_INVALID_ARGUMENT);
  edau_consultation_free(NULL);

  EXPECT(edau_consultation_add(&consultation, NULL, 0, NULL) == EDAU_OK);
  EXPECT(consultation != NULL);
  edau_consultation_free(consultation);
}

static void outputs_that_are_not_wanted_may_be_null(void) {
  edau_consultation* consultation = sample();
  size_t length = 0;
  int64_t submissions = 0;
  EXPECT(edau_consultation_find_themes(consultation, 4, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme(consultation, 0, NULL, NULL, NULL, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme(consultation, 0, NULL, &length, NULL, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme(consultation, 0, NULL, NULL, &submissions, NULL) == EDAU_OK);
  EXPECT(length > 0 && submissions > 0);
  edau_consultation_free(consultation);
}

/* Texts end by their length, and bytes that are not UTF-8 never reach a label. */
static void bad_utf8_is_repaired(void) {
  edau_consultation* consultation = NULL;
  size_t i;
  for (i = 0; i < 3; ++i) {
    EXPECT(edau_consultation_add(&consultation, "caf\xE9 society\xFF", 12, NULL) == EDAU_OK);
    EXPECT(edau_consultation_add(&consultation, "\xC3\x28 \0 bus shelter \xF0\x9F", 19, NULL) ==
           EDAU_OK);
  }
  EXPECT(edau_consultation_find_themes(consultation, 2, NULL) == EDAU_OK);
  EXPECT(edau_consultation_theme_count(consultation) == 2);
  for (i = 0; i < edau_consultation_theme_count(consultation); ++i) {
    const char* label = "";
    EXPECT(edau_consultation_theme(consultation, i, &label, NULL, NULL, NULL) == EDAU_OK);
    EXPECT(strpbrk(label, "\xE9\xFF\xC3\xF0") == NULL);
  }
  edau_consultation_free(consultation);
}

static void text_without_a_usable_word_is_a_status_of_its_own(void) {
  edau_consultation* consultation = NULL;
  edau_error error;
  EXPECT(add(&consultation, "") == EDAU_OK);
  EXPECT(add(&consultation, "the of and") == EDAU_OK);
  EXPECT(edau_consultation_find_themes(consultation, 0, &error) == EDAU_NO_USABLE_TEXT);
  EXPECT(error.status == EDAU_NO_USABLE_TEXT && error.message[0] != '\0');
  EXPECT(memchr(error.message, '\0', sizeof error.message) != NULL);
  edau_consultation_free(consultation);
}

static void an_impossible_length_is_out_of_memory(void) {
  edau_consultation* consultation = NULL;
  edau_error error;
  EXPECT(edau_consultation_add(&consultation, "bus", (size_t)-1, &error) == EDAU_OUT_OF_MEMORY);
  EXPECT(error.status == EDAU_OUT_OF_MEMORY && consultation == NULL);
}

int main(void) {
  finds_the_themes_asked_for();
  zero_themes_means_as_many_as_suit();
  finding_again_replaces_the_themes();
  a_failed_search_keeps_the_themes_found_before();
  adding_drops_themes_that_no_longer_hold();
  a_label_outlives_calls_that_only_read();
  a_failure_touches_no_output_and_says_why();
  a_success_leaves_the_error_alone();
  null_is_refused_or_means_nothing();
  outputs_that_are_not_wanted_may_be_null();
  bad_utf8_is_repaired();
  text_without_a_usable_word_is_a_status_of_its_own();
  an_impossible_length_is_out_of_memory();
  return failures == 0 ? 0 : 1;
}
