#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string_view>

#include "report/golden.hpp"
#include "report/outputs.hpp"
#include "report/sample.hpp"
#include "report/strict_csv.hpp"

namespace edau {
namespace {

using Row = std::vector<std::string>;

std::string assignments_csv_of(const Analysis& analysis) {
  return assignments_csv(analysis.placed(), theme_ids(analysis));
}

std::string points_csv_of(const Analysis& analysis) {
  return points_csv(analysis.placed(), theme_ids(analysis));
}

TEST(CsvOutputsTest, AreAsAgreed) {
  const Analysis analysis = make_analysis(small_sample());
  expect_golden("themes.csv", themes_csv(analysis));
  expect_golden("assignments.csv", assignments_csv(analysis.placed(), theme_ids(analysis)));
  expect_golden("points.csv", points_csv(analysis.placed(), theme_ids(analysis)));
  expect_golden("unthemed.csv", unthemed_csv(analysis.placed()));
  expect_golden("ledger.csv", ledger_csv(analysis.corpus().ledger()));
}

TEST(CsvOutputsTest, ThemesHoldTheirNumbersAndFirstExemplar) {
  const CsvRows rows = read_strict_csv(themes_csv(make_analysis(small_sample())));
  ASSERT_EQ(rows.size(), 3U);
  EXPECT_EQ(rows[0], (Row{"theme",
                          "label",
                          "submissions",
                          "points",
                          "share",
                          "describing",
                          "discriminating",
                          "exemplar",
                          "cohesion",
                          "distinctness",
                          "stability",
                          "group",
                          "x",
                          "y",
                          "label_en",
                          "label_cy",
                          "base",
                          "count",
                          "count_share",
                          "base_all",
                          "base_all_share",
                          "base_distinct",
                          "base_distinct_share",
                          "base_campaign_one",
                          "base_campaign_one_share",
                          "base_campaign_apart",
                          "base_campaign_apart_share",
                          "differs_by_base",
                          "label_submissions"}));
  EXPECT_EQ(rows[1], (Row{"t1",
                          "rural buses",
                          "3",
                          "3",
                          "0.428571",
                          "buses; Sundays",
                          "fysiau",
                          "Rural buses, above all on Sundays, are too few.",
                          "0.500000",
                          "0.125000",
                          "0.950000",
                          "",
                          "0.500000",
                          "0.000000",
                          "rural buses",
                          "bysiau gwledig",
                          "all",
                          "3",
                          "0.428571",
                          "3",
                          "0.428571",
                          "3",
                          "0.428571",
                          "3",
                          "0.428571",
                          "3",
                          "0.428571",
                          "no",
                          "2"}));
  EXPECT_EQ(rows[2][10], "");                // not measured
  EXPECT_EQ(rows[2][14] + rows[2][15], "");  // in a language that is not known
}

TEST(CsvOutputsTest, ThemesNameTheirGroupAndAreOnlyPlacedWhereThereIsAMap) {
  Sample sample = grouped_sample();
  sample.themes[1].place.reset();
  const CsvRows rows = read_strict_csv(themes_csv(make_analysis(sample)));
  ASSERT_EQ(rows.size(), 8U);
  EXPECT_EQ(rows[1][11], "g1");
  EXPECT_EQ(rows[2][11], "g2");
  EXPECT_EQ(rows[2][12] + rows[2][13], "");
  EXPECT_EQ(rows[3][12], "0.250000");
}

TEST(CsvOutputsTest, AThemeWithoutExemplarsHasAnEmptyCell) {
  Sample sample = small_sample();
  sample.themes[0].exemplars.clear();
  EXPECT_EQ(read_strict_csv(themes_csv(make_analysis(sample)))[1][7], "");
}

TEST(CsvOutputsTest, EveryRowThatWasReadIsAssignedInInputOrder) {
  const Sample sample = small_sample();
  const CsvRows rows = read_strict_csv(assignments_csv_of(make_analysis(sample)));
  ASSERT_EQ(rows.size(), 1 + sample.rows.size());
  for (std::size_t i = 0; i < sample.rows.size(); ++i) EXPECT_EQ(rows[i + 1][0], sample.rows[i].id);
  EXPECT_EQ(rows[1], (Row{"A-1", "t1", "0.750000", "t1;t2"}));
  EXPECT_EQ(rows[3], (Row{"A-2", "", "", ""}));      // a duplicate
  EXPECT_EQ(rows[4], (Row{"A-3", "", "", ""}));      // blank
  EXPECT_EQ(rows[6], (Row{"5, late", "", "", ""}));  // a non-answer
  EXPECT_EQ(rows[8], (Row{"7", "t2", "0.875000", "t2"}));
}

TEST(CsvOutputsTest, OfEquallySimilarThemesTheFirstIsNamed) {
  Sample sample = small_sample();
  sample.rows = {{"x", {{"a", 1, 0.5}, {"b", 0, 0.5}, {"c", 1, 0.5}}}};
  sample.themes[0].exemplars.clear();
  sample.themes[1].exemplars.clear();
  const CsvRows rows = read_strict_csv(assignments_csv_of(make_analysis(sample)));
  EXPECT_EQ(rows[1], (Row{"x", "t1", "0.500000", "t1;t2"}));
}

TEST(CsvOutputsTest, PointsAreNumberedInTheirSubmission) {
  const CsvRows rows = read_strict_csv(points_csv_of(make_analysis(small_sample())));
  EXPECT_EQ(rows[2], (Row{"A-1", "2", "44", "83", "t2", "0.500000", "0.125000",
                          "The app says \"due\", then nothing comes."}));
  EXPECT_EQ(rows[3], (Row{"A-2", "1", "0", "47", "t1", "0.333333", "0.083333",
                          "Rural buses, above all on Sundays, are too few."}));
  EXPECT_EQ(rows[5], (Row{"5, late", "1", "0", "11", "", "", "", "No comment."}));
}

TEST(CsvOutputsTest, TheMostDistinctUnthemedComeFirstThenTheLongest) {
  const CsvRows rows = read_strict_csv(unthemed_csv(make_analysis(small_sample()).placed()));
  ASSERT_EQ(rows.size(), 6U);
  EXPECT_EQ(rows[1], (Row{"7", "1", "0", "35", "fits-no-theme", "1.000000",
                          "Otters have come back to the river."}));
  EXPECT_EQ(rows[2][4], "no-shared-word");
  EXPECT_EQ(rows[3][1], "4");
  EXPECT_EQ(rows[4][4], "non-answer");
  EXPECT_EQ(rows[5][4], "no-usable-word");
}

TEST(CsvOutputsTest, UnthemedTextsStandInOneOrderHoweverTheRowsAreShuffled) {
  Sample sample;
  for (const char* text : {"Zymurgy!", "Otters.", "Beavers", "Otters.", "Äpfel", "Well.", "So?"}) {
    const double distinctness = text == std::string_view("Well.") ? 0.5 : 1.0;
    const std::string id = "r" + std::to_string(sample.rows.size());
    sample.rows.push_back({id, {{text, -1, 0, Outcome::kNoSharedWord, distinctness}}});
  }
  const std::string first = unthemed_csv(make_analysis(sample).placed());
  const CsvRows rows = read_strict_csv(first);
  const char* const order[] = {"Zymurgy!", "Beavers", "Otters.", "Otters.",
                               "Äpfel",    "So?",     "Well."};
  for (std::size_t i = 0; i < 7; ++i) EXPECT_EQ(rows[i + 1][6], order[i]);
  std::mt19937_64 random(1);
  for (int shuffle = 0; shuffle < 10; ++shuffle) {
    std::ranges::shuffle(sample.rows, random);
    EXPECT_EQ(unthemed_csv(make_analysis(sample).placed()), first);
  }
}

TEST(CsvOutputsTest, AddUpToBothBalances) {
  const Analysis analysis = make_analysis(small_sample());
  const auto row_count = [](const std::string& csv) {
    return static_cast<std::int64_t>(read_strict_csv(csv).size()) - 1;
  };
  EXPECT_EQ(row_count(points_csv(analysis.placed(), theme_ids(analysis))), analysis.points().all);
  EXPECT_EQ(row_count(unthemed_csv(analysis.placed())),
            analysis.points().unthemed + analysis.points().non_answers);
  EXPECT_EQ(row_count(ledger_csv(analysis.corpus().ledger())), analysis.submissions().excluded);
  const CsvRows assignments =
      read_strict_csv(assignments_csv(analysis.placed(), theme_ids(analysis)));
  EXPECT_EQ(std::ranges::count_if(assignments, [](const Row& row) { return !row[1].empty(); }) - 1,
            analysis.submissions().themed);
}

TEST(CsvOutputsTest, AreHeadersOnlyWhereNothingWasFound) {
  const Analysis analysis = make_analysis({});
  EXPECT_EQ(read_strict_csv(themes_csv(analysis)).size(), 1U);
  EXPECT_EQ(assignments_csv(analysis.placed(), theme_ids(analysis)),
            "id,theme,similarity,themes\n");
  EXPECT_EQ(points_csv(analysis.placed(), theme_ids(analysis)),
            "id,point,begin,end,theme,similarity,margin,text\n");
  EXPECT_EQ(unthemed_csv(analysis.placed()), "id,point,begin,end,reason,distinctness,text\n");
  EXPECT_EQ(ledger_csv(Ledger()), "row,line,column,id,reason,detail\n");
}

}  // namespace
}  // namespace edau
