// What the outputs say of the counting bases.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "report/html_skeleton.hpp"
#include "report/outputs.hpp"
#include "report/sample.hpp"
#include "report/strict_csv.hpp"

namespace edau {
namespace {

// The quarry: 3 copies of one text and 1 person's own. The river: 3 people's own words. Of 8
// analysed submissions, one says nothing.
Sample two_themes(CountingBase base = CountingBase::kAll) {
  Sample sample;
  for (const char* id : {"1", "2", "3"})
    sample.rows.push_back({id, {{"Close the quarry.", 0, 0.5}}});
  sample.rows.push_back({"4", {{"The quarry is too loud.", 0, 0.5}}});
  sample.rows.push_back({"5", {{"Save the river.", 1, 0.5}}});
  sample.rows.push_back({"6", {{"Clean the river.", 1, 0.5}}});
  sample.rows.push_back({"7", {{"Our river is dirty.", 1, 0.5}}});
  sample.rows.push_back({"8", {{"No comment", -1, 0, Outcome::kNonAnswer}}});
  sample.themes = {{"quarry", {"quarry"}, {{0, 0}}}, {"river", {"river"}, {{4, 0}}}};
  sample.campaigns = {{{0, 3, 0}}, {{0, true}, {0, true}, {0, true}, {}, {}, {}, {}, {}}, {}};
  sample.base = base;
  return sample;
}

// Who sent what in two_themes(): the three who wrote of the river are one.
Sample with_persons(Sample sample) {
  sample.names_persons = true;
  for (const std::size_t row : {4U, 5U, 6U}) sample.rows[row].person = "Mair";
  return sample;
}

using Cells = std::map<std::string, std::string>;

std::vector<Cells> themes_of(const Sample& sample) {
  const CsvRows rows = read_strict_csv(themes_csv(make_analysis(sample)));
  std::vector<Cells> themes(rows.size() - 1);
  for (std::size_t i = 1; i < rows.size(); ++i) {
    for (std::size_t column = 0; column < rows[0].size(); ++column) {
      themes[i - 1][rows[0][column]] = rows[i][column];
    }
  }
  return themes;
}

std::string text_of(const Sample& sample) {
  const Analysis analysis = make_analysis(sample);
  return read_html(html_report(analysis, fixed_provenance(analysis))).text;
}

bool says(const Sample& sample, std::string_view words) {
  return text_of(sample).find(words) != std::string::npos;
}

TEST(BasesTest, ThemesCsvHasEachBaseBesideTheOthers) {
  const std::vector<Cells> themes = themes_of(two_themes());
  const auto sizes = [](Cells theme) {
    return theme["base_all"] + " " + theme["base_distinct"] + " " + theme["base_campaign_one"] +
           " " + theme["base_campaign_apart"] + " " + theme["differs_by_base"];
  };
  EXPECT_EQ(sizes(themes[0]), "4 2 2 1 yes");
  EXPECT_EQ(sizes(themes[1]), "3 3 3 3 yes");
  EXPECT_EQ(Cells(themes[0])["base_all_share"], "0.500000");
  EXPECT_EQ(Cells(themes[0])["base_campaign_one_share"], "0.333333");
  EXPECT_EQ(Cells(themes[1])["base_campaign_apart_share"], "0.600000");
}

TEST(BasesTest, TheHeadlineMovesAndTheIdsStay) {
  for (const CountingBase base : kCountingBases) {
    std::vector<Cells> themes = themes_of(two_themes(base));
    ASSERT_EQ(themes.size(), 2U);
    for (Cells& theme : themes) {
      std::string column = "base_" + std::string(counting_base_name(base));
      std::ranges::replace(column, '-', '_');
      EXPECT_EQ(theme["base"], counting_base_name(base));
      EXPECT_EQ(theme["count"], theme[column]);
      EXPECT_EQ(theme["count_share"], theme[column + "_share"]);
    }
    EXPECT_EQ(themes[0]["theme"] + themes[0]["label"], "t1quarry");
  }
}

TEST(BasesTest, AnalysisJsonHasWhatSharesAreOf) {
  const Analysis analysis = make_analysis(two_themes());
  const auto json = nlohmann::json::parse(analysis_json(analysis, fixed_provenance(analysis)));
  EXPECT_EQ(
      json["bases"],
      (nlohmann::json{{"all", 8}, {"distinct", 6}, {"campaign-one", 6}, {"campaign-apart", 5}}));
  const auto& theme = json["themes"][0];
  EXPECT_EQ(theme["bases"]["all"], (nlohmann::json{{"count", 4}, {"share", 0.5}}));
  EXPECT_EQ(theme["bases"]["campaign-apart"], (nlohmann::json{{"count", 1}, {"share", 0.2}}));
  EXPECT_EQ(theme["differs_by_base"], true);
}

TEST(BasesTest, TheReportIsInTheOrderOfTheHeadline) {
  const std::string all = text_of(two_themes());
  EXPECT_LT(all.find("quarry"), all.find("river"));
  const std::string apart = text_of(two_themes(CountingBase::kCampaignApart));
  const std::size_t table = apart.find("Themes by number of submissions, campaign texts apart");
  ASSERT_NE(table, std::string::npos);
  EXPECT_LT(apart.find("river", table), apart.find("quarry", table));
  EXPECT_NE(apart.find("submissions, campaign texts apart: 3 (60.0%)", table), std::string::npos);
}

TEST(BasesTest, TheReportMarksWhatDiffersAndCountsInFourWays) {
  const std::string text = text_of(two_themes());
  for (const char* said : {"differs by base", "Counted in four ways", "Different texts",
                           "Submissions, each campaign as one", "Submissions, campaign texts apart",
                           "4 (50.0%)", "2 (33.3%)", "1 (20.0%)", "All that was analysed"}) {
    EXPECT_NE(text.find(said), std::string::npos) << said;
  }
}

std::string html_of(const Sample& sample) {
  const Analysis analysis = make_analysis(sample);
  return html_report(analysis, fixed_provenance(analysis));
}

TEST(BasesTest, GroupsOfThemesAndTheMapAreOnTheHeadlineBase) {
  Sample sample = grouped_sample();
  sample.campaigns = {{{0, 3, 0}}, {{0, true}, {0, true}, {0, true}, {}, {}, {}, {}}, {}};
  EXPECT_TRUE(says(sample, "the larger, the more submissions; the nearer"));
  EXPECT_TRUE(says(sample, "Group g1: 3 themes, 5 submissions (71.4%)"));
  EXPECT_TRUE(says(sample, "t1 of group g1: 1 submission"));
  EXPECT_EQ(html_of(sample).find("r=\"15.0\""), std::string::npos);
  sample.base = CountingBase::kCampaignApart;
  EXPECT_TRUE(says(sample, "the more submissions, campaign texts apart; the nearer"));
  EXPECT_TRUE(says(sample, "Group g1: 3 themes, 2 submissions, campaign texts apart (50.0%)"));
  EXPECT_TRUE(says(sample, "t1 of group g1: 0 submissions, campaign texts apart"));
  EXPECT_NE(html_of(sample).find("r=\"15.0\""), std::string::npos);  // the least there is
}

TEST(BasesTest, WherePersonsAreNamedPeopleAreCounted) {
  const Sample sample = with_persons(two_themes());
  for (const char* said : {"People (share)", "Themes by number of people", "A person can be in",
                           "People, campaign texts apart", "; people: 1 (16.7%)"}) {
    EXPECT_TRUE(says(sample, said)) << said;
  }
  std::vector<Cells> themes = themes_of(sample);
  EXPECT_EQ(themes[1]["submissions"], "3");
  EXPECT_EQ(themes[1]["count"], "1");
}

TEST(BasesTest, NothingIsSaidWhereEverySubmissionIsOneOfAll) {
  Sample sample = two_themes();
  sample.campaigns = {};
  EXPECT_FALSE(says(sample, "Counted in four ways"));
  EXPECT_FALSE(says(sample, "differs by base"));
  EXPECT_TRUE(says(sample, "Submissions (share)"));
  sample.base = CountingBase::kDistinct;
  EXPECT_TRUE(says(sample, "Counted in four ways"));
}

}  // namespace
}  // namespace edau
