#include "edau/find_themes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "bench/generator.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

struct Texts {
  std::vector<std::string> texts;
  std::vector<std::string> ids;

  Corpus corpus() const {
    const std::vector<std::string_view> text_views(texts.begin(), texts.end());
    const std::vector<std::string_view> id_views(ids.begin(), ids.end());
    return Corpus::from_texts(text_views, id_views);
  }
};

Texts generated(std::int64_t documents) {
  bench::GeneratorOptions options;
  options.documents = documents;
  options.themes = 12;
  const bench::Generator generator(options);
  Texts result;
  for (std::int64_t i = 0; i < documents; ++i) {
    result.texts.push_back(generator.document(i).text);
    result.ids.push_back("r" + std::to_string(i));
  }
  return result;
}

// Everything that a user reads of a theme.
std::vector<std::string> shown_themes(const Analysis& analysis) {
  std::vector<std::string> result;
  for (const Theme& theme : analysis.themes()) {
    std::string line = theme.id + "|" + theme.label + "|" + std::to_string(theme.submission_count) +
                       "|" + std::to_string(theme.point_count);
    for (const std::string& term : theme.terms()) line += "|" + term;
    for (const Exemplar& exemplar : theme.exemplars) {
      line += "|" + std::string(analysis.text(exemplar));
    }
    result.push_back(line);
  }
  return result;
}

// Where each id's points went, with the bits of the similarity.
std::map<std::string, std::vector<std::pair<std::int32_t, double>>> places(
    const Analysis& analysis) {
  std::map<std::string, std::vector<std::pair<std::int32_t, double>>> result;
  for (const Document& document : analysis.documents()) {
    const Submission submission = analysis.corpus().submission(document.submission);
    result[std::string(submission.id)].emplace_back(document.theme, document.similarity);
  }
  return result;
}

void expect_equal(const Analysis& a, const Analysis& b) {
  EXPECT_EQ(shown_themes(a), shown_themes(b));
  EXPECT_EQ(places(a), places(b));
}

class FindThemesTest : public testing::TestWithParam<Unit> {};
INSTANTIATE_TEST_SUITE_P(Units, FindThemesTest, testing::Values(Unit::kPoint, Unit::kSubmission));

TEST_P(FindThemesTest, TheNumberOfThreadsChangesNothing) {
  const Corpus corpus = generated(1000).corpus();
  const Analysis one = find_themes(corpus, {.unit = GetParam(), .stability = 4, .threads = 1});
  for (const int threads : {2, 3, 8}) {
    expect_equal(one,
                 find_themes(corpus, {.unit = GetParam(), .stability = 4, .threads = threads}));
  }
}

TEST_P(FindThemesTest, TheOrderOfRowsChangesNothing) {
  Texts texts = generated(900);
  const Analysis straight = find_themes(texts.corpus(), {.unit = GetParam(), .stability = 4});
  std::ranges::reverse(texts.texts);
  std::ranges::reverse(texts.ids);
  expect_equal(straight, find_themes(texts.corpus(), {.unit = GetParam(), .stability = 4}));
  std::rotate(texts.texts.begin(), texts.texts.begin() + 701, texts.texts.end());
  std::rotate(texts.ids.begin(), texts.ids.begin() + 701, texts.ids.end());
  expect_equal(straight, find_themes(texts.corpus(), {.unit = GetParam(), .stability = 4}));
}

TEST_P(FindThemesTest, EveryPointSlicesToItsTextAndBalancesHold) {
  const Texts texts = generated(300);
  const Analysis analysis = find_themes(texts.corpus(), {.unit = GetParam(), .stability = 4});
  EXPECT_TRUE(analysis.submissions().holds());
  EXPECT_TRUE(analysis.points().holds());
  EXPECT_EQ(analysis.submissions().analysed, 300);
  std::size_t last_submission = 0;
  std::uint32_t last_end = 0;
  for (const Document& document : analysis.documents()) {
    if (document.submission != last_submission) last_end = 0;
    EXPECT_LE(last_end, document.range.begin);
    EXPECT_LT(document.range.begin, document.range.end);
    EXPECT_LE(document.range.end, texts.texts[document.submission].size());
    last_submission = document.submission;
    last_end = document.range.end;
  }
}

TEST(FindThemesTest, ThemesStandBySizeAndCountPeopleOnce) {
  const Analysis analysis = find_themes(generated(600).corpus(), {.themes = 8});
  ASSERT_EQ(analysis.themes().size(), 8U);
  std::set<std::string> labels;
  for (std::size_t i = 0; i < 8; ++i) {
    const Theme& theme = analysis.themes()[i];
    EXPECT_EQ(theme.id, "t" + std::to_string(i + 1));
    EXPECT_TRUE(labels.insert(theme.label).second) << theme.label;
    if (i > 0) {
      EXPECT_GE(analysis.themes()[i - 1].submission_count, theme.submission_count);
    }
    std::set<std::size_t> submissions;
    std::int64_t points = 0;
    for (const Document& document : analysis.documents()) {
      if (document.theme != static_cast<std::int32_t>(i)) continue;
      submissions.insert(document.submission);
      ++points;
    }
    EXPECT_EQ(theme.submission_count, static_cast<std::int64_t>(submissions.size()));
    EXPECT_EQ(theme.point_count, points);
    EXPECT_EQ(theme.share, static_cast<double>(theme.submission_count) / 600.0);
  }
}

TEST(FindThemesTest, TinyInputIsInput) {
  const std::vector<std::string> thread = {"Product over project; outcomes over outputs.",
                                           "We need leadership that gives permission.",
                                           "Leadership from the top, please!",
                                           "Outcomes over outputs, every time.",
                                           "Open data, open standards.",
                                           "One size does not fit all in rural Wales.",
                                           "Try things quickly and scale up what works.",
                                           "Broadband first: rural Wales is still waiting.",
                                           "Gwasanaethau Cymraeg o'r cychwyn.",
                                           "Skills for staff.",
                                           "Publish the data.",
                                           "Leaders must give permission to fail.",
                                           "Outcomes, not outputs.",
                                           "Rural broadband.",
                                           "Standards for data would help.",
                                           "Small trials, then scale.",
                                           "Train the staff.",
                                           "Cymraeg a Saesneg yn gyfartal.",
                                           "Permission to try things.",
                                           "Scale what works."};
  for (const std::size_t size : {1U, 2U, 6U, 20U}) {
    const std::vector<std::string_view> some(thread.begin(),
                                             thread.begin() + static_cast<std::ptrdiff_t>(size));
    for (const Unit unit : {Unit::kPoint, Unit::kSubmission}) {
      const Analysis analysis = find_themes(Corpus::from_texts(some), {.unit = unit});
      ASSERT_GE(analysis.themes().size(), 1U) << size;
      EXPECT_LE(analysis.themes().size(), std::max<std::size_t>(1, size / 2 + 1)) << size;
      EXPECT_FALSE(analysis.notes().empty()) << size;  // the limits were adapted, and that is said
      for (const Theme& theme : analysis.themes()) {
        EXPECT_FALSE(theme.label.empty());
        EXPECT_FALSE(theme.exemplars.empty()) << theme.label;
      }
    }
  }
}

TEST(FindThemesTest, MoreThemesThanDocumentsIsSaidNotRefused) {
  const std::vector<std::string_view> texts = {"buses run late", "trains run late",
                                               "buses run late"};
  const Analysis analysis = find_themes(Corpus::from_texts(texts), {.themes = 12});
  EXPECT_EQ(analysis.themes().size(), 2U);
  const auto says = [](const std::string& note) { return note.find("12 themes") != note.npos; };
  EXPECT_TRUE(std::ranges::any_of(analysis.notes(), says));
}

TEST(FindThemesTest, NotesAreWholeSentencesForOneForFewAndForMore) {
  const auto first_note = [](std::size_t submissions) {
    std::vector<std::string> texts;
    for (std::size_t i = 0; i < submissions; ++i) {
      texts.push_back("Buses run late in town " + std::to_string(i));
    }
    const std::vector<std::string_view> views(texts.begin(), texts.end());
    return find_themes(Corpus::from_texts(views), {.themes = 1}).notes()[0];
  };
  EXPECT_EQ(first_note(1), "There is only 1 submission, so all of its words are compared.");
  EXPECT_EQ(
      first_note(3),
      "There are only 3 submissions, so words used in only one of them and words used in most "
      "of them are compared as well.");
  EXPECT_EQ(find_themes(Corpus::from_texts(std::vector<std::string_view>{"Buses"}), {.themes = 3})
                .notes()[1],
            "3 themes were asked for, but only 1 was found in the only text with usable words.");
}

TEST(FindThemesTest, EqualTextsAreOneTheme) {
  const std::vector<std::string_view> texts(40, "Please keep the library open.");
  const Analysis analysis = find_themes(Corpus::from_texts(texts), {.themes = 5});
  ASSERT_EQ(analysis.themes().size(), 1U);
  EXPECT_EQ(analysis.themes()[0].submission_count, 40);
}

TEST(FindThemesTest, WhatSaysNothingIsCountedApart) {
  const std::vector<std::string_view> texts = {
      "Buses are late in the valleys",      "No comment", "Dim sylw.", "👍👍", "the of and", "   ",
      "Late buses, again: the valleys wait"};
  const Analysis analysis = find_themes(Corpus::from_texts(texts));
  EXPECT_EQ(analysis.submissions().excluded, 1);
  EXPECT_EQ(analysis.submissions().non_answers, 2);
  EXPECT_EQ(analysis.submissions().without_usable_words, 2);
  EXPECT_EQ(analysis.submissions().themed, 2);
}

TEST(FindThemesTest, NothingUsableIsAClearErrorWithItsReason) {
  const std::pair<std::vector<std::string_view>, const char*> inputs[] = {
      {{}, "there is no submission"},
      {{"", "  "}, "none of the 2 rows was accepted; the first, on line 1"},
      {{" "}, "the only row was not accepted, on line 1"},
      {{"the of and", "👍"}, "none of the 2 submissions holds a word"},
      {{"the of and"}, "the only submission holds no word"},
      {{"No comment", "N/A"}, "--text"}};
  for (const auto& [texts, reason] : inputs) {
    try {
      find_themes(Corpus::from_texts(texts));
      FAIL() << "accepted: " << reason;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kNoUsableText);
      EXPECT_NE(std::string(error.what()).find(reason), std::string::npos) << error.what();
    }
  }
}

// "Broadband." follows the language of its submission, so the same sentence stands
// in two languages; neither may be named by whichever row came first.
TEST(FindThemesTest, TheOrderOfRowsChangesNothingAmongTwoLanguages) {
  const char* const sentences[] = {"Rural broadband.", "Leadership rural.", "Platforms.",
                                   "Broadband services."};
  Texts texts;
  for (int i = 0; i < 24; ++i) {
    const std::string tail = i % 2 == 0 ? " We need it and the council should act on this."
                                        : " Mae angen hyn arnom ni i gyd yn y cymoedd.";
    texts.texts.push_back(std::string(sentences[i % 4]) + " " + sentences[(i / 2 + 1) % 4] + tail);
    texts.ids.push_back("r" + std::to_string(i));
  }
  std::vector<Options> choices(4, {.min_document_frequency = 1, .max_document_share = 1.0});
  for (const std::size_t i : {0U, 1U, 2U, 3U}) choices[i].themes = static_cast<int>(2 * i + 1);
  choices[3].ngram_max = 2;
  choices[3].max_terms = 40;
  choices[3].weighting = TermWeighting::kBm25;
  for (const Options& options : choices) {
    const Analysis straight = find_themes(texts.corpus(), options);
    Texts reversed = texts;
    std::ranges::reverse(reversed.texts);
    std::ranges::reverse(reversed.ids);
    expect_equal(straight, find_themes(reversed.corpus(), options));
  }
}

TEST(FindThemesTest, LimitsThatTheUserSetAreNotLiftedInSilence) {
  const Corpus corpus = generated(60).corpus();
  for (const Options& options :
       {Options{.min_document_frequency = 1000}, Options{.max_document_share = 0.001}}) {
    try {
      find_themes(corpus, options);
      FAIL() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kNoUsableText);
      EXPECT_NE(std::string(error.what()).find("--min-df"), std::string::npos) << error.what();
    }
  }
}

TEST(FindThemesTest, DocumentsThatDifferInAmountOnlyAreOneTheme) {
  const std::vector<std::string_view> texts = {"leadership", "leadership leadership"};
  const Analysis analysis = find_themes(Corpus::from_texts(texts), {.themes = 2});
  ASSERT_EQ(analysis.themes().size(), 1U);
  EXPECT_EQ(analysis.themes()[0].submission_count, 2);
  EXPECT_LT(analysis.resolved().passes, 10);  // the search sees that it repeats itself
}

TEST(FindThemesTest, EntriesAreTheTermsOfEachDifferentDocument) {
  const std::vector<std::string_view> texts = {"late buses", "late buses", "late late trains",
                                               "trains", "the"};
  const Resolved resolved = find_themes(Corpus::from_texts(texts), {.themes = 2}).resolved();
  EXPECT_EQ(resolved.distinct_documents, 3);
  EXPECT_EQ(resolved.entry_count, 2 + 2 + 1);
}

TEST(FindThemesTest, KeepAllLeavesOutOnlyWhatHasNoUsableWord) {
  Texts texts = generated(400);
  texts.texts.insert(texts.texts.end(), {"Zyxwv qwop.", "the of and", "👍"});
  texts.ids.insert(texts.ids.end(), {"a", "b", "c"});
  const Analysis analysis = find_themes(texts.corpus(), {.themes = 4, .keep_all = true});
  EXPECT_EQ(analysis.submissions().themed, 401);
  EXPECT_EQ(analysis.submissions().without_usable_words, 2);
  for (const Document& document : analysis.documents()) {
    EXPECT_EQ(document.theme < 0, document.outcome == Outcome::kNoUsableWord);
  }
}

TEST(FindThemesTest, ProgressIsCalledOnTheCallersThreadStageByStage) {
  const auto caller = std::this_thread::get_id();
  std::vector<Stage> stages;
  find_themes(generated(300).corpus(), {.threads = 3}, [&](const Progress& progress) {
    EXPECT_EQ(std::this_thread::get_id(), caller);
    if (stages.empty() || stages.back() != progress.stage) stages.push_back(progress.stage);
    return true;
  });
  EXPECT_TRUE(std::ranges::is_sorted(stages));
  EXPECT_EQ(stages.size(), 7U);  // segment … describe
}

TEST(FindThemesTest, TheSearchForThemesSaysHowMuchOfItIsDone) {
  for (const Mode mode : {Mode::kBest, Mode::kFast}) {
    std::vector<Progress> told;
    find_themes(generated(600).corpus(), {.mode = mode, .threads = 2}, [&](const Progress& p) {
      if (p.stage == Stage::kCluster) told.push_back(p);
      return true;
    });
    std::uint64_t last = 0;
    for (const Progress& progress : told) {
      EXPECT_EQ(progress.total, 100U);
      EXPECT_GE(progress.done, last);
      EXPECT_LT(progress.done, 100U);
      last = progress.done;
    }
    EXPECT_GE(last, 50U);  // it was called after the themes had been counted
  }
}

TEST(FindThemesTest, FalseFromTheCallbackCancelsAtAnyStage) {
  const Corpus corpus = generated(300).corpus();
  for (const Stage stage : {Stage::kSegment, Stage::kCampaigns, Stage::kTokenize, Stage::kNormalize,
                            Stage::kWeigh, Stage::kCluster, Stage::kDescribe}) {
    try {
      find_themes(corpus, {}, [&](const Progress& p) { return p.stage != stage; });
      FAIL() << stage_name(stage);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kCancelled);
      EXPECT_NE(std::string(error.what()).find(stage_name(stage)), std::string::npos);
    }
  }
}

TEST(FindThemesTest, WhatIsAboutNothingFitsNoThemeUnlessAllIsKept) {
  const Corpus corpus = generated(1500).corpus();
  const Analysis analysis = find_themes(corpus, {.themes = 12, .unit = Unit::kSubmission});
  std::int64_t misfits = 0;
  for (const Document& document : analysis.documents()) {
    if (document.outcome != Outcome::kFitsNoTheme) continue;
    ++misfits;
    EXPECT_EQ(document.theme, -1);
    EXPECT_GT(document.distinctness, 0.0);
    EXPECT_LT(document.distinctness, 1.0);  // it shares words with some theme
  }
  EXPECT_GT(misfits, 50);  // one in twenty is noise
  EXPECT_EQ(analysis.submissions().unthemed, misfits);
  const Analysis kept =
      find_themes(corpus, {.themes = 12, .unit = Unit::kSubmission, .keep_all = true});
  EXPECT_EQ(kept.submissions().unthemed, 0);
}

}  // namespace
}  // namespace edau
