// Whose texts the outputs quote.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "edau/find_themes.hpp"
#include "report/html_skeleton.hpp"
#include "report/outputs.hpp"
#include "report/sample.hpp"
#include "report/strict_csv.hpp"

namespace edau {
namespace {

std::string report_of(const Analysis& analysis) {
  return html_report(analysis, fixed_provenance(analysis));
}

std::string json_of(const Analysis& analysis) {
  return analysis_json(analysis, fixed_provenance(analysis));
}

bool holds(const std::string& output, const std::string& text) {
  return output.find(text) != std::string::npos;
}

// Each submission has a word that nobody else writes, in each of its sentences: "own17".
std::string own_word(std::size_t number) { return "own" + std::to_string(number); }

// A third of the submissions copies a text, some with additions; some say nothing that anybody
// else says; the rest is about buses or wages.
std::vector<std::string> consultation() {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 90; ++i) {
    const std::string own = " " + own_word(i);
    if (i % 3 == 0) {
      texts.push_back(
          "We ask the council to keep all branch libraries of the county open on every "
          "weekday and on Saturdays" +
          own + ".");
      if (i % 2 == 0) texts.back() += " My children learned to read there" + own + ".";
    } else if (i % 15 == 1) {
      texts.push_back("Zebras" + own + " juggle" + own + ".");
    } else if (i % 2 == 0) {
      texts.push_back("The evening buses of our valley are late and crowded" + own + ".");
    } else {
      texts.push_back("Carers need a higher minimum wage this very year" + own + ".");
    }
  }
  return texts;
}

Analysis analyse(const std::vector<std::string>& texts, const std::vector<std::string>& publish,
                 const std::vector<std::string>& persons = {}) {
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  const std::vector<std::string_view> may(publish.begin(), publish.end());
  const std::vector<std::string_view> who(persons.begin(), persons.end());
  return find_themes(Corpus::from_texts(views, {}, {.persons = who, .publish = may}),
                     {.themes = 3, .min_document_frequency = 1, .stability = 0});
}

TEST(PublicationTest, NoTextOfASubmissionThatDoesNotPermitItIsPublished) {
  const std::vector<std::string> texts = consultation();
  for (const std::size_t every : {1U, 2U, 5U, 100U}) {
    std::vector<std::string> publish;
    for (std::size_t i = 0; i < texts.size(); ++i) publish.push_back(i % every == 0 ? "yes" : "no");
    const Analysis analysis = analyse(texts, publish);
    ASSERT_FALSE(analysis.campaigns().campaigns.empty());
    const std::string outputs = report_of(analysis) + json_of(analysis) + themes_csv(analysis);
    std::size_t quoted = 0;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      // "own1" is in "own10" too; a full stop ends the sentences.
      const bool is_quoted = holds(outputs, own_word(i) + ".");
      EXPECT_FALSE(is_quoted && publish[i] == "no") << texts[i];
      quoted += is_quoted ? 1 : 0;
    }
    EXPECT_GE(quoted, every < 100 ? 3U : 1U);
  }
}

TEST(PublicationTest, WordsOfOnePersonAloneAreNeitherLabelNorTerm) {
  std::vector<std::string> texts = consultation();
  texts.resize(30);
  for (std::string& text : texts) text = "Secret" + text;  // nobody's word but these texts'
  const Analysis open = analyse(texts, {});
  const std::vector<std::string> publish(texts.size(), "no");
  const std::vector<std::string> persons(texts.size(), "the same person");
  const Analysis analysis = analyse(texts, publish, persons);
  for (const Theme& theme : analysis.themes()) {
    EXPECT_TRUE(theme.label.starts_with("withheld")) << theme.label;
    EXPECT_TRUE(theme.terms().empty());
    EXPECT_TRUE(theme.exemplars.empty());
  }
  EXPECT_FALSE(open.themes()[0].terms().empty());
  EXPECT_TRUE(holds(report_of(analysis), "No text of it may be published."));
}

TEST(PublicationTest, TheReportSaysHowManyPermitIt) {
  Sample sample = small_sample();
  EXPECT_TRUE(holds(report_of(make_analysis(sample)), "No column was named"));
  sample.rows[0].may_publish = false;
  EXPECT_TRUE(
      holds(report_of(make_analysis(sample)), "6 of the 7 submissions analysed may be published"));
}

TEST(PublicationTest, TheReportNamesEveryFileOfItsFolder) {
  const std::string report = report_of(make_analysis(small_sample()));
  const std::string section = report.substr(report.find("id=\"publication\""));
  for (const ReportFile& file : report_files()) {
    if (file.name == kGroupsFile) continue;  // spoken of where there are groups
    EXPECT_TRUE(holds(section, "<code>" + std::string(file.name) + "</code>")) << file.name;
  }
}

// Row 2 has the same bytes as the template, row 0; row 4 is an edited copy.
TEST(PublicationTest, ATemplateIsQuotedFromAnExactCopyThatPermitsItOrIsWithheld) {
  Sample sample = campaign_sample();
  const std::string text = "Close the quarry, and do it now.";
  const auto templates = [&] {
    const Analysis analysis = make_analysis(sample);
    const auto json = nlohmann::json::parse(json_of(analysis));
    const bool is_shown = holds(report_of(analysis), "The text that was sent most often");
    EXPECT_NE(is_shown, holds(report_of(analysis), "The text is withheld"));
    EXPECT_EQ(is_shown, json["campaigns"][0]["template"] == text);
    return is_shown;
  };
  EXPECT_TRUE(templates());
  sample.rows[0].may_publish = false;
  EXPECT_TRUE(templates());
  sample.rows[1].may_publish = sample.rows[2].may_publish = false;
  EXPECT_FALSE(templates());
}

TEST(PublicationTest, AdditionsAreQuotedOnlyIfTheyMayBe) {
  Sample sample = campaign_sample();
  EXPECT_TRUE(holds(report_of(make_analysis(sample)), "My dog"));
  sample.rows[3].may_publish = false;
  const std::string report = report_of(make_analysis(sample));
  EXPECT_FALSE(holds(report, "My dog"));
  EXPECT_TRUE(holds(report, "1 sentence of their own; none are quoted here"));
}

TEST(PublicationTest, OfEqualTextsInNoThemeOneThatMayBePublishedIsQuoted) {
  Sample sample;
  const auto otters = [](const std::string& id, bool may_publish) {
    return SampleRow{id,
                     {{"Otters are back.", -1, 0, Outcome::kFitsNoTheme, 1}},
                     SubmissionState::kAccepted,
                     {},
                     may_publish};
  };
  sample.rows = {otters("A", false), otters("B", true), otters("C", false)};
  const std::string report = report_of(make_analysis(sample));
  EXPECT_TRUE(holds(report, "3 points, 1 different; all are quoted here."));
  EXPECT_TRUE(holds(report, "Submission <bdi>B</bdi>"));
  sample.rows[1].may_publish = false;
  const std::string withheld = report_of(make_analysis(sample));
  EXPECT_FALSE(holds(withheld, "Otters"));
  EXPECT_TRUE(holds(withheld, "3 points, 1 different; none are quoted here"));
}

TEST(PublicationTest, AQuotationSaysItsLanguageWhereItIsNotThePages) {
  const std::string report = report_of(make_analysis(small_sample()));
  EXPECT_TRUE(holds(report, "<blockquote><bdi lang=\"cy\">Mae&#39;r bysiau"));
  EXPECT_TRUE(holds(
      report, "rural buses</bdi></a> · in its Welsh texts: <bdi lang=\"cy\">bysiau gwledig</bdi>"));
  EXPECT_FALSE(holds(report, "lang=\"en\">Rural"));
}

}  // namespace
}  // namespace edau
