/* Parts of the way alone: tokens, vectors, and clusters of a caller's own matrix. */
#ifndef EDAU_EDAU_PARTS_H
#define EDAU_EDAU_PARTS_H

#include "edau/edau_corpus.h"

#if defined(__cplusplus)
extern "C" {
#endif

/* The tokens of one submission's text, in order. */
typedef struct edau_tokens edau_tokens;

/* Cuts the text of submission `index` into tokens. Of the options only "language" is read: in Welsh
 * ("cy") what leans on a word ('r, 'n, 'u) is a token of its own. */
EDAU_API edau_status edau_tokenize(const edau_corpus* corpus, size_t index,
                                   const edau_options* options, edau_tokens** tokens,
                                   edau_error** error) EDAU_NOEXCEPT;

EDAU_API void edau_tokens_free(edau_tokens* tokens) EDAU_NOEXCEPT;

enum {
  EDAU_WORD = 0,
  EDAU_NUMBER = 1,
  EDAU_HANDLE = 2,
  EDAU_HASHTAG = 3,
  EDAU_URL = 4,
  EDAU_EMAIL = 5,
  EDAU_EMOJI = 6,
  EDAU_CLITIC = 7
};

typedef struct edau_token {
  uint32_t begin; /* bytes [begin, end) of the submission's text, as written there */
  uint32_t end;
  int32_t kind;        /* EDAU_WORD … */
  int32_t after_break; /* 1: something other than one space stands before it */
} edau_token;

EDAU_API edau_status edau_tokens_count(const edau_tokens* tokens, size_t* count,
                                       edau_error** error) EDAU_NOEXCEPT;

/* Fills `count` records from token `first` on. */
EDAU_API edau_status edau_tokens_at(const edau_tokens* tokens, size_t first, size_t count,
                                    edau_token* records, size_t size,
                                    edau_error** error) EDAU_NOEXCEPT;

/* A sparse matrix in compressed sparse rows, as SciPy's: row r holds columns[offsets[r] …
 * offsets[r + 1]), which rise, and the values beside them. */
typedef struct edau_csr {
  const int64_t* offsets; /* row_count + 1 of them, from 0, never falling */
  const int32_t* columns; /* entry_count of them, each in [0, column_count) */
  const float* values;    /* entry_count of them, finite */
  size_t row_count;
  size_t entry_count;
  int32_t column_count;
} edau_csr;

/* Submissions as vectors: a row for each of edau_corpus_count(), a column for each term. */
typedef struct edau_vectors edau_vectors;

/* Weighs the words of each submission as themes are found by: function words go, the rest is
 * stemmed; rows have length 1. Of the options "language", "default-language", "min-df" (auto is 1),
 * "max-df" (however few the submissions; "1" keeps all), "ngrams", "max-terms", "weighting" and
 * "threads" are read. A blank submission is an empty row. */
EDAU_API edau_status edau_vectorize(const edau_corpus* corpus, const edau_options* options,
                                    edau_vectors** vectors, edau_error** error) EDAU_NOEXCEPT;

EDAU_API void edau_vectors_free(edau_vectors* vectors) EDAU_NOEXCEPT;

/* The arrays are borrowed. */
EDAU_API edau_status edau_vectors_matrix(const edau_vectors* vectors, edau_csr* matrix,
                                         edau_error** error) EDAU_NOEXCEPT;

/* The term of column `column`, and how many submissions hold it. */
EDAU_API edau_status edau_vectors_term_at(const edau_vectors* vectors, size_t column,
                                          edau_string* term, uint32_t* submissions,
                                          edau_error** error) EDAU_NOEXCEPT;

/* A partition of the rows of a matrix. */
typedef struct edau_clustering edau_clustering;

/* Clusters the rows of `matrix`, which are compared by their directions. Fewer different rows than
 * `cluster_count` (from 1) give as many clusters as there are. Of the options "mode", "seed" and
 * "threads" are read. EDAU_INVALID_ARGUMENT names the row that is not as edau_csr says. */
EDAU_API edau_status edau_cluster(const edau_csr* matrix, int32_t cluster_count,
                                  const edau_options* options, edau_clustering** clustering,
                                  edau_error** error) EDAU_NOEXCEPT;

EDAU_API void edau_clustering_free(edau_clustering* clustering) EDAU_NOEXCEPT;

typedef struct edau_clustered {
  int32_t cluster;  /* -1: in none, as an empty row is */
  float similarity; /* cosine to the cluster's centre, in [0, 1]; 0 in none */
  float margin;     /* that less the highest cosine to another centre, in [-1, 1]; 0 in none */
} edau_clustered;

EDAU_API edau_status edau_clustering_count(const edau_clustering* clustering, size_t* row_count,
                                           int32_t* cluster_count,
                                           edau_error** error) EDAU_NOEXCEPT;

/* Fills `count` records from row `first` on. */
EDAU_API edau_status edau_clustering_at(const edau_clustering* clustering, size_t first,
                                        size_t count, edau_clustered* records, size_t size,
                                        edau_error** error) EDAU_NOEXCEPT;

#if defined(__cplusplus)
}
#endif

#endif
