/* Explanations, groups, labels and further columns from strict C99. */
#include "expect.h"

/* kTexts with ids, persons, permissions and types: "r0" of "ann", "yes", "council", … */
static edau_texts* described_texts(void) {
  static const char* const kPersons[] = {"ann", "ann", "bob"};
  static const char* const kTypes[] = {"council", "individual"};
  edau_texts* texts = NULL;
  char id[16];
  size_t i;
  EXPECT(edau_texts_new(&texts, NULL) == EDAU_OK);
  for (i = 0; i < kTextCount; ++i) {
    snprintf(id, sizeof id, "r%u", (unsigned)i);
    EXPECT(edau_texts_add(texts, kTexts[i], strlen(kTexts[i]), id, strlen(id), NULL) == EDAU_OK);
    if (i < 3) EXPECT(edau_texts_set_person(texts, "who", 3, NULL) == EDAU_OK);
    if (i < 3) EXPECT(edau_texts_set_person(texts, kPersons[i], 3, NULL) == EDAU_OK);
    EXPECT(edau_texts_set_publish(texts, "yes", 3, NULL) == EDAU_OK);
    EXPECT(edau_texts_set_group(texts, "type", kTypes[i % 2], strlen(kTypes[i % 2]), NULL) ==
           EDAU_OK);
    if (i == 0) EXPECT(edau_texts_set_group(texts, "area", "Gwent", 5, NULL) == EDAU_OK);
  }
  return texts;
}

static edau_analysis* described_analysis(const char* option, const char* value) {
  edau_texts* texts = described_texts();
  edau_options* options = options_with("themes", "4");
  edau_corpus* corpus = NULL;
  edau_analysis* analysis = NULL;
  if (option != NULL) EXPECT(edau_options_set(options, option, value, NULL) == EDAU_OK);
  EXPECT(edau_corpus_from_texts(texts, &corpus, NULL) == EDAU_OK);
  EXPECT(edau_find_themes(corpus, options, NULL, NULL, &analysis, NULL) == EDAU_OK);
  edau_corpus_free(corpus);
  edau_options_free(options);
  edau_texts_free(texts);
  return analysis;
}

static void a_theme_counts_persons_once_and_groups_add_up_to_it(void) {
  edau_analysis* analysis = described_analysis(NULL, NULL);
  edau_group_table table;
  edau_group group;
  edau_group_cell cell;
  edau_theme theme;
  int64_t members = 0;
  size_t count = 0;
  size_t i;
  size_t t;
  EXPECT(edau_analysis_group_table_count(analysis, &count, NULL) == EDAU_OK && count == 2);
  EXPECT(edau_analysis_group_table_at(analysis, 0, &table, sizeof table, NULL) == EDAU_OK);
  EXPECT(says(table.column, "type") && table.group_count == 2 && table.stated_count == 2);
  for (i = 0; i < table.group_count; ++i) {
    EXPECT(edau_analysis_group_at(analysis, 0, i, &group, sizeof group, NULL) == EDAU_OK);
    EXPECT(says(group.value, i == 0 ? "council" : "individual"));
    EXPECT(group.tested_members == group.members); /* there is no campaign */
    members += group.members;
  }
  EXPECT(members == kTextCount - 1); /* ann sent two */
  for (t = 0; t < 4; ++t) {
    int64_t raised = 0;
    EXPECT(edau_analysis_theme_at(analysis, t, &theme, sizeof theme, NULL) == EDAU_OK);
    for (i = 0; i < table.group_count; ++i) {
      EXPECT(edau_analysis_group_cell_at(analysis, 0, t, i, &cell, sizeof cell, NULL) == EDAU_OK);
      EXPECT(cell.low <= cell.share && cell.share <= cell.high && cell.p > 0 && cell.p <= 1);
      EXPECT(cell.tested_count == cell.count && cell.tested_share == cell.share);
      raised += cell.count;
    }
    EXPECT(raised == theme.count_all);
  }
  /* What was set for one text only is an empty cell of the others. */
  EXPECT(edau_analysis_group_table_at(analysis, 1, &table, sizeof table, NULL) == EDAU_OK);
  EXPECT(says(table.column, "area") && table.group_count == 2 && table.stated_count == 1);
  EXPECT(edau_analysis_group_at(analysis, 1, 1, &group, sizeof group, NULL) == EDAU_OK);
  EXPECT(group.value.length == 0 && group.members == kTextCount - 2);
  EXPECT(edau_analysis_group_cell_at(analysis, 0, 4, 0, &cell, sizeof cell, NULL) ==
         EDAU_INVALID_ARGUMENT);
  EXPECT(edau_analysis_group_cell_at(analysis, 0, 0, 2, &cell, sizeof cell, NULL) ==
         EDAU_INVALID_ARGUMENT);
  edau_analysis_free(analysis);
}

static void what_is_said_before_there_is_a_text_is_refused(void) {
  edau_texts* texts = NULL;
  edau_error* error = NULL;
  EXPECT(edau_texts_new(&texts, NULL) == EDAU_OK);
  EXPECT(edau_texts_set_group(texts, "type", "council", 7, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(strstr(edau_error_message(error), "no text yet") != NULL);
  edau_error_free(error);
  edau_texts_free(texts);
}

static void a_permission_of_one_gives_no_other_s(void) {
  edau_texts* texts = NULL;
  edau_corpus* corpus = NULL;
  edau_options* options = options_with("themes", "4");
  edau_analysis* analysis = NULL;
  size_t i;
  EXPECT(edau_texts_new(&texts, NULL) == EDAU_OK);
  for (i = 0; i < kTextCount; ++i) {
    EXPECT(add(texts, kTexts[i]) == EDAU_OK);
    if (i == 3) EXPECT(edau_texts_set_publish(texts, "Yes", 3, NULL) == EDAU_OK);
  }
  EXPECT(edau_corpus_from_texts(texts, &corpus, NULL) == EDAU_OK);
  EXPECT(edau_find_themes(corpus, options, NULL, NULL, &analysis, NULL) == EDAU_OK);
  for (i = 0; i < 4; ++i) {
    edau_theme theme;
    edau_exemplar exemplar;
    EXPECT(edau_analysis_theme_at(analysis, i, &theme, sizeof theme, NULL) == EDAU_OK);
    EXPECT(theme.exemplar_count <= 1);
    if (theme.exemplar_count == 0) continue;
    EXPECT(edau_analysis_exemplar_at(analysis, i, 0, &exemplar, sizeof exemplar, NULL) == EDAU_OK);
    EXPECT(exemplar.submission == 3);
  }
  edau_analysis_free(analysis);
  edau_options_free(options);
  edau_corpus_free(corpus);
  edau_texts_free(texts);
}

static void a_theme_has_a_label_in_each_language(void) {
  edau_analysis* analysis = described_analysis(NULL, NULL);
  edau_theme theme;
  edau_label label;
  EXPECT(edau_analysis_theme_at(analysis, 0, &theme, sizeof theme, NULL) == EDAU_OK);
  EXPECT(theme.label_count == 1);
  EXPECT(edau_analysis_label_at(analysis, 0, 0, &label, sizeof label, NULL) == EDAU_OK);
  EXPECT(label.text.length == theme.label.length &&
         memcmp(label.text.data, theme.label.data, label.text.length) == 0);
  EXPECT(says(label.language, "en"));
  EXPECT(label.submissions > 0 && label.submissions <= theme.submissions);
  EXPECT(edau_analysis_label_at(analysis, 0, 1, &label, sizeof label, NULL) ==
         EDAU_INVALID_ARGUMENT);
  edau_analysis_free(analysis);
}

static void expect_adds_up(const edau_explanation* explanation, size_t index,
                           const edau_explained_point* point) {
  double evidence = 0;
  double share = 0;
  size_t i;
  EXPECT(point->has_best == 1 && point->term_count > 0);
  for (i = 0; i < point->term_count; ++i) {
    edau_explained_term term;
    edau_string form;
    EXPECT(edau_explanation_term_at(explanation, index, i, &term, sizeof term, NULL) == EDAU_OK);
    EXPECT(term.term.length > 0 && term.count > 0 && term.form_count > 0);
    EXPECT(edau_explanation_form_at(explanation, index, i, 0, &form, NULL) == EDAU_OK);
    EXPECT(form.length > 0);
    EXPECT(edau_explanation_form_at(explanation, index, i, term.form_count, &form, NULL) ==
           EDAU_INVALID_ARGUMENT);
    evidence += term.evidence;
    share += term.share;
  }
  EXPECT(evidence == point->best_evidence);
  EXPECT(share > 0.999 && share < 1.001);
  if (point->has_runner_up) EXPECT(point->runner_up_evidence <= point->best_evidence);
}

static void every_point_of_an_analysis_is_explained_as_it_was_placed(void) {
  edau_analysis* analysis = described_analysis(NULL, NULL);
  const edau_points* points = NULL;
  size_t i;
  EXPECT(edau_analysis_points(analysis, &points, NULL) == EDAU_OK);
  for (i = 0; i < kTextCount; ++i) {
    edau_explanation* explanation = NULL;
    edau_explained_point why;
    edau_point placed;
    size_t count = 0;
    EXPECT(edau_analysis_explain(analysis, i, &explanation, NULL) == EDAU_OK);
    EXPECT(edau_explanation_count(explanation, &count, NULL) == EDAU_OK && count == 1);
    EXPECT(edau_explanation_at(explanation, 0, &why, sizeof why, NULL) == EDAU_OK);
    EXPECT(edau_points_at(points, i, 1, &placed, sizeof placed, NULL) == EDAU_OK);
    EXPECT(says(why.text, kTexts[i]) && why.begin == placed.begin && why.end == placed.end);
    EXPECT(why.theme == placed.theme && why.outcome == placed.outcome);
    EXPECT(why.similarity == placed.similarity && why.margin == placed.margin);
    if (why.has_best) expect_adds_up(explanation, 0, &why);
    if (why.theme >= 0) EXPECT(why.best_theme == why.theme);
    edau_explanation_free(explanation);
  }
  edau_analysis_free(analysis);
}

static void a_new_text_is_explained_by_its_bytes(void) {
  static const char kText[] =
      "More buses, please. The caf\xE9 by the library is warm; zzz qqq vvv.";
  edau_analysis* analysis = described_analysis(NULL, NULL);
  edau_model* model = NULL;
  edau_explanation* explanation = NULL;
  edau_explained_point point;
  edau_string word;
  size_t count = 0;
  EXPECT(edau_model_from_analysis(analysis, &model, NULL) == EDAU_OK);
  edau_analysis_free(analysis);
  EXPECT(edau_model_explain(model, kText, sizeof kText - 1, &explanation, NULL) == EDAU_OK);
  edau_model_free(model);
  EXPECT(edau_explanation_count(explanation, &count, NULL) == EDAU_OK && count == 2);
  EXPECT(edau_explanation_at(explanation, 1, &point, sizeof point, NULL) == EDAU_OK);
  EXPECT(says(point.text, "The caf\xEF\xBF\xBD by the library is warm; zzz qqq vvv."));
  EXPECT(point.other_word_count > 0);
  EXPECT(edau_explanation_other_word_at(explanation, 1, 0, &word, NULL) == EDAU_OK);
  EXPECT(word.length > 0);
  EXPECT(edau_explanation_at(explanation, 2, &point, sizeof point, NULL) == EDAU_INVALID_ARGUMENT);
  edau_explanation_free(explanation);
}

static void a_submission_is_found_by_its_id_or_told_why_not(void) {
  static const char* const kIds[] = {"r1", "r2", "r2", "r3"};
  static const char* const kRows[] = {"A bus.", "A bus home.", "Another bus.", " "};
  edau_texts* texts = NULL;
  edau_corpus* corpus = NULL;
  edau_error* error = NULL;
  size_t index = 7;
  size_t i;
  EXPECT(edau_texts_new(&texts, NULL) == EDAU_OK);
  for (i = 0; i < 4; ++i) {
    EXPECT(edau_texts_add(texts, kRows[i], strlen(kRows[i]), kIds[i], 2, NULL) == EDAU_OK);
  }
  EXPECT(edau_corpus_from_texts(texts, &corpus, NULL) == EDAU_OK);
  EXPECT(edau_corpus_find(corpus, "r2", 2, &index, NULL) == EDAU_OK && index == 1);
  EXPECT(edau_corpus_find(corpus, "r3", 2, &index, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(index == 1 && strstr(edau_error_message(error), "was not analysed: blank") != NULL);
  edau_error_free(error);
  error = NULL;
  EXPECT(edau_corpus_find(corpus, "R1", 2, &index, &error) == EDAU_INVALID_ARGUMENT);
  EXPECT(strstr(edau_error_message(error), "did you mean \"r1\"") != NULL);
  edau_error_free(error);
  edau_corpus_free(corpus);
  edau_texts_free(texts);
}

int main(void) {
  a_theme_counts_persons_once_and_groups_add_up_to_it();
  what_is_said_before_there_is_a_text_is_refused();
  a_permission_of_one_gives_no_other_s();
  a_theme_has_a_label_in_each_language();
  every_point_of_an_analysis_is_explained_as_it_was_placed();
  a_new_text_is_explained_by_its_bytes();
  a_submission_is_found_by_its_id_or_told_why_not();
  return failures == 0 ? 0 : 1;
}
