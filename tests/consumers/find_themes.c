/* What a C program that links edau looks like: the themes of six texts. */
#include <edau/edau.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  const char* lines[] = {
      "The bus service stops at six.",      "We need a better bus service at night.",
      "The bus service is too dear.",       "Our library opens two days a week.",
      "Keep the library open at weekends.", "The library is where my children read."};
  edau_error* error = NULL;
  edau_options* options = NULL;
  edau_texts* texts = NULL;
  edau_corpus* corpus = NULL;
  edau_analysis* analysis = NULL;
  size_t count = 0;
  size_t i;
  edau_options_new(&options, &error);
  edau_options_set(options, "themes", "2", &error);
  edau_texts_new(&texts, &error);
  for (i = 0; i < 6; ++i) edau_texts_add(texts, lines[i], strlen(lines[i]), NULL, 0, &error);
  edau_corpus_from_texts(texts, &corpus, &error);
  edau_find_themes(corpus, options, NULL, NULL, &analysis, &error);
  edau_analysis_theme_count(analysis, &count, &error);
  for (i = 0; i < count; ++i) {
    edau_theme theme;
    if (edau_analysis_theme_at(analysis, i, &theme, sizeof theme, &error) == EDAU_OK)
      printf("%.*s\n", (int)theme.label.length, theme.label.data);
  }
  /* The first failure; what needed its output failed, too. */
  if (error != NULL) fprintf(stderr, "%s\n", edau_error_message(error));
  edau_error_free(error);
  edau_analysis_free(analysis);
  edau_corpus_free(corpus);
  edau_texts_free(texts);
  edau_options_free(options);
  return count == 2 ? 0 : 1;
}
