/* edau for C and for every language that calls C: the themes of a consultation.
 *
 *   edau_error* error = NULL;
 *   edau_options* options = NULL;
 *   edau_corpus* corpus = NULL;
 *   edau_analysis* analysis = NULL;
 *   edau_options_new(&options, &error);
 *   edau_options_set(options, "text", "answer", &error);
 *   edau_corpus_read("responses.csv", options, NULL, NULL, &corpus, &error);
 *   edau_find_themes(corpus, options, NULL, NULL, &analysis, &error);
 *   edau_analysis_write(analysis, "out", 0, NULL, NULL, &error);
 *
 * This is edau's stable binary interface (C99). The rules, which hold for every
 * function but where it says otherwise:
 *
 *  1. Status. A function returns EDAU_OK, or what kind of failure it was. A call
 *     that failed has changed nothing: neither its outputs nor its handles.
 *  2. Errors. The last parameter says what was wrong, where, and what to do; it
 *     may be NULL. *error must be NULL at first; the first failure is put there and
 *     stays, so that many calls can be made before one look: what needs the output
 *     of a call that failed is refused, too. Who goes on after a failure calls
 *     edau_error_free() and sets *error to NULL. A call that succeeds leaves it alone.
 *  3. Ownership. A handle is whole from the moment a function gives it out, and
 *     belongs to the caller, who frees it with the function of its name that ends
 *     in _free. What is given out as a pointer to const, strings and arrays too,
 *     is borrowed from the handle that was asked, and lives as long as that.
 *     Handles do not need one another: a corpus may be freed before its analysis.
 *     Whatever is passed in is copied.
 *  4. Strings are UTF-8. What people wrote comes in as a pointer and a length in
 *     bytes, may hold NUL, and is repaired where it is not valid. Names, paths
 *     and values of options come in ended by NUL. Strings go out as edau_string:
 *     valid UTF-8 with a length; no NUL need follow.
 *  5. Records (edau_theme, …) belong to the caller and are filled as far as `size`,
 *     the sizeof at hand; those that come as an array stand `size` bytes apart. Later
 *     versions add fields at their end only, so a program that was compiled before
 *     needs no change; what an older library does not know is filled with zeros.
 *     A function for each field would be a hundred of them to bind in every
 *     language, and a call for every number of every row. edau_string, edau_csr
 *     and edau_progress_state have no size.
 *  6. NULL is an error, EDAU_INVALID_ARGUMENT, but for: the error slot; a callback
 *     and its context; a text of length 0; and what is to be freed.
 *  7. Indices count from 0. One that is too high is EDAU_INVALID_ARGUMENT.
 *  8. Threads. Functions that take a pointer to a const handle may run at the same
 *     time on the same one; the others need the handle for themselves. There
 *     is no global state. Work is spread over the cores unless the option "threads"
 *     says otherwise; no result depends on that, or on the order of submissions.
 *  9. Values of enumerators are fixed for ever, but there may be new ones.
 */
#ifndef EDAU_EDAU_H
#define EDAU_EDAU_H

#include "edau/edau_analysis.h"  /* edau_analysis: themes, campaigns, the report */
#include "edau/edau_base.h"      /* edau_status, edau_error, edau_string, edau_progress */
#include "edau/edau_campaigns.h" /* of an edau_analysis: texts that many sent */
#include "edau/edau_corpus.h"    /* edau_texts, edau_corpus: submissions and their ledger */
#include "edau/edau_explain.h"   /* edau_explanation: why a submission is where it is */
#include "edau/edau_groups.h"    /* of an edau_analysis: themes by groups of respondents */
#include "edau/edau_model.h"     /* edau_model, edau_assigned: later submissions */
#include "edau/edau_options.h"   /* edau_options: every option by its name */
#include "edau/edau_parts.h"     /* tokens, vectors and clusters by themselves */
#include "edau/edau_points.h"    /* edau_points: where each sentence ended up */

#endif
