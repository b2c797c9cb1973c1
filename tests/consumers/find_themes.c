/* What a C program that links edau looks like: the themes of six texts. */
#include <edau/edau.h>
#include <stdio.h>
#include <string.h>

int main(void) {
  const char* texts[] = {
      "The bus service stops at six.",      "We need a better bus service at night.",
      "The bus service is too dear.",       "Our library opens two days a week.",
      "Keep the library open at weekends.", "The library is where my children read."};
  edau_consultation* consultation = NULL;
  edau_error error;
  edau_status status = EDAU_OK;
  size_t i;
  for (i = 0; i < 6 && status == EDAU_OK; ++i)
    status = edau_consultation_add(&consultation, texts[i], strlen(texts[i]), &error);
  if (status == EDAU_OK) status = edau_consultation_find_themes(consultation, 2, &error);
  if (status != EDAU_OK) {
    fprintf(stderr, "%s\n", error.message);
    return 1;
  }
  const size_t count = edau_consultation_theme_count(consultation);
  for (i = 0; i < count; ++i) {
    const char* label = NULL;
    edau_consultation_theme(consultation, i, &label, NULL, NULL, NULL);
    printf("%s\n", label);
  }
  edau_consultation_free(consultation);
  return count == 2 ? 0 : 1;
}
