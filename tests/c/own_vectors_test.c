/* Themes by vectors of the caller's own from strict C99. */
#include "expect.h"

enum { kDimension = 3, kThemes = 4 };

/* By where the text stands, whatever it says: themes of the texts 0, 4, 8, …; of 1, 5, 9, … */
static const float kDirections[kThemes][kDimension] = {
    {1, 0, 0.5F}, {-1, 0.5F, 0}, {0, 1, -1}, {0, -1, 1}};

static void fill(float* values) {
  size_t i;
  size_t j;
  for (i = 0; i < kTextCount; ++i) {
    for (j = 0; j < kDimension; ++j) {
      values[i * kDimension + j] = kDirections[i % kThemes][j] * (float)(1 + i);
    }
  }
}

static edau_analysis* analysis_by_vectors(double weight) {
  float values[kTextCount * kDimension];
  edau_corpus* corpus = corpus_of(kTexts, kTextCount);
  edau_options* options = options_with("themes", "4");
  edau_analysis* analysis = NULL;
  fill(values);
  EXPECT(edau_find_themes_by_vectors(corpus, values, kTextCount, kDimension, weight, options, NULL,
                                     NULL, &analysis, NULL) == EDAU_OK);
  edau_options_free(options);
  edau_corpus_free(corpus);
  return analysis;
}

static void read_points(const edau_points* points, edau_point* records) {
  size_t count = 0;
  EXPECT(edau_points_count(points, &count, NULL) == EDAU_OK && count == kTextCount);
  EXPECT(edau_points_at(points, 0, count, records, sizeof *records, NULL) == EDAU_OK);
}

static void themes_are_those_of_the_vectors(void) {
  edau_analysis* analysis = analysis_by_vectors(1);
  const edau_points* points = NULL;
  edau_point records[kTextCount];
  size_t i;
  EXPECT(edau_analysis_points(analysis, &points, NULL) == EDAU_OK);
  read_points(points, records);
  for (i = kThemes; i < kTextCount; ++i) {
    EXPECT(records[i].theme == records[i % kThemes].theme);
    EXPECT(records[i].theme != records[(i + 1) % kThemes].theme);
    EXPECT(records[i].similarity > 0.999);
  }
  edau_analysis_free(analysis);
}

static void the_analysed_submissions_get_back_what_they_had(void) {
  edau_analysis* analysis = analysis_by_vectors(0.6);
  edau_corpus* corpus = corpus_of(kTexts, kTextCount);
  edau_options* options = options_with(NULL, NULL);
  edau_model* model = NULL;
  edau_assigned* assigned = NULL;
  const edau_points* points = NULL;
  edau_point before[kTextCount];
  edau_point after[kTextCount];
  float values[kTextCount * kDimension];
  size_t dimension = 0;
  double weight = 0;
  size_t i;
  fill(values);
  EXPECT(edau_model_from_analysis(analysis, &model, NULL) == EDAU_OK);
  EXPECT(edau_model_vectors(model, &dimension, &weight, NULL) == EDAU_OK);
  EXPECT(dimension == kDimension && weight == 0.6);
  EXPECT(edau_assign_by_vectors(model, corpus, values, kTextCount, kDimension, options, NULL, NULL,
                                &assigned, NULL) == EDAU_OK);
  EXPECT(edau_analysis_points(analysis, &points, NULL) == EDAU_OK);
  read_points(points, before);
  EXPECT(edau_assigned_points(assigned, &points, NULL) == EDAU_OK);
  read_points(points, after);
  for (i = 0; i < kTextCount; ++i) {
    EXPECT(before[i].theme == after[i].theme && before[i].similarity == after[i].similarity);
  }
  edau_assigned_free(assigned);
  edau_model_free(model);
  edau_options_free(options);
  edau_corpus_free(corpus);
  edau_analysis_free(analysis);
}

static void a_model_of_words_has_no_vectors(void) {
  edau_analysis* analysis = sample_analysis("4");
  edau_model* model = NULL;
  size_t dimension = 9;
  double weight = 9;
  EXPECT(edau_model_from_analysis(analysis, &model, NULL) == EDAU_OK);
  EXPECT(edau_model_vectors(model, &dimension, &weight, NULL) == EDAU_OK);
  EXPECT(dimension == 0 && weight == 0);
  edau_model_free(model);
  edau_analysis_free(analysis);
}

/* All of the similarity is the vector's and the words'. */
static void expect_explained(const edau_explanation* explanation, int with_vector) {
  edau_explained_point point;
  double evidence;
  double share;
  size_t i;
  EXPECT(edau_explanation_at(explanation, 0, &point, sizeof point, NULL) == EDAU_OK);
  EXPECT(point.has_vector == 1 && point.vector_share > 0 && point.has_runner_up == with_vector);
  evidence = point.vector_evidence;
  share = point.vector_share;
  for (i = 0; i < point.term_count; ++i) {
    edau_explained_term term;
    EXPECT(edau_explanation_term_at(explanation, 0, i, &term, sizeof term, NULL) == EDAU_OK);
    evidence += term.evidence;
    share += term.share;
  }
  EXPECT(point.term_count > 0 && evidence == point.best_evidence);
  EXPECT(evidence == point.similarity && share > 0.999 && share < 1.001);
}

static void a_submission_is_explained_with_its_vector_or_without(void) {
  edau_analysis* analysis = analysis_by_vectors(0.6);
  edau_model* model = NULL;
  edau_explanation* explanation = NULL;
  float values[kTextCount * kDimension];
  fill(values);
  EXPECT(edau_analysis_explain(analysis, 5, &explanation, NULL) == EDAU_OK);
  expect_explained(explanation, 0);
  edau_explanation_free(explanation);
  EXPECT(edau_analysis_explain_by_vector(analysis, 5, values + 5 * kDimension, kDimension,
                                         &explanation, NULL) == EDAU_OK);
  expect_explained(explanation, 1);
  edau_explanation_free(explanation);
  EXPECT(edau_model_from_analysis(analysis, &model, NULL) == EDAU_OK);
  EXPECT(edau_model_explain_by_vector(model, kTexts[5], strlen(kTexts[5]), values + 5 * kDimension,
                                      kDimension, &explanation, NULL) == EDAU_OK);
  expect_explained(explanation, 1);
  edau_explanation_free(explanation);
  EXPECT(edau_analysis_explain_by_vector(analysis, 5, values, kDimension, &explanation, NULL) ==
         EDAU_INVALID_ARGUMENT); /* another's */
  EXPECT(edau_model_explain(model, "bus", 3, &explanation, NULL) == EDAU_INVALID_ARGUMENT);
  edau_model_free(model);
  edau_analysis_free(analysis);
}

/* Each with a message that holds `said`. */
static void expect_refused(const float* values, size_t row_count, size_t dimension, double weight,
                           const char* said) {
  edau_corpus* corpus = corpus_of(kTexts, kTextCount);
  edau_options* options = options_with(NULL, NULL);
  edau_analysis* analysis = NULL;
  edau_error* error = NULL;
  EXPECT(edau_find_themes_by_vectors(corpus, values, row_count, dimension, weight, options, NULL,
                                     NULL, &analysis, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(analysis == NULL);
  if (strstr(edau_error_message(error), said) == NULL) EXPECT(said == edau_error_message(error));
  edau_error_free(error);
  edau_options_free(options);
  edau_corpus_free(corpus);
}

static void what_is_no_vector_for_each_submission_is_refused(void) {
  float values[kTextCount * kDimension];
  float zero = 0;
  fill(values);
  expect_refused(values, kTextCount - 1, kDimension, 1, "19 vectors for 20 submissions");
  expect_refused(values, kTextCount, 0, 1, "0 dimensions");
  expect_refused(values, kTextCount, 65537, 1, "65537 dimensions");
  expect_refused(values, (size_t)-1, kDimension, 1, "there cannot be");
  expect_refused(values, kTextCount, kDimension, 0, "weight");
  expect_refused(values, kTextCount, kDimension, 1.5, "weight");
  values[7 * kDimension + 1] = zero / zero;
  expect_refused(values, kTextCount, kDimension, 1, "row 7, column 1");
}

int main(void) {
  themes_are_those_of_the_vectors();
  the_analysed_submissions_get_back_what_they_had();
  a_submission_is_explained_with_its_vector_or_without();
  a_model_of_words_has_no_vectors();
  what_is_no_vector_for_each_submission_is_refused();
  return failures == 0 ? 0 : 1;
}
