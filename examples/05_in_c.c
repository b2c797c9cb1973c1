/* The main job from C: from a file of submissions to themes and a report.
 *
 *   05_in_c digital-services.csv out/
 */
#include <stdio.h>

#include "edau/edau.h"

/* Called on this thread, at most about 20 times a second; anything but 0 stops the work. */
static int show(const edau_progress_state* state, void* context) {
  (void)context;
  if (state->done == 0) fprintf(stderr, "%.*s\n", (int)state->stage.length, state->stage.data);
  return 0;
}

static void print_themes(const edau_analysis* analysis, edau_error** error) {
  size_t count = 0;
  size_t i;
  edau_analysis_theme_count(analysis, &count, error);
  for (i = 0; i < count; ++i) {
    edau_theme theme;
    edau_exemplar exemplar = {{"", 0}, 0, 0, 0};
    if (edau_analysis_theme_at(analysis, i, &theme, sizeof theme, error) != EDAU_OK) return;
    if (theme.exemplar_count > 0)
      edau_analysis_exemplar_at(analysis, i, 0, &exemplar, sizeof exemplar, error);
    printf("%lld\t%.*s\t%.*s\n", (long long)theme.submissions, (int)theme.label.length,
           theme.label.data, (int)exemplar.text.length, exemplar.text.data);
  }
}

int main(int argc, char** argv) {
  edau_error* error = NULL;
  edau_options* options = NULL;
  edau_corpus* corpus = NULL;
  edau_analysis* analysis = NULL;
  edau_status status;
  if (argc != 3) {
    fprintf(stderr, "usage: 05_in_c RESPONSES.csv OUTPUT-FOLDER\n");
    return 1;
  }
  edau_options_new(&options, &error);
  edau_options_set(options, "text", "answer", &error);
  edau_options_set(options, "id", "ref", &error);
  edau_corpus_read(argv[1], options, show, NULL, &corpus, &error);
  edau_find_themes(corpus, options, show, NULL, &analysis, &error);
  print_themes(analysis, &error);
  edau_analysis_write(analysis, argv[2], 1, show, NULL, &error);

  /* The first failure is the one that is told; what needed its output was refused. */
  status = edau_error_status(error);
  if (status != EDAU_OK) fprintf(stderr, "%s\n", edau_error_message(error));
  edau_error_free(error);
  edau_analysis_free(analysis);
  edau_corpus_free(corpus);
  edau_options_free(options);
  return (int)status;
}
