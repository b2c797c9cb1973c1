/* Themes, points and campaigns from strict C99. */
#include "expect.h"

static void finds_the_themes_asked_for(void) {
  edau_analysis* analysis = sample_analysis("4");
  int64_t last = kTextCount;
  size_t count = 0;
  size_t i;
  size_t j;
  EXPECT(edau_analysis_theme_count(analysis, &count, NULL) == EDAU_OK && count == 4);
  for (i = 0; i < count; ++i) {
    edau_theme theme;
    edau_string term;
    edau_exemplar exemplar;
    EXPECT(edau_analysis_theme_at(analysis, i, &theme, sizeof theme, NULL) == EDAU_OK);
    EXPECT(theme.id.length == 2 && theme.label.length > 0);
    EXPECT(theme.submissions >= 1 && theme.submissions <= last);
    EXPECT(theme.points >= theme.submissions && theme.share > 0 && theme.share <= 1);
    EXPECT(theme.term_count > 0 && theme.exemplar_count > 0);
    last = theme.submissions;
    for (j = 0; j < theme.term_count; ++j) {
      EXPECT(edau_analysis_term_at(analysis, i, j, &term, NULL) == EDAU_OK && term.length > 0);
    }
    EXPECT(edau_analysis_term_at(analysis, i, j, &term, NULL) == EDAU_INVALID_ARGUMENT);
    EXPECT(edau_analysis_exemplar_at(analysis, i, 0, &exemplar, sizeof exemplar, NULL) == EDAU_OK);
    EXPECT(exemplar.submission < kTextCount &&
           exemplar.end - exemplar.begin == exemplar.text.length);
    EXPECT(strncmp(kTexts[exemplar.submission] + exemplar.begin, exemplar.text.data,
                   exemplar.text.length) == 0);
  }
  edau_analysis_free(analysis);
}

static void an_index_that_is_too_high_is_refused_with_what_there_is(void) {
  edau_analysis* analysis = sample_analysis("4");
  edau_error* error = NULL;
  edau_theme theme;
  edau_string text = {"untouched", 9};
  memset(&theme, 0x5A, sizeof theme);
  EXPECT(edau_analysis_theme_at(analysis, 4, &theme, sizeof theme, &error) ==
         EDAU_INVALID_ARGUMENT);
  EXPECT(strstr(edau_error_message(error), "no theme 4") != NULL);
  EXPECT(theme.submissions == 0x5A5A5A5A5A5A5A5A);
  EXPECT(edau_analysis_term_at(analysis, 9, 0, &text, NULL) == EDAU_INVALID_ARGUMENT);
  EXPECT(says(text, "untouched"));
  edau_error_free(error);
  edau_analysis_free(analysis);
}

static void every_point_and_submission_is_accounted_for(void) {
  edau_analysis* analysis = sample_analysis("4");
  const edau_points* points = NULL;
  edau_point records[kTextCount];
  edau_assignment assignments[kTextCount];
  edau_balance balance;
  edau_string text;
  size_t count = 0;
  size_t i;
  EXPECT(edau_analysis_points(analysis, &points, NULL) == EDAU_OK);
  EXPECT(edau_points_count(points, &count, NULL) == EDAU_OK && count == kTextCount);
  EXPECT(edau_points_at(points, 0, count, records, sizeof records[0], NULL) == EDAU_OK);
  EXPECT(edau_points_assignment_count(points, &count, NULL) == EDAU_OK && count == kTextCount);
  EXPECT(edau_points_assignments(points, 0, count, assignments, sizeof assignments[0], NULL) ==
         EDAU_OK);
  for (i = 0; i < count; ++i) {
    EXPECT(records[i].submission == i && records[i].end == strlen(kTexts[i]));
    EXPECT((records[i].theme >= 0) == (records[i].outcome == EDAU_THEMED));
    EXPECT(assignments[i].first_point == i && assignments[i].point_count == 1);
    EXPECT(assignments[i].theme == records[i].theme);
    EXPECT(assignments[i].similarity == records[i].similarity);
    EXPECT(edau_points_text(points, i, &text, NULL) == EDAU_OK && says(text, kTexts[i]));
  }
  EXPECT(edau_points_balance(points, &balance, sizeof balance, NULL) == EDAU_OK);
  EXPECT(balance.received == kTextCount && balance.analysed == kTextCount);
  EXPECT(balance.analysed ==
         balance.themed + balance.unthemed + balance.non_answers + balance.without_usable_words);
  EXPECT(balance.points == kTextCount);
  edau_analysis_free(analysis);
}

/* Records of a later version stand further apart. */
static void records_of_a_range_stand_size_bytes_apart(void) {
  edau_analysis* analysis = sample_analysis("4");
  const edau_points* points = NULL;
  struct {
    edau_point known;
    int64_t later;
  } wide[2];
  edau_point narrow[2];
  EXPECT(edau_analysis_points(analysis, &points, NULL) == EDAU_OK);
  EXPECT(edau_points_at(points, 3, 2, narrow, sizeof narrow[0], NULL) == EDAU_OK);
  EXPECT(edau_points_at(points, 3, 2, &wide[0].known, sizeof wide[0], NULL) == EDAU_OK);
  EXPECT(wide[1].known.submission == 4 && narrow[1].submission == 4);
  EXPECT(wide[0].later == 0 && wide[1].later == 0);
  EXPECT(edau_points_at(points, kTextCount, 0, narrow, sizeof narrow[0], NULL) == EDAU_OK);
  EXPECT(edau_points_at(points, 19, 2, narrow, sizeof narrow[0], NULL) == EDAU_INVALID_ARGUMENT);
  EXPECT(edau_points_at(points, 1, (size_t)-1, narrow, sizeof narrow[0], NULL) ==
         EDAU_INVALID_ARGUMENT);
  edau_analysis_free(analysis);
}

static int count_calls(const edau_progress_state* state, void* context) {
  EXPECT(state->stage.length > 0);
  ++*(int*)context;
  return 0;
}

static int stop_at_clustering(const edau_progress_state* state, void* context) {
  (void)context;
  return says(state->stage, "cluster");
}

static void progress_is_told_and_can_cancel(void) {
  edau_corpus* corpus = corpus_of(kTexts, kTextCount);
  edau_options* options = options_with("themes", "4");
  edau_analysis* analysis = NULL;
  edau_error* error = NULL;
  int calls = 0;
  EXPECT(edau_find_themes(corpus, options, stop_at_clustering, NULL, &analysis, &error) ==
         EDAU_CANCELLED);
  EXPECT(analysis == NULL && edau_error_status(error) == EDAU_CANCELLED);
  EXPECT(edau_find_themes(corpus, options, count_calls, &calls, &analysis, NULL) == EDAU_OK);
  EXPECT(calls > 3);
  edau_error_free(error);
  edau_analysis_free(analysis);
  edau_options_free(options);
  edau_corpus_free(corpus);
}

static void text_without_a_usable_word_is_a_status_of_its_own(void) {
  static const char* const kEmpty[] = {"", "the of and"};
  edau_corpus* corpus = corpus_of(kEmpty, 2);
  edau_options* options = options_with(NULL, NULL);
  edau_analysis* analysis = NULL;
  EXPECT(edau_find_themes(corpus, options, NULL, NULL, &analysis, NULL) == EDAU_NO_USABLE_TEXT);
  EXPECT(analysis == NULL);
  edau_options_free(options);
  edau_corpus_free(corpus);
}

static void a_campaign_is_shown_with_what_was_added(void) {
  static const char kLetter[] =
      "I object to the closing of the swimming pool because our children learn to swim there "
      "every week of the year.";
  static const char kAdded[] = "My grandson won a medal there last summer in the relay race.";
  char edited[256] = "";
  const char* texts[kTextCount + 4];
  edau_corpus* corpus = NULL;
  edau_options* options = options_with("themes", "4");
  edau_analysis* analysis = NULL;
  edau_campaign campaign;
  edau_addition addition;
  size_t count = 0;
  int32_t of = 7;
  int32_t is_exact = 7;
  size_t i;
  snprintf(edited, sizeof edited, "%s %s", kLetter, kAdded);
  for (i = 0; i < kTextCount; ++i) texts[i] = kTexts[i];
  for (; i < kTextCount + 3; ++i) texts[i] = kLetter;
  texts[i] = edited;
  corpus = corpus_of(texts, kTextCount + 4);
  EXPECT(edau_find_themes(corpus, options, NULL, NULL, &analysis, NULL) == EDAU_OK);
  edau_corpus_free(corpus);
  EXPECT(edau_analysis_campaign_count(analysis, &count, NULL) == EDAU_OK && count == 1);
  EXPECT(edau_analysis_campaign_at(analysis, 0, &campaign, sizeof campaign, NULL) == EDAU_OK);
  EXPECT(says(campaign.text, kLetter) && campaign.exact_count == 3 && campaign.edited_count == 1);
  EXPECT(edau_analysis_campaign_of(analysis, 0, &of, &is_exact, NULL) == EDAU_OK && of == -1);
  EXPECT(edau_analysis_campaign_of(analysis, kTextCount, &of, &is_exact, NULL) == EDAU_OK);
  EXPECT(of == 0 && is_exact == 1);
  EXPECT(edau_analysis_campaign_of(analysis, kTextCount + 3, &of, &is_exact, NULL) == EDAU_OK);
  EXPECT(of == 0 && is_exact == 0);
  EXPECT(edau_analysis_addition_count(analysis, &count, NULL) == EDAU_OK && count == 1);
  EXPECT(edau_analysis_addition_at(analysis, 0, &addition, sizeof addition, NULL) == EDAU_OK);
  EXPECT(says(addition.text, kAdded) && addition.submission == kTextCount + 3);
  edau_analysis_free(analysis);
  edau_options_free(options);
}

static void campaigns_that_were_not_looked_for_are_none(void) {
  edau_corpus* corpus = corpus_of(kTexts, kTextCount);
  edau_options* options = options_with("no-campaigns", "true");
  edau_analysis* analysis = NULL;
  int32_t of = 7;
  int32_t is_exact = 7;
  EXPECT(edau_find_themes(corpus, options, NULL, NULL, &analysis, NULL) == EDAU_OK);
  EXPECT(edau_analysis_campaign_of(analysis, 0, &of, &is_exact, NULL) == EDAU_OK);
  EXPECT(of == -1 && is_exact == 0);
  edau_analysis_free(analysis);
  edau_options_free(options);
  edau_corpus_free(corpus);
}

int main(void) {
  finds_the_themes_asked_for();
  an_index_that_is_too_high_is_refused_with_what_there_is();
  every_point_and_submission_is_accounted_for();
  records_of_a_range_stand_size_bytes_apart();
  progress_is_told_and_can_cancel();
  text_without_a_usable_word_is_a_status_of_its_own();
  a_campaign_is_shown_with_what_was_added();
  campaigns_that_were_not_looked_for_are_none();
  return failures == 0 ? 0 : 1;
}
