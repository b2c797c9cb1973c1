/* Why a submission's points are in their themes, or in none: the words that decided it. */
#ifndef EDAU_EDAU_EXPLAIN_H
#define EDAU_EDAU_EXPLAIN_H

#include "edau/edau_model.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* The points of one submission, each with what its words said. Never changes once it is there.
 * Evidence adds up word by word: the logarithm of how much more a theme says a word than chance
 * would have it. A point belongs where that is highest, if it is as much as it takes to be more
 * than chance.
 *
 * Where themes were found by vectors (edau_find_themes_by_vectors()) evidence is what a word, or
 * the vector, adds to the cosine to a theme's centre; it belongs where that is highest. */
typedef struct edau_explanation edau_explanation;

/* Of submission `submission` of the corpus that was analysed: what the analysis did, and why.
 * EDAU_INVALID_ARGUMENT where the submission was excluded. An analysis keeps no vectors: by such
 * the part of the submission's own is what its words leave of the similarity, and the next theme is
 * not named. */
EDAU_API edau_status edau_analysis_explain(const edau_analysis* analysis, size_t submission,
                                           edau_explanation** explanation,
                                           edau_error** error) EDAU_NOEXCEPT;

/* The same with the submission's vector, `values` of `dimension` numbers, which names the next
 * theme, too. EDAU_INVALID_ARGUMENT also where it is not the one that it was placed by. */
EDAU_API edau_status edau_analysis_explain_by_vector(const edau_analysis* analysis,
                                                     size_t submission, const float* values,
                                                     size_t dimension,
                                                     edau_explanation** explanation,
                                                     edau_error** error) EDAU_NOEXCEPT;

/* Of a submission of this text: what edau_assign() does with it, and why. EDAU_INVALID_ARGUMENT
 * where the themes were found by vectors. */
EDAU_API edau_status edau_model_explain(const edau_model* model, const char* text,
                                        size_t text_length, edau_explanation** explanation,
                                        edau_error** error) EDAU_NOEXCEPT;

/* The same by a model of vectors: with that of the text, as edau_assign_by_vectors() takes it. */
EDAU_API edau_status edau_model_explain_by_vector(const edau_model* model, const char* text,
                                                  size_t text_length, const float* values,
                                                  size_t dimension, edau_explanation** explanation,
                                                  edau_error** error) EDAU_NOEXCEPT;

EDAU_API void edau_explanation_free(edau_explanation* explanation) EDAU_NOEXCEPT;

/* A point. Themes are indices, of the analysis as of its model. */
typedef struct edau_explained_point {
  edau_string text;
  edau_string language; /* that its words were taken to be in: "en"; empty where none was */
  uint32_t begin;       /* bytes [begin, end) of the submission's text */
  uint32_t end;
  int32_t theme;     /* that it is in; -1 = in none */
  int32_t outcome;   /* EDAU_THEMED … */
  double similarity; /* as in edau_point */
  double margin;
  int32_t has_best;   /* 0: it shares no word with any theme, or is similar to none; 1: the next two
                       * fields count */
  int32_t best_theme; /* where the evidence is highest; -1: a cluster that is no theme */
  double best_evidence;
  int32_t has_runner_up;   /* 1: the next two fields count */
  int32_t runner_up_theme; /* the next theme with which it shares a word */
  double runner_up_evidence;
  int32_t has_needed;      /* 1: the next field counts; 0: nothing is asked */
  int32_t has_vector;      /* 1: the last two fields count: a vector had a say */
  double needed;           /* the least evidence that is more than chance */
  size_t term_count;       /* for edau_explanation_term_at() */
  size_t other_word_count; /* for edau_explanation_other_word_at() */
  double vector_evidence; /* what the vector adds to best_evidence; below 0: it speaks against it */
  double vector_share;    /* of all that speaks for it; 0 where it speaks against it */
} edau_explained_point;

/* As many as the submission has points; 0 of a blank text. */
EDAU_API edau_status edau_explanation_count(const edau_explanation* explanation, size_t* count,
                                            edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_explanation_at(const edau_explanation* explanation, size_t index,
                                         edau_explained_point* point, size_t size,
                                         edau_error** error) EDAU_NOEXCEPT;

/* A word of a point, or a phrase, that the model knows. */
typedef struct edau_explained_term {
  edau_string term;  /* as it counts: stemmed, of a Welsh word the English one's */
  double evidence;   /* for best_theme; below 0: it speaks against it */
  double share;      /* of all that speaks for it; 0 where it speaks against it */
  int64_t count;     /* how often the point says it */
  size_t form_count; /* for edau_explanation_form_at() */
} edau_explained_term;

/* Term `index` of point `point`, most evidence first; it adds up to best_evidence, with
 * vector_evidence where there is one. None where words had no say. */
EDAU_API edau_status edau_explanation_term_at(const edau_explanation* explanation, size_t point,
                                              size_t index, edau_explained_term* term, size_t size,
                                              edau_error** error) EDAU_NOEXCEPT;

/* Form `index` of that term, as the point writes it, each once. */
EDAU_API edau_status edau_explanation_form_at(const edau_explanation* explanation, size_t point,
                                              size_t term, size_t index, edau_string* form,
                                              edau_error** error) EDAU_NOEXCEPT;

/* Words that could carry a theme, but that too few others said, or too many; as written. */
EDAU_API edau_status edau_explanation_other_word_at(const edau_explanation* explanation,
                                                    size_t point, size_t index, edau_string* word,
                                                    edau_error** error) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
