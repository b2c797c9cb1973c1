#include <gtest/gtest.h>

#include "report/golden.hpp"
#include "report/html/parts.hpp"
#include "report/html_skeleton.hpp"
#include "report/outputs.hpp"
#include "report/sample.hpp"

namespace edau {
namespace {

std::string page(const Sample& sample) {
  const Analysis analysis = make_analysis(sample);
  return html_report(analysis, fixed_provenance(analysis));
}

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

TEST(HtmlReportTest, IsAsAgreed) { expect_golden("report.html", page(small_sample())); }

TEST(HtmlReportTest, NeedsNothingElse) {
  for (const Sample& sample : {small_sample(), grouped_sample()}) {
    const HtmlSkeleton skeleton = read_html(page(sample));
    for (const char* element : {"script", "link", "img", "iframe", "form", "object", "base"}) {
      EXPECT_EQ(count_elements(skeleton, element), 0U) << element;
    }
    for (const std::string& tag : skeleton.tags) {
      EXPECT_FALSE(contains(tag, " src=") || contains(tag, " style=") || contains(tag, " on"))
          << tag;
      EXPECT_EQ(contains(tag, " href="), contains(tag, " href=\"#")) << tag;
    }
  }
}

TEST(HtmlReportTest, EveryLinkHasItsTarget) {
  for (const Sample& sample : {small_sample(), grouped_sample()}) {
    const std::string html = page(sample);
    for (const std::string& tag : read_html(html).tags) {
      const std::size_t place = tag.find("href=\"#");
      if (place == std::string::npos) continue;
      EXPECT_TRUE(contains(html, " id=\"" + tag.substr(place + 7))) << tag;
    }
  }
}

TEST(HtmlReportTest, ShowsGroupsAndAMapWhereThereAreGroups) {
  const std::string html = page(grouped_sample());
  const HtmlSkeleton skeleton = read_html(html);
  EXPECT_EQ(count_elements(skeleton, "circle"), 7U + 3U);  // the map's, and a swatch for each group
  EXPECT_TRUE(contains(html, "role=\"img\" aria-label=\"Map of the themes;"));
  EXPECT_TRUE(contains(skeleton.text, "The 7 themes fall into 3 groups"));
  EXPECT_TRUE(contains(skeleton.text, "12.5% of what sets these themes apart"));
  // Themes 0, 2 and 5 are raised by submissions 0, 1, 2, 4 and 5: each counts once.
  EXPECT_TRUE(contains(skeleton.text, "Group g1: 3 themes, 5 submissions (71.4%)"));
  EXPECT_TRUE(contains(skeleton.text, "t3: theme 2 (2)"));
  EXPECT_FALSE(contains(page(small_sample()), "id=\"groups\""));
}

TEST(HtmlReportTest, SaysWhatTheNumbersAre) {
  const std::string text = read_html(page(small_sample())).text;
  EXPECT_TRUE(contains(text, "10 submissions were received; 7 were analysed and 3 were left out"));
  EXPECT_TRUE(contains(text, "2 themes were found. 5 submissions (71.4% of those analysed)"));
  EXPECT_TRUE(contains(text, "not a vote"));
  EXPECT_TRUE(contains(text, "3 submissions (42.9% of those analysed), in 3 points."));
  EXPECT_TRUE(contains(text, "5 points are in no theme. The most distinct are quoted first"));
}

TEST(HtmlReportTest, SaysHowSteadyThemesAreWhereThatWasMeasured) {
  Sample sample = small_sample();
  sample.themes[1].stability = 0.45;
  const std::string text = read_html(page(sample)).text;
  EXPECT_TRUE(contains(text, "repeated 20 times, each time in only half of the points"));
  EXPECT_TRUE(contains(text, "Cohesion 0.50; found again in 95% of 20 half-samples."));
  EXPECT_TRUE(contains(text, "Cohesion 0.50; found again in 45% of 20 half-samples: unsteady."));
  EXPECT_TRUE(contains(page(sample), ">45%<span class=\"terms\">unsteady</span></td>"));
  sample.themes[1].stability = 0.5;
  EXPECT_FALSE(contains(page(sample), ">unsteady<"));
  for (SampleTheme& theme : sample.themes) theme.stability = -1;
  const std::string unmeasured = read_html(page(sample)).text;
  EXPECT_FALSE(contains(unmeasured, "ound again"));
  EXPECT_TRUE(contains(unmeasured, "Cohesion 0.50."));
}

TEST(HtmlReportTest, SaysWhereALowStabilitySaysLittle) {
  Sample sample = small_sample();
  for (const auto recipe : {Recipe::kSmallSet, Recipe::kConsensus}) {
    sample.recipe = recipe;
    EXPECT_EQ(contains(read_html(page(sample)).text, "faster ones, which find less"),
              recipe == Recipe::kConsensus);
  }
}

TEST(HtmlReportTest, SaysOfWhichThemesTooFewSubmissionsTellHowSteadyTheyAre) {
  Sample sample = small_sample();
  sample.themes[1].stability = -1;
  const std::string text = read_html(page(sample)).text;
  EXPECT_TRUE(contains(text, "found again: too few to tell."));
  EXPECT_TRUE(contains(page(sample), ">too few to tell</td>"));
  EXPECT_TRUE(contains(text, "fewer than five submissions is too small to tell"));
}

// What comes before the first table.
std::string opening_of(const Sample& sample) {
  const std::string text = read_html(page(sample)).text;
  return text.substr(0, text.find("What became of each submission"));
}

TEST(HtmlReportTest, OpensWithTheQuestionTheUnitAndWhatIsCounted) {
  Sample sample = small_sample();
  EXPECT_TRUE(contains(opening_of(sample), "The question that was asked is not stated."));
  EXPECT_TRUE(contains(opening_of(sample),
                       "points, sentence-sized parts of a submission; counted "
                       "are submissions."));
  sample.question = "How should buses run?";
  sample.unit = Unit::kSubmission;
  sample.base = CountingBase::kCampaignApart;
  sample.names_persons = true;
  EXPECT_TRUE(contains(opening_of(sample), "The question was: “How should buses run?”"));
  EXPECT_TRUE(
      contains(opening_of(sample), "whole submissions; counted are people, campaign texts apart."));
}

TEST(HtmlReportTest, SaysWhereEverythingWasPutIntoATheme) {
  constexpr std::string_view kWeak = "however weak the tie";
  constexpr std::string_view kNone = "to none where that is no more than words drawn by chance";
  Sample sample = small_sample();
  EXPECT_FALSE(contains(opening_of(sample), kWeak));
  EXPECT_TRUE(contains(page(sample), kNone));
  sample.keep_all = true;
  EXPECT_TRUE(contains(opening_of(sample), kWeak));
  EXPECT_FALSE(contains(page(sample), kNone));
}

TEST(HtmlReportTest, NamesUnsteadyThemesInItsOpeningAndAllInTheFirstTable) {
  Sample sample = small_sample();
  for (SampleTheme& theme : sample.themes) theme.stability = 0.9;
  EXPECT_FALSE(contains(opening_of(sample), "unsteady"));
  sample.themes[1].stability = 0.4;
  EXPECT_TRUE(contains(opening_of(sample),
                       "1 theme is unsteady, found again in fewer than half of "
                       "the searches in half of the texts: t2 ("));
  sample.themes[0].stability = 0.1;
  EXPECT_TRUE(contains(opening_of(sample), "2 themes are unsteady"));
  for (const char* id : {"t1", "t2"}) {
    EXPECT_TRUE(contains(page(sample), "<th scope=\"row\">" + std::string(id) + " <a href"));
  }
}

TEST(HtmlReportTest, SaysHowManyPointsAreInAThemeByASingleWord) {
  Sample sample = small_sample();
  EXPECT_FALSE(contains(read_html(page(sample)).text, "by a single word"));
  sample.themes[0].one_word_count = 1;
  EXPECT_TRUE(contains(read_html(page(sample)).text, "1 of these points ("));
  EXPECT_TRUE(contains(read_html(page(sample)).text, "%) placed by a single word"));
}

TEST(HtmlReportTest, HasTheRightPlurals) {
  Sample sample;
  sample.rows = {{"1", {{"A bus.", 0, 1.0}}}};
  sample.themes = {{"bus", {"bus"}, {}}};
  const std::string text = read_html(page(sample)).text;
  EXPECT_TRUE(contains(text, "1 submission was received and analysed."));
  EXPECT_TRUE(contains(text, "1 theme was found. 1 submission (100.0% of those analysed) was"));
  EXPECT_TRUE(contains(text, "1 submission (100.0% of those analysed), in 1 point."));
  EXPECT_TRUE(contains(text, "Every point is in a theme."));
  EXPECT_TRUE(contains(text, "1 row was received; none was left out."));
}

TEST(HtmlReportTest, SpeaksOfSubmissionsWhereThoseAreTheUnit) {
  Sample sample = small_sample();
  sample.unit = Unit::kSubmission;
  const std::string text = read_html(page(sample)).text;
  EXPECT_TRUE(contains(text, "3 submissions (42.9% of those analysed)."));
  EXPECT_TRUE(contains(text, "Why a submission is in no theme"));
  EXPECT_TRUE(contains(text, "each as a whole"));
  EXPECT_FALSE(contains(text.substr(0, text.find("What may be published")), "point"));
}

TEST(HtmlReportTest, HoldsWhenNothingWasFound) {
  const std::string text = read_html(page({})).text;
  EXPECT_TRUE(contains(text, "0 submissions were received and analysed."));
  EXPECT_TRUE(contains(text, "No theme was found."));
}

// Many that share no word are wholly distinct, and mostly worth less than those that fit no theme.
TEST(HtmlReportTest, QuotesWhatFitsNoThemeBeforeWhatSharesNoWordAndEqualTextsOnce) {
  Sample sample;
  for (int i = 0; i < 3; ++i) {
    sample.rows.push_back({"a" + std::to_string(i), {{"Jeje.", -1, 0, Outcome::kNoSharedWord, 1}}});
  }
  sample.rows.push_back({"b", {{"A view of three.", -1, 0, Outcome::kFitsNoTheme, 0.5}}});
  sample.rows.push_back({"c", {{"Another view.", -1, 0, Outcome::kFitsNoTheme, 0.75}}});
  const HtmlSkeleton skeleton = read_html(page(sample));
  const std::string& text = skeleton.text;
  EXPECT_EQ(count_elements(skeleton, "figure"), 3U);
  EXPECT_LT(text.find("Another view."), text.find("A view of three."));
  EXPECT_LT(text.find("A view of three."), text.find("Jeje."));
  EXPECT_TRUE(contains(text, "2 points; all are quoted here."));
  EXPECT_TRUE(contains(text, "3 points, 1 different; all are quoted here."));
}

TEST(HtmlReportTest, CutsLongQuotations) {
  const std::string html = page(small_sample());
  EXPECT_TRUE(
      contains(html, "The app fails again and again. The app fails again and…</bdi></blockquote>"));
}

TEST(HtmlReportTest, StaysSmallAndSaysWhatItLeavesOut) {
  Sample sample;
  const std::string text(600, '&');  // the text that grows most when it is escaped
  for (std::size_t i = 0; i < 100'000; ++i) {
    const auto theme = static_cast<std::int32_t>(i % 700);
    const std::string& said = i < 200 ? text : sample.rows[0].id;  // more are not quoted
    if (i % 2 == 0) {
      sample.rows.push_back({std::to_string(i), {{said, theme, 0.5}}});
    } else {
      const auto outcome = i % 4 == 1 ? Outcome::kFitsNoTheme : Outcome::kNoSharedWord;
      sample.rows.push_back({"x", {{std::to_string(i) + said, -1, 0, outcome, 1}}});
    }
  }
  sample.themes.resize(700, {text, {10, text}, {20, SampleExemplar{0, 0}}, "g1", Place{}});
  sample.rejected.resize(60, {1, 1, 1, text, Exclusion::kBadJson, text});
  const std::string html = page(sample);
  const HtmlSkeleton skeleton = read_html(html);
  EXPECT_LT(html.size(), 20'000'000U);
  EXPECT_EQ(count_elements(skeleton, "section"), kMostThemes);
  EXPECT_EQ(count_elements(skeleton, "figure"), kMostThemes * kMostExemplars + kMostRows + 10);
  EXPECT_EQ(count_elements(skeleton, "circle"), 100U + 1U);
  constexpr std::size_t kPoints = 200;  // so many themes have two different texts
  EXPECT_EQ(count_elements(skeleton, "li"), kMostRows + kMostThemes + 1 + kPoints);
  EXPECT_TRUE(contains(skeleton.text, "The 500 largest of 700 themes are shown"));
  EXPECT_TRUE(contains(skeleton.text, "The 100 largest are drawn."));
  EXPECT_TRUE(contains(skeleton.text, "50,000 points are in no theme."));
  EXPECT_TRUE(
      contains(skeleton.text, "25,000 points; 50 are quoted here, all are in unthemed.csv."));
  EXPECT_TRUE(
      contains(skeleton.text, "25,000 points; 10 are quoted here, all are in unthemed.csv."));
  EXPECT_TRUE(contains(skeleton.text, "The first 50 are shown; all are in ledger.csv."));
}

}  // namespace
}  // namespace edau
