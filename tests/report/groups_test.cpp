// What the outputs say of groups.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <numeric>
#include <string>
#include <variant>

#include "edau/find_themes.hpp"
#include "edau/tables.hpp"
#include "groups/group_table.hpp"
#include "pipeline/generated.hpp"
#include "report/golden.hpp"
#include "report/html_skeleton.hpp"
#include "report/outputs.hpp"
#include "report/sample.hpp"
#include "report/strict_csv.hpp"

namespace edau {
namespace {

// The two themes of the small sample, as if 1,500 individuals, 60 organisations, 8 councils and 40
// who stated nothing had raised them.
Sample sample_with_groups(bool public_edition) {
  Sample sample = small_sample();
  Workers workers(1);
  const GroupCounts counts{3, {8, 1500, 60, 40}, {0, 900, 20, 20}, {3, 300, 12, 8, 0, 150, 30, 6}};
  sample.group_tables = {
      make_group_table({"type", {"council", "individual", "organisation, \"large\"", ""}, {}},
                       counts, nullptr, public_edition, workers)};
  sample.public_edition = public_edition;
  return sample;
}

std::string report_of(const Sample& sample) {
  const Analysis analysis = make_analysis(sample);
  return html_report(analysis, fixed_provenance(analysis));
}

nlohmann::json json_of(const Sample& sample) {
  const Analysis analysis = make_analysis(sample);
  return nlohmann::json::parse(analysis_json(analysis, fixed_provenance(analysis)));
}

TEST(GroupOutputsTest, TheTableForProgramsSaysWhatTheFileSays) {
  for (const bool is_public : {false, true}) {
    const Analysis analysis = make_analysis(sample_with_groups(is_public));
    const Table table = groups_table(analysis);
    const CsvRows rows = read_strict_csv(groups_csv(analysis));
    ASSERT_EQ(table.row_count + 1, rows.size());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const Column& column = table.columns[i];
      EXPECT_EQ(column.name, rows[0][i]);
      for (std::size_t row = 0; row < table.row_count; ++row) {
        const std::string& cell = rows[row + 1][i];
        EXPECT_EQ(column.is_missing(row), cell.empty() || cell == "c") << column.name << row;
        if (column.is_missing(row)) continue;
        if (const auto* texts = std::get_if<TextColumn>(&column.values)) {
          EXPECT_EQ((*texts)[row], cell);
        } else if (const auto* numbers = std::get_if<WholeNumbers>(&column.values)) {
          EXPECT_EQ(std::to_string((*numbers)[row]), cell);
        } else {
          EXPECT_NEAR(std::get<Decimals>(column.values)[row], std::stod(cell), 5e-7) << column.name;
        }
      }
    }
  }
}

TEST(GroupOutputsTest, ARowForEachThemeInEachGroup) {
  expect_golden("groups.csv", groups_csv(make_analysis(sample_with_groups(false))));
  expect_golden("groups-public.csv", groups_csv(make_analysis(sample_with_groups(true))));
}

TEST(GroupOutputsTest, AnalysisJsonHoldsTheSameCells) {
  const auto json = json_of(sample_with_groups(true));
  ASSERT_EQ(json["groups"].size(), 1U);
  const auto& table = json["groups"][0];
  EXPECT_EQ(table["column"], "type");
  EXPECT_EQ(table["sizes"][0],
            (nlohmann::json{{"value", "council"}, {"size", 8}, {"tested_size", 8}}));
  EXPECT_EQ(table["sizes"][3], (nlohmann::json{{"value", ""}, {"size", 40}, {"tested_size", 40}}));
  EXPECT_EQ(table["base"], "all");
  const auto& buses = table["themes"][0];
  EXPECT_EQ(buses["id"], "t1");
  EXPECT_EQ(buses["cells"][0], (nlohmann::json{{"value", "council"}, {"suppressed", true}}));
  EXPECT_EQ(buses["cells"][1]["count"], 300);
  EXPECT_EQ(buses["cells"][1]["share"], 0.2);
  EXPECT_TRUE(buses["cells"][1].contains("adjusted_p"));
  EXPECT_FALSE(buses["cells"][3].contains("p"));
}

// Of those who stated nothing, too, who are not tested.
TEST(GroupOutputsTest, WhatAGroupHasToTestIsSaidInTheFilesAlike) {
  for (const bool is_public : {false, true}) {
    const Sample sample = sample_with_groups(is_public);
    const auto sizes = json_of(sample)["groups"][0]["sizes"];
    const CsvRows rows = read_strict_csv(groups_csv(make_analysis(sample)));
    const Table table = groups_table(make_analysis(sample));
    for (std::size_t row = 1; row < rows.size(); ++row) {
      const bool is_hidden = rows[row][11] == "yes";
      EXPECT_EQ(rows[row][13], is_hidden ? "" : sizes[(row - 1) % 4]["tested_size"].dump()) << row;
      EXPECT_EQ(table.columns[13].is_missing(row - 1), is_hidden) << row;
    }
  }
}

// Texts that all differ: as many as people.
TEST(GroupOutputsTest, TheReportSaysThatNothingIsTestedWhereNothingIs) {
  std::vector<std::string> replies;
  std::vector<std::string_view> sides;
  for (std::size_t i = 0; i < 120; ++i) {
    replies.push_back((i % 3 == 0 ? "The buses are late on day " : "Shut the quarry by year ") +
                      std::to_string(i) + ".");
    sides.push_back(i % 2 == 0 ? "No" : "Yes");
  }
  const std::vector<std::string_view> texts(replies.begin(), replies.end());
  const FurtherColumns::Group group{"side", sides};
  for (const CountingBase base : kCountingBases) {
    Options options{.themes = 2, .stability = 0};
    options.base = base;
    options.public_edition = true;
    const Analysis analysis =
        find_themes(Corpus::from_texts(texts, {}, {.groups = {&group, 1}}), options);
    const std::string text = read_html(html_report(analysis, fixed_provenance(analysis))).text;
    const bool is_none = text.find("No group is tested against others") != std::string::npos;
    EXPECT_EQ(is_none,
              std::ranges::none_of(analysis.group_tables().front().cells, &GroupCell::is_tested))
        << counting_base_name(base);
  }
}

TEST(GroupOutputsTest, WithoutGroupsNothingIsSaidOfThem) {
  EXPECT_FALSE(json_of(small_sample()).contains("groups"));
  EXPECT_EQ(report_of(small_sample()).find("Who raised what"), std::string::npos);
}

TEST(GroupOutputsTest, TheReportSaysWhatDiffersAndOfWhomItSpeaks) {
  const std::string text = read_html(report_of(sample_with_groups(false))).text;
  for (const char* said :
       {"Respondents chose themselves.", "By type", "Not stated (40)", "council (8)",
        "t2: the app, more in organisation, &quot;large&quot;: 50.0%", "(p &lt; 0.001)",
        "300 (20.0%)", "18.1% to 22.1%"}) {
    EXPECT_NE(text.find(said), std::string::npos) << said << "\n" << text;
  }
  EXPECT_EQ(text.find("kept confidential"), std::string::npos);
}

// Of 40 and 60 people, 30 and 12 raise the first theme; copies of a campaign are among the first.
Sample sample_of_two_groups(bool with_copies, bool public_edition) {
  Sample sample = campaign_sample();
  if (!with_copies) sample.campaigns = {};
  sample.public_edition = public_edition;
  Workers workers(1);
  const GroupCounts counts{2, {40, 60}, {10, 48}, {30, 12}};
  const GroupCounts tested{2, {15, 60}, {10, 48}, {5, 12}};
  sample.group_tables = {make_group_table({"side", {"No", "Yes"}, {}}, counts,
                                          with_copies ? &tested : nullptr, public_edition,
                                          workers)};
  return sample;
}

TEST(GroupOutputsTest, OfTwoGroupsADifferenceIsListedOnce) {
  const std::string text = read_html(report_of(sample_of_two_groups(false, false))).text;
  EXPECT_NE(text.find("t1: quarry, more in No: 75.0%, and 20.0% in Yes (p &lt; 0.001)"),
            std::string::npos)
      << text;
  EXPECT_EQ(text.find("less in Yes"), std::string::npos);
  EXPECT_EQ(text.find("Tested are always"), std::string::npos);
  EXPECT_NE(text.find("Fisher"), std::string::npos);
}

TEST(GroupOutputsTest, ADifferenceThatOnlyCopiesMakeIsNoneAndTheTestedCountsStandByIt) {
  const std::string text = read_html(report_of(sample_of_two_groups(true, false))).text;
  for (const char* said : {"No difference shown here is larger than chance explains.",
                           "Tested are always submissions, campaign texts apart", "30 (75.0%)",
                           "tested: 5 of 15 (33.3%)"}) {
    EXPECT_NE(text.find(said), std::string::npos) << said << "\n" << text;
  }
  EXPECT_EQ(text.find("tested: 12 of 60"), std::string::npos);  // as many as are counted
}

TEST(GroupOutputsTest, AnEditionForThePublicTestsNothingThatItDoesNotShow) {
  const Sample sample = sample_of_two_groups(true, true);
  const std::string text = read_html(report_of(sample)).text;
  EXPECT_NE(text.find("No group is tested against others: that takes"), std::string::npos) << text;
  EXPECT_EQ(text.find("Fisher"), std::string::npos);
  EXPECT_EQ(text.find("tested: "), std::string::npos);
  EXPECT_FALSE(json_of(sample)["groups"][0]["sizes"][0].contains("tested_size"));
  EXPECT_FALSE(json_of(sample)["groups"][0]["themes"][0]["cells"][0].contains("p"));
}

TEST(GroupOutputsTest, WhatIsCountedIsSaidInTheFilesAndInTheReport) {
  Sample sample = sample_of_two_groups(true, false);
  sample.base = CountingBase::kCampaignApart;
  const std::string text = read_html(report_of(sample)).text;
  EXPECT_NE(text.find("Themes by group; counted are submissions, campaign texts apart"),
            std::string::npos);
  EXPECT_EQ(read_strict_csv(groups_csv(make_analysis(sample))).at(1).at(12), "campaign-apart");
  EXPECT_EQ(json_of(sample)["groups"][0]["base"], "campaign-apart");
}

TEST(GroupOutputsTest, ASmallPIsANumberThatIsNotNothing) {
  const CsvRows rows = read_strict_csv(groups_csv(make_analysis(sample_with_groups(false))));
  int small = 0;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    if (rows[i][9].empty()) continue;
    EXPECT_GT(std::stod(rows[i][9]), 0.0) << i;
    small += rows[i][9].find("e-") != std::string::npos ? 1 : 0;
  }
  EXPECT_GT(small, 0);
}

TEST(GroupOutputsTest, ThePublicReportSaysWhatIsConfidential) {
  const std::string text = read_html(report_of(sample_with_groups(true))).text;
  EXPECT_NE(text.find("“c”: kept confidential"), std::string::npos);
  EXPECT_EQ(text.find("3 (37.5%)"), std::string::npos);
}

TEST(GroupOutputsTest, NamesOfGroupsAreTextWhateverTheyHold) {
  const auto named = [](const std::string& name) {
    Sample sample = small_sample();
    Workers workers(1);
    const GroupCounts counts{1, {40}, {0}, {12, 40}};
    sample.group_tables = {make_group_table({name, {name}, {}}, counts, nullptr, false, workers)};
    return sample;
  };
  const HtmlSkeleton harmless = read_html(report_of(named("x")));
  for (const char* name : {"<script>alert(1)</script>", "\" onmouseover=\"alert(1)", "=1+1",
                           "\xE2\x80\xAEtxet", "a,b\n\"c\""}) {
    EXPECT_EQ(read_html(report_of(named(name))).tags, harmless.tags) << name;
    EXPECT_EQ(json_of(named(name))["groups"][0]["column"], name);
  }
  const std::string csv = groups_csv(make_analysis(named("a,b\n\"c\"")));
  EXPECT_EQ(read_strict_csv(csv).at(1).at(0), "a,b\n\"c\"");
  EXPECT_EQ(read_strict_csv(csv).at(1).at(1), "a,b\n\"c\"");
}

// The texts of the generator, every third from an organisation, in any order.
Analysis found_in_order(const std::vector<std::size_t>& order, int threads) {
  const Corpus corpus = generated_corpus(300);
  std::vector<std::string_view> texts;
  std::vector<std::string_view> types;
  for (const std::size_t i : order) {
    texts.push_back(corpus.submission(i).text);
    types.push_back(i % 3 == 0 ? "organisation" : i % 50 == 1 ? "" : "individual");
  }
  const FurtherColumns::Group group{"type", types};
  Options options;
  options.themes = 6;
  options.stability = 0;
  options.threads = threads;
  return find_themes(Corpus::from_texts(texts, {}, {.groups = {&group, 1}}), options);
}

TEST(GroupOutputsTest, NeitherTheOrderOfRowsNorThreadsChangeAByte) {
  std::vector<std::size_t> order(300);
  std::iota(order.begin(), order.end(), std::size_t{0});
  const std::string first = groups_csv(found_in_order(order, 1));
  std::ranges::reverse(order);
  EXPECT_EQ(groups_csv(found_in_order(order, 3)), first);
  EXPECT_EQ(std::ranges::count(first, '\n'), 1 + 6 * 3);
}

TEST(GroupOutputsTest, CountsAddUpToThoseOfTheThemes) {
  std::vector<std::size_t> order(300);
  std::iota(order.begin(), order.end(), std::size_t{0});
  const Analysis analysis = found_in_order(order, 2);
  const GroupTable& table = analysis.group_tables().front();
  std::int64_t submissions = 0;
  for (const RespondentGroup& group : table.groups) submissions += group.size;
  EXPECT_EQ(submissions, analysis.submissions().analysed);
  for (std::size_t theme = 0; theme < analysis.themes().size(); ++theme) {
    std::int64_t raised = 0;
    for (std::size_t group = 0; group < table.groups.size(); ++group) {
      raised += table.cell(theme, group).count;
    }
    EXPECT_EQ(raised, analysis.themes()[theme].submission_count);
  }
}

// Of 100 persons each sends three texts, two of them from where they belong.
TEST(GroupOutputsTest, APersonCountsOnceInTheGroupThatMostOfTheirSubmissionsState) {
  const Corpus corpus = generated_corpus(300);
  std::vector<std::string_view> texts;
  std::vector<std::string_view> areas;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < 300; ++i) {
    const std::size_t person = i % 100;
    texts.push_back(corpus.submission(i).text);
    names.push_back("person " + std::to_string(person));
    areas.push_back(i < 100 ? (person < 90 ? "" : "A") : person < 40 ? "North" : "South");
  }
  const std::vector<std::string_view> persons(names.begin(), names.end());
  const FurtherColumns::Group group{"area", areas};
  const Analysis analysis =
      find_themes(Corpus::from_texts(texts, {}, {.persons = persons, .groups = {&group, 1}}),
                  {.themes = 6, .stability = 0});
  const GroupTable& table = analysis.group_tables().front();
  std::map<std::string, std::int64_t> sizes;
  for (const RespondentGroup& one : table.groups) sizes[one.value] = one.size;
  EXPECT_EQ(sizes["North"], 40);
  EXPECT_EQ(sizes["South"], 60);
  EXPECT_EQ(sizes["A"] + sizes[""], 0);
  for (std::size_t theme = 0; theme < analysis.themes().size(); ++theme) {
    std::int64_t raised = 0;
    for (std::size_t i = 0; i < table.groups.size(); ++i) raised += table.cell(theme, i).count;
    EXPECT_EQ(raised, analysis.themes()[theme].counts[CountingBase::kAll]);
  }
}

}  // namespace
}  // namespace edau
