/* edau for C and for every language that calls C: themes of a consultation.
 *
 *   edau_consultation* consultation = NULL;
 *   edau_error error;
 *   edau_consultation_add(&consultation, text, strlen(text), &error);   (for each text)
 *   edau_consultation_find_themes(consultation, 0, &error);
 *   for (size_t i = 0; i < edau_consultation_theme_count(consultation); ++i) ...
 *   edau_consultation_free(consultation);
 *
 * This is edau's stable binary interface (C99). The rules, which hold for every
 * function:
 *
 *  1. Ownership. Whoever made a consultation frees it, with
 *     edau_consultation_free() only. Texts that are passed in are copied. A
 *     label that is passed out is borrowed: it stays where it is until themes
 *     are found again in its consultation, a submission is added to it, or it
 *     is freed.
 *  2. Strings are UTF-8, as a pointer and a length in bytes. A text coming in
 *     need not end in NUL and is repaired where it is not valid UTF-8. A label
 *     or message going out is valid UTF-8, holds no NUL, and a NUL follows it.
 *  3. Errors. A function that can fail returns EDAU_OK or says in its status
 *     what kind of failure it was. A call that failed has changed nothing:
 *     neither its outputs nor the consultation. Statuses keep their values for
 *     ever; a later version may return one that is not listed here.
 *  4. The message of a failure is written into the caller's edau_error, so it
 *     cannot be overwritten from another thread and there is nothing to free.
 *     It may be NULL. A call that succeeds leaves it alone.
 *  5. Threads. Different consultations may be used at the same time. Functions
 *     that take a const consultation may run at the same time on the same one;
 *     the others need it for themselves. There is no global state.
 *  6. NULL. A NULL consultation has no themes and may be freed; elsewhere it is
 *     EDAU_INVALID_ARGUMENT. The other pointers say below what NULL means.
 */
#ifndef EDAU_EDAU_H
#define EDAU_EDAU_H

#include <stddef.h>
#include <stdint.h>

#if !defined(EDAU_STATIC_DEFINE) && defined(__GNUC__)
#define EDAU_API __attribute__((visibility("default")))
#else
#define EDAU_API
#endif

/* C++ callers may rely on it: no exception leaves a function. */
#if defined(__cplusplus)
#define EDAU_NOEXCEPT noexcept
extern "C" {
#else
#define EDAU_NOEXCEPT
#endif

typedef enum edau_status {
  EDAU_OK = 0,
  EDAU_INVALID_ARGUMENT = 1,  /* an argument out of its range, or NULL */
  EDAU_UNREADABLE_INPUT = 2,  /* a file that cannot be read as what it claims to be */
  EDAU_UNBALANCED = 3,        /* the counts do not add up: a defect of edau */
  EDAU_UNWRITABLE_OUTPUT = 4, /* the output could not be written */
  EDAU_CANCELLED = 5,         /* the caller asked to stop */
  EDAU_OUT_OF_MEMORY = 6,     /* memory did not suffice */
  EDAU_UNREADABLE_MODEL = 7,  /* a model file that is damaged, newer, or no model */
  EDAU_NO_USABLE_TEXT = 8,    /* no submission holds a word that can carry a theme */
  EDAU_INTERNAL = 99          /* anything unforeseen: a defect of edau */
} edau_status;

/* What went wrong. Need not be set to anything before a call. */
typedef struct edau_error {
  edau_status status;
  char message[512]; /* for people; cut between two characters where it is longer */
} edau_error;

/* Submissions, and the themes found in them. */
typedef struct edau_consultation edau_consultation;

/* Appends a submission to *consultation, which is made where it is NULL. Drops
 * the themes found before: they were not those of the submissions now held.
 *
 * `text` may be NULL where `length` is 0. A blank submission counts as received
 * and is in no theme. */
EDAU_API edau_status edau_consultation_add(edau_consultation** consultation, const char* text,
                                           size_t length, edau_error* error) EDAU_NOEXCEPT;

/* Finds `themes` themes (1 to 65535), or as many as suit the submissions where
 * `themes` is 0. Fewer are found where there are fewer different sentences than
 * that. Replaces the themes found before. Uses all cores; the same submissions
 * give the same themes, whatever their order.
 *
 * EDAU_INVALID_ARGUMENT, EDAU_NO_USABLE_TEXT or EDAU_OUT_OF_MEMORY. */
EDAU_API edau_status edau_consultation_find_themes(edau_consultation* consultation, int32_t themes,
                                                   edau_error* error) EDAU_NOEXCEPT;

/* How many themes were found; 0 before that. */
EDAU_API size_t edau_consultation_theme_count(const edau_consultation* consultation) EDAU_NOEXCEPT;

/* Theme `index` of edau_consultation_theme_count(); the theme of most
 * submissions is theme 0.
 *
 * `label` (borrowed) and `label_length` give its readable name, `submissions`
 * how many submissions raise it. Each of the three may be NULL: not wanted.
 *
 * EDAU_INVALID_ARGUMENT where there is no theme `index`. */
EDAU_API edau_status edau_consultation_theme(const edau_consultation* consultation, size_t index,
                                             const char** label, size_t* label_length,
                                             int64_t* submissions, edau_error* error) EDAU_NOEXCEPT;

/* Frees the consultation and all that was borrowed from it. */
EDAU_API void edau_consultation_free(edau_consultation* consultation) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
