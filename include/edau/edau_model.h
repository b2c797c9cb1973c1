/* Later submissions into the themes that were found before. */
#ifndef EDAU_EDAU_MODEL_H
#define EDAU_EDAU_MODEL_H

#include "edau/edau_analysis.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* What puts submissions into themes: words, labels and numbers, and no submission. */
typedef struct edau_model edau_model;

EDAU_API edau_status edau_model_from_analysis(const edau_analysis* analysis, edau_model** model,
                                              edau_error** error) EDAU_NOEXCEPT;

/* Reads all of a model's file, or its bytes, which messages call `name`. EDAU_UNREADABLE_INPUT,
 * or EDAU_UNREADABLE_MODEL where it is damaged, no model, or of a newer edau. */
EDAU_API edau_status edau_model_load(const char* path, edau_model** model,
                                     edau_error** error) EDAU_NOEXCEPT;
EDAU_API edau_status edau_model_parse(const char* bytes, size_t bytes_length, const char* name,
                                      edau_model** model, edau_error** error) EDAU_NOEXCEPT;

/* Writes the file in one step: what fails leaves the old one. EDAU_UNWRITABLE_OUTPUT. */
EDAU_API edau_status edau_model_save(const edau_model* model, const char* path,
                                     edau_error** error) EDAU_NOEXCEPT;

/* The bytes that edau_model_save() writes, kept in the model. */
EDAU_API edau_status edau_model_bytes(edau_model* model, edau_string* bytes,
                                      edau_error** error) EDAU_NOEXCEPT;

EDAU_API void edau_model_free(edau_model* model) EDAU_NOEXCEPT;

/* The dimension of the vectors that the themes were found by, and their weight; both are 0 where
 * words alone were compared. */
EDAU_API edau_status edau_model_vectors(const edau_model* model, size_t* dimension, double* weight,
                                        edau_error** error) EDAU_NOEXCEPT;

/* A theme as it was found. Ids and labels never change. */
typedef struct edau_model_theme {
  edau_string id;
  edau_string label;
  int64_t submissions; /* that raised it then */
  int64_t points;      /* that were in it then */
  double share;        /* submissions / analysed submissions, then */
  double similarity;   /* mean of its points to its centre, then */
  size_t term_count;   /* for edau_model_term_at() */
} edau_model_theme;

EDAU_API edau_status edau_model_theme_count(const edau_model* model, size_t* count,
                                            edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_model_theme_at(const edau_model* model, size_t index,
                                         edau_model_theme* theme, size_t size,
                                         edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_model_term_at(const edau_model* model, size_t theme, size_t index,
                                        edau_string* term, edau_error** error) EDAU_NOEXCEPT;

/* Submissions in the themes of a model. Never changes once it is there. */
typedef struct edau_assigned edau_assigned;

/* Puts each submission of `corpus` into a theme of `model`, or into none. Of the options, only
 * "threads" is read: the others are the model's. EDAU_INVALID_ARGUMENT (also where the themes were
 * found by vectors), EDAU_CANCELLED. */
EDAU_API edau_status edau_assign(const edau_model* model, const edau_corpus* corpus,
                                 const edau_options* options, edau_progress progress, void* context,
                                 edau_assigned** assigned, edau_error** error) EDAU_NOEXCEPT;

/* The same where edau_model_vectors() says that the themes were found by vectors: with those of the
 * new submissions, as edau_find_themes_by_vectors() takes them, of the model's dimension. */
EDAU_API edau_status edau_assign_by_vectors(const edau_model* model, const edau_corpus* corpus,
                                            const float* values, size_t row_count, size_t dimension,
                                            const edau_options* options, edau_progress progress,
                                            void* context, edau_assigned** assigned,
                                            edau_error** error) EDAU_NOEXCEPT;

EDAU_API void edau_assigned_free(edau_assigned* assigned) EDAU_NOEXCEPT;

/* Where all points ended up, by the model's themes; borrowed. */
EDAU_API edau_status edau_assigned_points(const edau_assigned* assigned, const edau_points** points,
                                          edau_error** error) EDAU_NOEXCEPT;

/* How a theme was when it was found, and how it is now; its index is the model's. */
typedef struct edau_drift {
  double share_then; /* of the analysed submissions, in [0, 1] */
  double share_now;
  double similarity_then; /* mean of its points to its centre, in [0, 1] */
  double similarity_now;  /* -1 where no point is in it now */
  int64_t submissions;    /* now */
} edau_drift;

EDAU_API edau_status edau_assigned_drift_at(const edau_assigned* assigned, size_t theme,
                                            edau_drift* drift, size_t size,
                                            edau_error** error) EDAU_NOEXCEPT;

/* The shares of the analysed submissions that were, and are, in no theme. One that has grown says
 * that people speak of something else: time to find themes anew. */
EDAU_API edau_status edau_assigned_unthemed_share(const edau_assigned* assigned, double* then,
                                                  double* now, edau_error** error) EDAU_NOEXCEPT;

/* Whether the submissions still fit, full sentences. */
EDAU_API edau_status edau_assigned_note_count(const edau_assigned* assigned, size_t* count,
                                              edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_assigned_note_at(const edau_assigned* assigned, size_t index,
                                           edau_string* note, edau_error** error) EDAU_NOEXCEPT;

/* Writes the files of `edau assign -o`; as edau_analysis_write(). */
EDAU_API edau_status edau_assigned_write(const edau_assigned* assigned, const char* folder,
                                         int replace_existing, edau_progress progress,
                                         void* context, edau_error** error) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
