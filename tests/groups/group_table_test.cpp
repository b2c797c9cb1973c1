#include "groups/group_table.hpp"

#include <gtest/gtest.h>

#include "groups/false_discovery.hpp"
#include "groups/fisher_test.hpp"
#include "groups/wilson_interval.hpp"

namespace edau {
namespace {

GroupTable table_of(const GroupColumn& column, const GroupCounts& counts, bool public_edition) {
  Workers workers(1);
  return make_group_table(column, counts, nullptr, public_edition, workers);
}

const GroupColumn kTypes{"type", {"individual", "organisation", ""}, {}};

// Two themes among 1,500 individuals, 60 organisations and 40 who stated nothing.
GroupCounts planted() { return {2, {1500, 60, 40}, {900, 20, 20}, {300, 12, 8, 150, 30, 6}}; }

TEST(GroupTableTest, EachStatedGroupIsTestedAgainstTheOthers) {
  const GroupTable table = table_of(kTypes, planted(), false);
  ASSERT_EQ(table.groups.size(), 3U);
  EXPECT_EQ(table.stated_count(), 2U);
  EXPECT_EQ(table.groups[1].value, "organisation");
  EXPECT_EQ(table.groups[1].size, 60);
  const GroupCell& cell = table.cell(1, 1);
  const Interval interval = wilson_interval(30, 60);
  EXPECT_EQ(cell.count, 30);
  EXPECT_EQ(cell.share, 0.5);
  EXPECT_EQ(cell.low, interval.low);
  EXPECT_EQ(cell.high, interval.high);
  EXPECT_EQ(cell.others_share, 0.1);
  EXPECT_EQ(cell.p, fisher_test({30, 60, 180, 1560}));
  EXPECT_LT(cell.adjusted_p, 1e-9);
  EXPECT_GT(table.cell(0, 1).adjusted_p, 0.9);
}

TEST(GroupTableTest, TheAdjustmentIsOverAllTestsOfTheTable) {
  const GroupTable table = table_of(kTypes, planted(), false);
  const std::vector<double> adjusted = adjusted_p_values(
      std::vector{table.cell(0, 0).p, table.cell(0, 1).p, table.cell(1, 0).p, table.cell(1, 1).p});
  EXPECT_EQ(table.cell(0, 0).adjusted_p, adjusted[0]);
  EXPECT_EQ(table.cell(1, 1).adjusted_p, adjusted[3]);
}

TEST(GroupTableTest, ThoseWhoStateNothingAreCountedAndNotTested) {
  const GroupCell cell = table_of(kTypes, planted(), false).cell(0, 2);
  EXPECT_EQ(cell.count, 8);
  EXPECT_EQ(cell.share, 0.2);
  EXPECT_FALSE(cell.is_tested());
  EXPECT_EQ(cell.adjusted_p, -1);
}

TEST(GroupTableTest, AGroupOfNobodyHasAShareOfNothingAndAnIntervalOfEverything) {
  for (const bool is_public : {false, true}) {
    const GroupTable table =
        table_of({"type", {"individual", "ghost"}, {}}, {1, {40, 0}, {0, 0}, {12, 0}}, is_public);
    for (const GroupCell& cell : table.cells) {
      EXPECT_GE(cell.share, 0.0);
      EXPECT_LE(cell.share, 1.0);
      EXPECT_GE(cell.others_share, 0.0);
      EXPECT_LE(cell.others_share, 1.0);
      EXPECT_TRUE(!cell.is_tested() || cell.p == 1.0);
    }
  }
  const GroupTable few = table_of({"type", {"a", "b"}, {}}, {1, {4, 0}, {0, 0}, {2, 0}}, false);
  EXPECT_EQ(few.cell(0, 1).high, 1.0);
}

TEST(GroupTableTest, AThemeThatNobodyOrEverybodyRaisesIsNotTestedAndNoTestOfTheAdjustment) {
  const GroupColumn column{"type", {"a", "b"}, {}};
  const GroupTable alone = table_of(column, {2, {40, 40}, {9, 9}, {10, 20}}, false);
  const GroupTable table = table_of(column, {2, {40, 40}, {0, 0}, {0, 0, 40, 40, 10, 20}}, false);
  for (const std::size_t theme : {0U, 1U}) {
    EXPECT_FALSE(table.cell(theme, 0).is_tested()) << theme;
    EXPECT_FALSE(table.cell(theme, 1).is_tested()) << theme;
  }
  EXPECT_TRUE(table.cell(2, 0).is_tested());
  EXPECT_EQ(table.cell(2, 0).adjusted_p, alone.cell(0, 0).adjusted_p);
}

TEST(GroupTableTest, OneGroupAloneIsNotTested) {
  const GroupTable table = table_of({"type", {"individual"}, {}}, {1, {40}, {0}, {12}}, false);
  EXPECT_EQ(table.cell(0, 0).count, 12);
  EXPECT_FALSE(table.cell(0, 0).is_tested());
}

// Of the individuals 1,200 sent copies of one text, all of the first theme.
TEST(GroupTableTest, TestedAreOtherCountsThanAreShown) {
  GroupCounts shown = planted();
  shown.counts[0] = 1300;
  const GroupCounts tested{2, {300, 60, 40}, {900, 20, 20}, {100, 20, 8, 150, 30, 6}};
  Workers workers(1);
  const GroupTable table = make_group_table(kTypes, shown, &tested, false, workers);
  EXPECT_EQ(table.groups[0].size, 1500);
  EXPECT_EQ(table.groups[0].tested_size, 300);
  const GroupCell& cell = table.cell(0, 0);
  EXPECT_EQ(cell.count, 1300);
  EXPECT_EQ(cell.tested_count, 100);
  EXPECT_EQ(cell.tested_share, 100.0 / 300);
  EXPECT_EQ(cell.others_share, 20.0 / 60);
  EXPECT_EQ(cell.p, 1.0);
  EXPECT_LT(fisher_test({1300, 1500, 1312, 1560}), 1e-6);  // as copies would have it
}

TEST(GroupTableTest, AGroupOfCopiesAloneIsNotTested) {
  const GroupCounts tested{2, {0, 60, 40}, {0, 20, 20}, {0, 20, 8, 0, 30, 6}};
  Workers workers(1);
  const GroupTable table = make_group_table(kTypes, planted(), &tested, false, workers);
  EXPECT_FALSE(table.cell(0, 0).is_tested());
  EXPECT_FALSE(table.cell(0, 1).is_tested());
  EXPECT_EQ(table.cell(0, 0).tested_count, 0);
}

// The p of other counts would tell of them.
TEST(GroupTableTest, APublicEditionTestsOnlyWhatItShows) {
  const GroupCounts tested = planted();  // as many, by chance
  Workers workers(1);
  const GroupTable table = make_group_table(kTypes, planted(), &tested, true, workers);
  for (const GroupCell& cell : table.cells) EXPECT_FALSE(cell.is_tested());
  for (const RespondentGroup& group : table.groups) EXPECT_EQ(group.tested_size, -1);
  const GroupTable same = table_of(kTypes, planted(), true);
  EXPECT_TRUE(same.cell(1, 1).is_tested());
  EXPECT_EQ(same.groups[0].tested_size, 1500);
}

TEST(GroupTableTest, WithoutAThemeThereAreNoCells) {
  EXPECT_TRUE(table_of(kTypes, {2, {5, 6, 7}, {5, 6, 7}, {}}, true).cells.empty());
  EXPECT_TRUE(table_of({"type", {}, {}}, {0, {}, {}, {}}, true).cells.empty());
}

TEST(GroupTableTest, ASuppressedCellHoldsNothing) {
  GroupCounts counts = planted();
  counts.counts[1] = 3;  // and so organisations and, as the next in size, individuals
  const GroupTable table = table_of(kTypes, counts, true);
  for (const std::size_t group : {0U, 1U}) {
    const GroupCell& cell = table.cell(0, group);
    EXPECT_TRUE(cell.suppressed);
    EXPECT_EQ(cell.count, 0);
    EXPECT_EQ(cell.share, 0);
    EXPECT_EQ(cell.low, 0);
    EXPECT_EQ(cell.high, 0);
    EXPECT_EQ(cell.others_share, 0);
    EXPECT_FALSE(cell.is_tested());
    EXPECT_EQ(cell.adjusted_p, -1);
  }
  EXPECT_EQ(table.cell(0, 2).count, 8);
  EXPECT_FALSE(table_of(kTypes, counts, false).cell(0, 1).suppressed);
}

TEST(GroupTableTest, NoAdjustedPRestsOnASuppressedOne) {
  GroupCounts counts = planted();
  counts.counts[1] = 3;
  const GroupTable table = table_of(kTypes, counts, true);
  const std::vector<double> adjusted =
      adjusted_p_values(std::vector{table.cell(1, 0).p, table.cell(1, 1).p});
  EXPECT_EQ(table.cell(1, 0).adjusted_p, adjusted[0]);
  EXPECT_EQ(table.cell(1, 1).adjusted_p, adjusted[1]);
}

// With p, size and count anybody can tell how many stated ones raise the theme, and the theme's own
// count less that is what is hidden.
TEST(GroupTableTest, WhereThoseWhoStatedNothingAreHiddenTheThemeIsNotTested) {
  GroupCounts counts = planted();
  counts.counts[2] = 2;
  const GroupTable table = table_of(kTypes, counts, true);
  EXPECT_TRUE(table.cell(0, 2).suppressed);
  EXPECT_FALSE(table.cell(0, 0).suppressed);
  EXPECT_EQ(table.cell(0, 0).count, 300);
  EXPECT_FALSE(table.cell(0, 0).is_tested());
  EXPECT_TRUE(table.cell(1, 0).is_tested());
}

}  // namespace
}  // namespace edau
