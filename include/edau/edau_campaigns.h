/* Campaigns: submissions of an analysis that share one text, as it was or edited. */
#ifndef EDAU_EDAU_CAMPAIGNS_H
#define EDAU_EDAU_CAMPAIGNS_H

#include "edau/edau_analysis.h"

#if defined(__cplusplus)
extern "C" {
#endif

typedef struct edau_campaign {
  edau_string text;             /* the one that most sent */
  uint64_t template_submission; /* whose text that is; index into the corpus */
  int64_t exact_count;          /* copies of the same words */
  int64_t edited_count;         /* the other copies */
} edau_campaign;

/* By falling copies. */
EDAU_API edau_status edau_analysis_campaign_count(const edau_analysis* analysis, size_t* count,
                                                  edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_analysis_campaign_at(const edau_analysis* analysis, size_t index,
                                               edau_campaign* campaign, size_t size,
                                               edau_error** error) EDAU_NOEXCEPT;

/* The campaign that `submission` (index into the corpus) is a copy of, -1 if of none, and whether
 * it is an exact one. */
EDAU_API edau_status edau_analysis_campaign_of(const edau_analysis* analysis, size_t submission,
                                               int32_t* campaign, int32_t* is_exact,
                                               edau_error** error) EDAU_NOEXCEPT;

/* What the author of an edited copy added to the campaign's text. */
typedef struct edau_addition {
  edau_string text;
  uint64_t submission; /* index into the corpus */
  uint32_t begin;      /* bytes [begin, end) of the submission's text */
  uint32_t end;
  int32_t campaign; /* index of the campaign */
  int32_t reserved; /* 0 */
} edau_addition;

EDAU_API edau_status edau_analysis_addition_count(const edau_analysis* analysis, size_t* count,
                                                  edau_error** error) EDAU_NOEXCEPT;

EDAU_API edau_status edau_analysis_addition_at(const edau_analysis* analysis, size_t index,
                                               edau_addition* addition, size_t size,
                                               edau_error** error) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
