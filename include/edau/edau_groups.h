/* Who raised what: the themes of an analysis by groups of respondents. */
#ifndef EDAU_EDAU_GROUPS_H
#define EDAU_EDAU_GROUPS_H

#include "edau/edau_analysis.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* A column by which people are compared: of the option "group", or of edau_texts_set_group().
 * Counted is what the option "base" says; tested are persons with words that no campaign sent, as
 * copies of one text are no independent answers. Who is here chose to answer: a difference says
 * nothing of other people. */
typedef struct edau_group_table {
  edau_string column;
  size_t group_count;  /* for edau_analysis_group_at() */
  size_t stated_count; /* of these, the first, with a value; a last one without has stated none */
} edau_group_table;

EDAU_API edau_status edau_analysis_group_table_count(const edau_analysis* analysis, size_t* count,
                                                     edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_analysis_group_table_at(const edau_analysis* analysis, size_t index,
                                                  edau_group_table* table, size_t size,
                                                  edau_error** error) EDAU_NOEXCEPT;

/* Those who stated one value. */
typedef struct edau_group {
  edau_string value;      /* the cell, byte for byte; empty: nothing was stated */
  int64_t members;        /* of all that is analysed, on the base */
  int64_t tested_members; /* persons who are tested; -1 where nothing is */
} edau_group;

/* Group `index` of table `table`, by the bytes of their values. */
EDAU_API edau_status edau_analysis_group_at(const edau_analysis* analysis, size_t table,
                                            size_t index, edau_group* group, size_t size,
                                            edau_error** error) EDAU_NOEXCEPT;

/* One theme in one group. Where it is suppressed (the option "public"), all else is 0 and -1. */
typedef struct edau_group_cell {
  int64_t count; /* of the group, that raise the theme */
  double share;  /* count / members, in [0, 1] */
  double low;    /* Wilson's 95 % interval of the share, in [0, 1] */
  double high;
  double others_share;  /* tested: of all other stated groups together; 0 where not tested */
  double p;             /* Fisher's exact test against those, two-sided; -1 where not tested */
  double adjusted_p;    /* by Benjamini and Hochberg over all tests of the table; likewise */
  int32_t suppressed;   /* 1: kept to itself in a public edition */
  int32_t reserved;     /* 0 */
  int64_t tested_count; /* of those tested in the group, that raise it; 0 where not tested */
  double tested_share;  /* tested_count / tested_members; likewise */
} edau_group_cell;

EDAU_API edau_status edau_analysis_group_cell_at(const edau_analysis* analysis, size_t table,
                                                 size_t theme, size_t group, edau_group_cell* cell,
                                                 size_t size, edau_error** error) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
