/* What all of the C API uses: statuses, errors, strings, progress. The rules stand in edau.h. */
#ifndef EDAU_EDAU_BASE_H
#define EDAU_EDAU_BASE_H

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
  EDAU_INVALID_ARGUMENT = 1,  /* an option or argument out of its range, or NULL */
  EDAU_UNREADABLE_INPUT = 2,  /* a file that cannot be read as what it claims to be */
  EDAU_UNBALANCED = 3,        /* the counts do not add up: a defect of edau */
  EDAU_UNWRITABLE_OUTPUT = 4, /* the output could not be written; what stood there still does */
  EDAU_CANCELLED = 5,         /* the progress callback asked to stop */
  EDAU_OUT_OF_MEMORY = 6,     /* memory did not suffice */
  EDAU_UNREADABLE_MODEL = 7,  /* a model file that is damaged, of a newer edau, or no model */
  EDAU_NO_USABLE_TEXT = 8,    /* no submission holds a word that can carry a theme */
  EDAU_INTERNAL = 99          /* anything unforeseen: a defect of edau */
} edau_status;

/* What went wrong in one call. */
typedef struct edau_error edau_error;

/* EDAU_OK where `error` is NULL: nothing went wrong. */
EDAU_API edau_status edau_error_status(const edau_error* error) EDAU_NOEXCEPT;

/* For people, ended by NUL; UTF-8 but for bytes of the caller's that it quotes. "" where `error` is
 * NULL. Borrowed. */
EDAU_API const char* edau_error_message(const edau_error* error) EDAU_NOEXCEPT;

EDAU_API void edau_error_free(edau_error* error) EDAU_NOEXCEPT;

/* `length` bytes from `data`, which is never NULL where it goes out. */
typedef struct edau_string {
  const char* data;
  size_t length;
} edau_string;

/* Where work stands. */
typedef struct edau_progress_state {
  edau_string stage; /* "read", "segment", "cluster", …; lives as long as the program */
  uint64_t done;     /* units of work finished in this stage */
  uint64_t total;    /* units of work known of; 0 while unknown */
} edau_progress_state;

/* Called on the calling thread when a stage begins and at most some 20 times a second after that;
 * `context` is what the caller passed beside it. Anything but 0 stops the work: the call under way
 * then returns EDAU_CANCELLED within about 50 ms and leaves nothing behind. It may use edau, but
 * not free what the call under way was given. */
typedef int (*edau_progress)(const edau_progress_state* state, void* context);

/* "0.1.0", of the library that runs; lives as long as the program. */
EDAU_API const char* edau_version(void) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
