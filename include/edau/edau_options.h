/* Every option of reading and of analysis, by the name it has on the command line. */
#ifndef EDAU_EDAU_OPTIONS_H
#define EDAU_EDAU_OPTIONS_H

#include "edau/edau_base.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* A value for each option; each function that takes one reads those it knows. */
typedef struct edau_options edau_options;

/* All options at their defaults. */
EDAU_API edau_status edau_options_new(edau_options** options, edau_error** error) EDAU_NOEXCEPT;

/* Sets the option `name` ("themes", without the command line's --) to `value` as written there
 * ("12"); a switch takes "true" or "false". EDAU_INVALID_ARGUMENT names what is allowed. */
EDAU_API edau_status edau_options_set(edau_options* options, const char* name, const char* value,
                                      edau_error** error) EDAU_NOEXCEPT;

EDAU_API void edau_options_free(edau_options* options) EDAU_NOEXCEPT;

/* What there is to set. The strings live as long as the program. */
typedef struct edau_option {
  edau_string name;
  edau_string values;        /* "auto|fast|best", "N"; empty for a switch */
  edau_string default_value; /* as edau_options_set() takes it */
  edau_string help;          /* one line */
  int32_t is_of_reading;     /* 1: of edau_corpus_read(); 0: of edau_find_themes() */
  int32_t affects_result;    /* 0: threads and paths, which enter no output */
} edau_option;

EDAU_API edau_status edau_option_count(size_t* count, edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_option_at(size_t index, edau_option* option, size_t size,
                                    edau_error** error) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
