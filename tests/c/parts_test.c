/* Tokens, vectors and clusters by themselves, from strict C99. */
#include "expect.h"

static void tokens_are_ranges_of_the_text(void) {
  static const char* const kText[] = {"Mae'r bws, 42 times @late!"};
  edau_corpus* corpus = corpus_of(kText, 1);
  edau_options* options = options_with("language", "cy");
  edau_tokens* tokens = NULL;
  edau_token records[8];
  size_t count = 0;
  EXPECT(edau_tokenize(corpus, 0, options, &tokens, NULL) == EDAU_OK);
  EXPECT(edau_tokens_count(tokens, &count, NULL) == EDAU_OK && count == 6);
  EXPECT(edau_tokens_at(tokens, 0, count, records, sizeof records[0], NULL) == EDAU_OK);
  EXPECT(records[0].begin == 0 && records[0].end == 3 && records[0].kind == EDAU_WORD);
  EXPECT(records[1].end == 5 && records[1].kind == EDAU_CLITIC);
  EXPECT(records[3].kind == EDAU_NUMBER && records[3].after_break == 1);
  EXPECT(records[4].after_break == 0 && records[5].kind == EDAU_HANDLE);
  EXPECT(edau_tokenize(corpus, 1, options, &tokens, NULL) == EDAU_INVALID_ARGUMENT);
  edau_tokens_free(tokens);
  edau_options_free(options);
  edau_corpus_free(corpus);
}

static void vectors_are_rows_of_length_one(void) {
  static const char* const kThree[] = {"Buses and trams.", "", "A bus, a bus, a ferry."};
  edau_corpus* corpus = corpus_of(kThree, 3);
  edau_options* options = options_with("max-df", "1");
  edau_vectors* vectors = NULL;
  edau_csr matrix;
  edau_string term;
  uint32_t submissions = 0;
  size_t i;
  double square = 0;
  EXPECT(edau_vectorize(corpus, options, &vectors, NULL) == EDAU_OK);
  EXPECT(edau_vectors_matrix(vectors, &matrix, NULL) == EDAU_OK);
  EXPECT(matrix.row_count == 3 && matrix.column_count == 3 && matrix.entry_count == 4);
  EXPECT(matrix.offsets[0] == 0 && matrix.offsets[1] == 2 && matrix.offsets[2] == 2);
  for (i = 0; i < 2; ++i) square += (double)matrix.values[i] * matrix.values[i];
  EXPECT(square > 0.99999 && square < 1.00001);
  EXPECT(edau_vectors_term_at(vectors, 0, &term, &submissions, NULL) == EDAU_OK);
  EXPECT(says(term, "bus") && submissions == 2);
  EXPECT(edau_vectors_term_at(vectors, 3, &term, &submissions, NULL) == EDAU_INVALID_ARGUMENT);
  edau_vectors_free(vectors);
  edau_options_free(options);
  edau_corpus_free(corpus);
}

/* 1 2 0 | 2 4 0 | 0 0 5 | nothing: the first two point the same way. */
static const int64_t kOffsets[] = {0, 2, 4, 5, 5};
static const int32_t kColumns[] = {0, 1, 0, 1, 2};
static const float kValues[] = {1, 2, 2, 4, 5};

static edau_csr sample_matrix(void) {
  edau_csr matrix = {NULL, NULL, NULL, 4, 5, 3};
  matrix.offsets = kOffsets;
  matrix.columns = kColumns;
  matrix.values = kValues;
  return matrix;
}

static void rows_that_point_the_same_way_share_a_cluster(void) {
  const edau_csr matrix = sample_matrix();
  edau_options* options = options_with("mode", "fast");
  edau_clustering* clustering = NULL;
  edau_clustered rows[4];
  size_t row_count = 0;
  int32_t cluster_count = 0;
  EXPECT(edau_cluster(&matrix, 2, options, &clustering, NULL) == EDAU_OK);
  EXPECT(edau_clustering_count(clustering, &row_count, &cluster_count, NULL) == EDAU_OK);
  EXPECT(row_count == 4 && cluster_count == 2);
  EXPECT(edau_clustering_at(clustering, 0, 4, rows, sizeof rows[0], NULL) == EDAU_OK);
  EXPECT(rows[0].cluster == rows[1].cluster && rows[0].cluster != rows[2].cluster);
  EXPECT(rows[0].cluster >= 0 && rows[2].cluster >= 0 && rows[3].cluster == -1);
  EXPECT(rows[0].similarity > 0.999F && rows[3].similarity == 0);
  edau_clustering_free(clustering);
  edau_options_free(options);
}

static void expect_refused(const edau_csr* matrix, int32_t clusters, const char* word) {
  edau_options* options = options_with(NULL, NULL);
  edau_clustering* clustering = NULL;
  edau_error* error = NULL;
  EXPECT(edau_cluster(matrix, clusters, options, &clustering, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(clustering == NULL);
  if (strstr(edau_error_message(error), word) == NULL) {
    fprintf(stderr, "\"%s\" does not say \"%s\"\n", edau_error_message(error), word);
    ++failures;
  }
  edau_error_free(error);
  edau_options_free(options);
}

static void a_matrix_that_is_none_is_refused_by_what_is_wrong(void) {
  static const int64_t kFalling[] = {0, 4, 2, 5, 5};
  static const int32_t kBeyond[] = {0, 1, 0, 3, 2};
  edau_csr matrix = sample_matrix();
  expect_refused(&matrix, 0, "cluster");
  matrix.offsets = NULL;
  expect_refused(&matrix, 2, "offsets");
  matrix.offsets = kFalling;
  expect_refused(&matrix, 2, "row 1");
  matrix = sample_matrix();
  matrix.columns = kBeyond;
  expect_refused(&matrix, 2, "row 1");
  matrix.columns = NULL;
  expect_refused(&matrix, 2, "columns");
  matrix = sample_matrix();
  matrix.values = NULL;
  expect_refused(&matrix, 2, "values");
  matrix = sample_matrix();
  matrix.entry_count = 4;
  expect_refused(&matrix, 2, "offsets");
  matrix.row_count = (size_t)-1;
  expect_refused(&matrix, 2, "rows");
}

static void the_vectors_of_texts_can_be_clustered(void) {
  edau_corpus* corpus = corpus_of(kTexts, kTextCount);
  edau_options* options = options_with("max-df", "1");
  edau_vectors* vectors = NULL;
  edau_clustering* clustering = NULL;
  edau_csr matrix;
  size_t row_count = 0;
  int32_t cluster_count = 0;
  EXPECT(edau_vectorize(corpus, options, &vectors, NULL) == EDAU_OK);
  EXPECT(edau_vectors_matrix(vectors, &matrix, NULL) == EDAU_OK);
  EXPECT(edau_cluster(&matrix, 4, options, &clustering, NULL) == EDAU_OK);
  EXPECT(edau_clustering_count(clustering, &row_count, &cluster_count, NULL) == EDAU_OK);
  EXPECT(row_count == kTextCount && cluster_count == 4);
  edau_clustering_free(clustering);
  edau_vectors_free(vectors);
  edau_options_free(options);
  edau_corpus_free(corpus);
}

int main(void) {
  tokens_are_ranges_of_the_text();
  vectors_are_rows_of_length_one();
  rows_that_point_the_same_way_share_a_cluster();
  a_matrix_that_is_none_is_refused_by_what_is_wrong();
  the_vectors_of_texts_can_be_clustered();
  return failures == 0 ? 0 : 1;
}
