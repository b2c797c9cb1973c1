/* Models and later submissions from strict C99. The argument is a folder for files. */
#include <stdlib.h>

#include "expect.h"

static char folder[1024] = ".";

static const char* path_of(const char* name) {
  static char path[1100];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

static edau_model* sample_model(void) {
  edau_analysis* analysis = sample_analysis("4");
  edau_model* model = NULL;
  EXPECT(edau_model_from_analysis(analysis, &model, NULL) == EDAU_OK);
  edau_analysis_free(analysis);
  return model;
}

static void a_model_comes_back_from_its_file_and_from_its_bytes(void) {
  edau_model* model = sample_model();
  edau_model* loaded = NULL;
  edau_model* parsed = NULL;
  edau_string bytes;
  edau_string again;
  EXPECT(edau_model_save(model, path_of("c.edau"), NULL) == EDAU_OK);
  EXPECT(edau_model_load(path_of("c.edau"), &loaded, NULL) == EDAU_OK);
  EXPECT(edau_model_bytes(model, &bytes, NULL) == EDAU_OK && bytes.length > 100);
  EXPECT(edau_model_bytes(loaded, &again, NULL) == EDAU_OK);
  EXPECT(again.length == bytes.length && memcmp(again.data, bytes.data, bytes.length) == 0);
  EXPECT(edau_model_parse(bytes.data, bytes.length, "bytes", &parsed, NULL) == EDAU_OK);
  remove(path_of("c.edau"));
  edau_model_free(model);
  edau_model_free(loaded);
  edau_model_free(parsed);
}

static void a_damaged_model_is_refused(void) {
  edau_model* model = sample_model();
  edau_model* parsed = NULL;
  edau_error* error = NULL;
  edau_string bytes;
  char* damaged = NULL;
  EXPECT(edau_model_bytes(model, &bytes, NULL) == EDAU_OK);
  damaged = malloc(bytes.length);
  memcpy(damaged, bytes.data, bytes.length);
  damaged[bytes.length / 2] ^= 1;
  EXPECT(edau_model_parse(damaged, bytes.length, "late.edau", &parsed, &error) ==
         EDAU_UNREADABLE_MODEL);
  EXPECT(parsed == NULL && strstr(edau_error_message(error), "late.edau") != NULL);
  EXPECT(edau_model_parse(damaged, 0, "none", &parsed, NULL) == EDAU_UNREADABLE_MODEL);
  EXPECT(edau_model_load(path_of("no-such-model"), &parsed, NULL) == EDAU_UNREADABLE_INPUT);
  free(damaged);
  edau_error_free(error);
  edau_model_free(model);
}

static void a_model_names_the_themes_of_its_analysis(void) {
  edau_analysis* analysis = sample_analysis("4");
  edau_model* model = NULL;
  size_t count = 0;
  size_t i;
  EXPECT(edau_model_from_analysis(analysis, &model, NULL) == EDAU_OK);
  EXPECT(edau_model_theme_count(model, &count, NULL) == EDAU_OK && count == 4);
  for (i = 0; i < count; ++i) {
    edau_theme theme;
    edau_model_theme kept;
    edau_string term;
    edau_string kept_term;
    EXPECT(edau_analysis_theme_at(analysis, i, &theme, sizeof theme, NULL) == EDAU_OK);
    EXPECT(edau_model_theme_at(model, i, &kept, sizeof kept, NULL) == EDAU_OK);
    EXPECT(kept.label.length == theme.label.length &&
           memcmp(kept.label.data, theme.label.data, theme.label.length) == 0);
    EXPECT(kept.submissions == theme.submissions && kept.term_count == theme.term_count);
    EXPECT(edau_analysis_term_at(analysis, i, 0, &term, NULL) == EDAU_OK);
    EXPECT(edau_model_term_at(model, i, 0, &kept_term, NULL) == EDAU_OK);
    EXPECT(term.length == kept_term.length && memcmp(term.data, kept_term.data, term.length) == 0);
  }
  edau_model_free(model);
  edau_analysis_free(analysis);
}

static void the_analysed_submissions_get_back_what_they_had(void) {
  edau_analysis* analysis = sample_analysis("4");
  edau_corpus* corpus = corpus_of(kTexts, kTextCount);
  edau_options* options = options_with("threads", "1");
  edau_model* model = NULL;
  edau_assigned* assigned = NULL;
  const edau_points* then = NULL;
  const edau_points* now = NULL;
  edau_point before[kTextCount];
  edau_point after[kTextCount];
  edau_drift drift;
  double share_then = -1;
  double share_now = -2;
  size_t count = 0;
  size_t i;
  EXPECT(edau_model_from_analysis(analysis, &model, NULL) == EDAU_OK);
  EXPECT(edau_assign(model, corpus, options, NULL, NULL, &assigned, NULL) == EDAU_OK);
  edau_model_free(model);
  edau_corpus_free(corpus);
  EXPECT(edau_analysis_points(analysis, &then, NULL) == EDAU_OK);
  EXPECT(edau_assigned_points(assigned, &now, NULL) == EDAU_OK);
  EXPECT(edau_points_count(now, &count, NULL) == EDAU_OK && count == kTextCount);
  EXPECT(edau_points_at(then, 0, count, before, sizeof before[0], NULL) == EDAU_OK);
  EXPECT(edau_points_at(now, 0, count, after, sizeof after[0], NULL) == EDAU_OK);
  for (i = 0; i < count; ++i) {
    EXPECT(before[i].theme == after[i].theme && before[i].similarity == after[i].similarity);
  }
  EXPECT(edau_assigned_drift_at(assigned, 3, &drift, sizeof drift, NULL) == EDAU_OK);
  EXPECT(drift.share_then == drift.share_now && drift.similarity_now > 0);
  EXPECT(edau_assigned_drift_at(assigned, 4, &drift, sizeof drift, NULL) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_assigned_unthemed_share(assigned, &share_then, &share_now, NULL) == EDAU_OK);
  EXPECT(share_then == share_now);
  EXPECT(edau_assigned_note_count(assigned, &count, NULL) == EDAU_OK);
  edau_assigned_free(assigned);
  edau_options_free(options);
  edau_analysis_free(analysis);
}

static int stop(const edau_progress_state* state, void* context) {
  (void)state;
  (void)context;
  return 1;
}

static void assigning_can_be_cancelled(void) {
  edau_corpus* corpus = corpus_of(kTexts, kTextCount);
  edau_options* options = options_with(NULL, NULL);
  edau_model* model = sample_model();
  edau_assigned* assigned = NULL;
  EXPECT(edau_assign(model, corpus, options, stop, NULL, &assigned, NULL) == EDAU_CANCELLED);
  EXPECT(assigned == NULL);
  edau_model_free(model);
  edau_options_free(options);
  edau_corpus_free(corpus);
}

int main(int argc, char** argv) {
  if (argc > 1) snprintf(folder, sizeof folder, "%s", argv[1]);
  a_model_comes_back_from_its_file_and_from_its_bytes();
  a_damaged_model_is_refused();
  a_model_names_the_themes_of_its_analysis();
  the_analysed_submissions_get_back_what_they_had();
  assigning_can_be_cancelled();
  return failures == 0 ? 0 : 1;
}
