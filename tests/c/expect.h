/* What the C tests share: EXPECT, texts, and handles made in one call. C99. */
#ifndef EDAU_TESTS_C_EXPECT_H
#define EDAU_TESTS_C_EXPECT_H

#include <stdio.h>
#include <string.h>

#include "edau/edau.h"

static int failures = 0;

static void expect(int holds, const char* what, const char* file, int line) {
  if (holds) return;
  fprintf(stderr, "%s:%d: does not hold: %s\n", file, line, what);
  ++failures;
}

#define EXPECT(condition) expect((condition) ? 1 : 0, #condition, __FILE__, __LINE__)

/* Not every test uses every helper. */
#if defined(__GNUC__)
#define MAYBE_UNUSED __attribute__((unused))
#else
#define MAYBE_UNUSED
#endif

MAYBE_UNUSED static int says(edau_string string, const char* text) {
  return string.length == strlen(text) && memcmp(string.data, text, string.length) == 0;
}

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

static edau_status add(edau_texts* texts, const char* text) {
  return edau_texts_add(texts, text, strlen(text), NULL, 0, NULL);
}

MAYBE_UNUSED static edau_corpus* corpus_of(const char* const* texts, size_t count) {
  edau_texts* list = NULL;
  edau_corpus* corpus = NULL;
  size_t i;
  EXPECT(edau_texts_new(&list, NULL) == EDAU_OK);
  for (i = 0; i < count; ++i) EXPECT(add(list, texts[i]) == EDAU_OK);
  EXPECT(edau_corpus_from_texts(list, &corpus, NULL) == EDAU_OK);
  edau_texts_free(list);
  return corpus;
}

MAYBE_UNUSED static edau_options* options_with(const char* name, const char* value) {
  edau_options* options = NULL;
  EXPECT(edau_options_new(&options, NULL) == EDAU_OK);
  if (name != NULL) EXPECT(edau_options_set(options, name, value, NULL) == EDAU_OK);
  return options;
}

/* The themes of kTexts. */
MAYBE_UNUSED static edau_analysis* sample_analysis(const char* themes) {
  edau_corpus* corpus = corpus_of(kTexts, kTextCount);
  edau_options* options = options_with("themes", themes);
  edau_analysis* analysis = NULL;
  EXPECT(edau_find_themes(corpus, options, NULL, NULL, &analysis, NULL) == EDAU_OK);
  edau_corpus_free(corpus);
  edau_options_free(options);
  return analysis;
}

#endif
