/* Where each point (a sentence, or a whole submission by the option "unit") ended up. */
#ifndef EDAU_EDAU_POINTS_H
#define EDAU_EDAU_POINTS_H

#include "edau/edau_base.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* The points of an analysis or of later submissions, by submission and by place in it; borrowed
 * from edau_analysis_points() or edau_assigned_points(). */
typedef struct edau_points edau_points;

/* Where a point ended up, and if in no theme, why. */
enum {
  EDAU_THEMED = 0,
  EDAU_NON_ANSWER = 1,     /* "No comment": the submission, or the sentence, says nothing */
  EDAU_NO_USABLE_WORD = 2, /* function words, numbers, punctuation or emoji only */
  EDAU_NO_SHARED_WORD = 3, /* its words stand in too few, or too many, other submissions */
  EDAU_FITS_NO_THEME = 4,  /* no more about any theme than chance is */
  EDAU_NO_VECTOR = 5       /* its own vector is all zeros, and its words had no say */
};

typedef struct edau_point {
  uint64_t submission; /* index into the corpus */
  uint32_t begin;      /* bytes [begin, end) of the submission's text */
  uint32_t end;
  int32_t theme;       /* index of its theme; -1 = in none */
  int32_t outcome;     /* EDAU_THEMED … */
  double similarity;   /* cosine to the theme's centre, in [0, 1]; 0 in no theme */
  double margin;       /* that less the next theme's, in [-1, 1]: near 0, it could be there too */
  double distinctness; /* in no theme: how unlike all themes it is, in [0, 1] */
} edau_point;

EDAU_API edau_status edau_points_count(const edau_points* points, size_t* count,
                                       edau_error** error) EDAU_NOEXCEPT;

/* Fills `count` records from point `first` on. */
EDAU_API edau_status edau_points_at(const edau_points* points, size_t first, size_t count,
                                    edau_point* records, size_t size,
                                    edau_error** error) EDAU_NOEXCEPT;

/* What point `index` says. */
EDAU_API edau_status edau_points_text(const edau_points* points, size_t index, edau_string* text,
                                      edau_error** error) EDAU_NOEXCEPT;

/* A submission, by its points. */
typedef struct edau_assignment {
  int32_t theme;        /* that of the point most similar to its theme; -1 = all are in none */
  int32_t reserved;     /* 0 */
  double similarity;    /* of that point; 0 in no theme */
  uint64_t first_point; /* its points are [first_point, first_point + point_count) */
  uint64_t point_count; /* 0 for one that was excluded */
} edau_assignment;

/* As many as edau_corpus_count() of the corpus that was analysed. */
EDAU_API edau_status edau_points_assignment_count(const edau_points* points, size_t* count,
                                                  edau_error** error) EDAU_NOEXCEPT;

/* Fills `count` records from submission `first` on. */
EDAU_API edau_status edau_points_assignments(const edau_points* points, size_t first, size_t count,
                                             edau_assignment* records, size_t size,
                                             edau_error** error) EDAU_NOEXCEPT;

/* Submissions: received = analysed + excluded, and analysed = themed + unthemed + non_answers +
 * without_usable_words. Points: points = points_themed + points_unthemed + points_non_answers. */
typedef struct edau_balance {
  int64_t received;
  int64_t excluded;
  int64_t analysed;
  int64_t themed;
  int64_t unthemed; /* fits no theme */
  int64_t non_answers;
  int64_t without_usable_words;
  int64_t points;
  int64_t points_themed;
  int64_t points_unthemed; /* those without usable words included */
  int64_t points_non_answers;
} edau_balance;

EDAU_API edau_status edau_points_balance(const edau_points* points, edau_balance* balance,
                                         size_t size, edau_error** error) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
