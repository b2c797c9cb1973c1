/* From submissions to themes. */
#ifndef EDAU_EDAU_ANALYSIS_H
#define EDAU_EDAU_ANALYSIS_H

#include "edau/edau_corpus.h"
#include "edau/edau_points.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* All that was found in a corpus. Never changes once it is there. */
typedef struct edau_analysis edau_analysis;

/* Finds the themes of `corpus` by the options of analysis ("themes", "language", …): the same
 * bytes as the command line writes. EDAU_NO_USABLE_TEXT, EDAU_INVALID_ARGUMENT, EDAU_CANCELLED. */
EDAU_API edau_status edau_find_themes(const edau_corpus* corpus, const edau_options* options,
                                      edau_progress progress, void* context,
                                      edau_analysis** analysis, edau_error** error) EDAU_NOEXCEPT;

/* The same by vectors of the caller's own, alone or beside the words. `values` has a row of
 * `dimension` numbers (1 to 65536) for each of edau_corpus_count(), one behind the other; that of a
 * blank submission or of a duplicate is not looked at, and one of zeros says nothing. `weight`, in
 * (0, 1], is their part in a similarity: with 1 words have no say in it. Each submission is one
 * point, whatever the option "unit" says; labels, terms and all counts come from the words.
 * EDAU_INVALID_ARGUMENT also where there are more or fewer rows than submissions, and names row
 * and column of a number that is not finite. */
EDAU_API edau_status edau_find_themes_by_vectors(const edau_corpus* corpus, const float* values,
                                                 size_t row_count, size_t dimension, double weight,
                                                 const edau_options* options,
                                                 edau_progress progress, void* context,
                                                 edau_analysis** analysis,
                                                 edau_error** error) EDAU_NOEXCEPT;

EDAU_API void edau_analysis_free(edau_analysis* analysis) EDAU_NOEXCEPT;

typedef struct edau_theme {
  edau_string id;      /* "t1", "t2", … by falling count_all */
  edau_string label;   /* its short readable name; no two themes share one */
  int64_t submissions; /* that raise it */
  int64_t points;      /* that are in it */
  double share;        /* submissions / analysed submissions, in [0, 1] */
  double cohesion;     /* mean similarity of its points to its centre, in [0, 1] */
  double distinctness; /* mean margin of its points to the next theme, in [-1, 1] */
  double stability;    /* share of half-samples that show it too, in [0, 1]; -1: not told */
  edau_string group;   /* "g1", …; empty where themes are not grouped */
  double x;            /* its place on a map of the themes; 0 where there is none */
  double y;
  int32_t has_place;       /* 1: x and y are its place */
  int32_t differs_by_base; /* 1: its rank or majority hangs on the base */
  size_t term_count;       /* for edau_analysis_term_at() */
  size_t exemplar_count;   /* for edau_analysis_exemplar_at() */
  size_t describing_count; /* of the terms, that come first and describe it */
  int64_t count_all;       /* its size on each base */
  int64_t count_distinct;
  int64_t count_campaign_one;
  int64_t count_campaign_apart;
  double share_all; /* likewise, of all analysed on that base, in [0, 1] */
  double share_distinct;
  double share_campaign_one;
  double share_campaign_apart;
  size_t label_count; /* for edau_analysis_label_at() */
} edau_theme;

EDAU_API edau_status edau_analysis_theme_count(const edau_analysis* analysis, size_t* count,
                                               edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_analysis_theme_at(const edau_analysis* analysis, size_t index,
                                            edau_theme* theme, size_t size,
                                            edau_error** error) EDAU_NOEXCEPT;

/* Term `index` of theme `theme`, as people wrote it: words that its submissions use most, then
 * words that set it apart; of each kind the best first. */
EDAU_API edau_status edau_analysis_term_at(const edau_analysis* analysis, size_t theme,
                                           size_t index, edau_string* term,
                                           edau_error** error) EDAU_NOEXCEPT;

/* The name of a theme in one language. */
typedef struct edau_label {
  edau_string text;
  edau_string language; /* "en", "cy", …; empty where edau did not judge */
  int64_t submissions;  /* with a point in the theme that holds all of its words */
} edau_label;

/* Label `index` of theme `theme`: one in each language that enough of its people write in, that
 * of most first; edau_theme.label is the first. Each is of the texts in its language, and no
 * translation of another. */
EDAU_API edau_status edau_analysis_label_at(const edau_analysis* analysis, size_t theme,
                                            size_t index, edau_label* label, size_t size,
                                            edau_error** error) EDAU_NOEXCEPT;

/* A real sentence quoted to stand for a theme. */
typedef struct edau_exemplar {
  edau_string text;
  uint64_t submission; /* index into the corpus */
  uint32_t begin;      /* bytes [begin, end) of the submission's text */
  uint32_t end;
} edau_exemplar;

/* Exemplar `index` of theme `theme`, nearest to its centre first. */
EDAU_API edau_status edau_analysis_exemplar_at(const edau_analysis* analysis, size_t theme,
                                               size_t index, edau_exemplar* exemplar, size_t size,
                                               edau_error** error) EDAU_NOEXCEPT;

/* Where all points ended up; borrowed. */
EDAU_API edau_status edau_analysis_points(const edau_analysis* analysis, const edau_points** points,
                                          edau_error** error) EDAU_NOEXCEPT;

/* What a person running it should be told, full sentences. */
EDAU_API edau_status edau_analysis_note_count(const edau_analysis* analysis, size_t* count,
                                              edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_analysis_note_at(const edau_analysis* analysis, size_t index,
                                           edau_string* note, edau_error** error) EDAU_NOEXCEPT;

/* Writes report.html, themes.csv and all other files of `edau themes -o` into `folder`, which is
 * made; whole or not at all. `replace_existing` not 0: in place of a folder that edau wrote.
 * EDAU_UNWRITABLE_OUTPUT, EDAU_CANCELLED. */
EDAU_API edau_status edau_analysis_write(const edau_analysis* analysis, const char* folder,
                                         int replace_existing, edau_progress progress,
                                         void* context, edau_error** error) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
