// Nobody who does the sums can have a small count from what is published.
#include "groups/suppression.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <set>
#include <utility>
#include <vector>

#include "edau/error.hpp"

namespace edau {
namespace {

std::int64_t sum(std::span<const std::int64_t> values) {
  return std::accumulate(values.begin(), values.end(), std::int64_t{0});
}

bool is_small(std::int64_t count, std::int64_t size) { return count < 5 || size - count < 5; }

// Of one theme; half of each group raise another one, so that sums over themes tell nothing.
GroupCounts one_theme(std::vector<std::int64_t> sizes, std::vector<std::int64_t> counts) {
  GroupCounts groups{sizes.size(), std::move(sizes), {}, std::move(counts)};
  for (std::size_t group = 0; group < groups.group_count(); ++group) {
    const std::int64_t size = groups.sizes[group];
    groups.counts.push_back(size / 2);
    groups.silent.push_back(std::max<std::int64_t>(0, size - size / 2 - groups.counts[group]));
  }
  return groups;
}

CountMarks marks_of_first(const GroupCounts& groups) {
  Workers workers(1);
  CountMarks marks = suppressed_counts(groups, workers);
  marks.resize(groups.group_count());
  return marks;
}

TEST(SuppressionTest, HidesSmallCountsAndWhatWouldTellThem) {
  struct Case {
    const char* about;
    std::vector<std::int64_t> sizes;
    std::vector<std::int64_t> counts;
    CountMarks hidden;
  };
  const Case cases[] = {
      {"large counts are published", {100, 60}, {50, 20}, {0, 0}},
      {"nobody is a small count, too", {100, 60}, {50, 0}, {1, 1}},
      {"a small one hides another, that of the smallest group",
       {100, 60, 80},
       {50, 3, 10},
       {0, 1, 1}},
      {"one of whom nobody says it hides nothing", {100, 60, 40}, {50, 3, 0}, {1, 1, 1}},
      {"two small ones of 5 and more hide each other", {100, 60, 80}, {50, 3, 2}, {0, 1, 1}},
      {"two small ones of fewer are a small count together", {100, 60, 80}, {50, 2, 2}, {1, 1, 1}},
      {"all but four is as small", {100, 60, 40}, {50, 56, 20}, {0, 1, 1}},
      {"all of a group, too: it tells of each what they said",
       {100, 60, 40},
       {50, 60, 20},
       {0, 1, 1}},
      {"in a group of four everything is small", {100, 4, 40}, {50, 0, 20}, {0, 1, 1}},
      {"what few raise in all is hidden in all groups", {100, 60, 40}, {1, 2, 0}, {1, 1, 1}},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(marks_of_first(one_theme(c.sizes, c.counts)), c.hidden) << c.about;
  }
}

TEST(SuppressionTest, ThoseWhoStatedNothingAreHiddenForOthersLast) {
  GroupCounts groups = one_theme({100, 60, 20}, {50, 3, 7});
  EXPECT_EQ(marks_of_first(groups), (CountMarks{0, 1, 1}));
  groups.stated = 2;
  EXPECT_EQ(marks_of_first(groups), (CountMarks{1, 1, 0}));
}

TEST(SuppressionTest, ManyTextsOfFewPersonsAreASmallCount) {
  GroupCounts groups = one_theme({100, 60, 80}, {50, 20, 30});
  groups.persons = {{90, 40, 60}, {50, 4, 30, 50, 30, 40}, {50, 40, 50, 50, 30, 40}};
  EXPECT_EQ(marks_of_first(groups), (CountMarks{0, 1, 1}));
  groups.persons.raising = {50, 20, 30, 50, 30, 40};
  EXPECT_EQ(marks_of_first(groups), (CountMarks{0, 0, 0}));
  groups.persons.others[2] = 4;  // who say nothing of it
  EXPECT_EQ(marks_of_first(groups), (CountMarks{0, 1, 1}));
}

// They may be the same ones.
TEST(SuppressionTest, TwoCountsOfFewPersonsDoNotHideEachOther) {
  GroupCounts groups = one_theme({100, 60, 80}, {50, 20, 30});
  groups.persons = {{90, 40, 60}, {50, 4, 4, 50, 30, 40}, {50, 40, 50, 50, 30, 40}};
  EXPECT_EQ(marks_of_first(groups), (CountMarks{1, 1, 1}));
}

// What anybody can find out: every table that has the published counts and sums.
class Solver {
 public:
  Solver(const GroupCounts& groups, const CountMarks& hidden) : groups_(groups), hidden_(hidden) {
    for (std::size_t theme = 0; theme < groups.theme_count(); ++theme) list_rows(theme);
  }

  double table_count() const {
    double count = 1;
    for (const auto& rows : rows_) count *= static_cast<double>(rows.size());
    return count;
  }

  // The values that each count may have.
  std::vector<std::set<std::int64_t>> possible() {
    possible_.assign(groups_.counts.size(), {});
    std::vector<std::int64_t> table;
    add_rows(table);
    return possible_;
  }

 private:
  void list_rows(std::size_t theme) {
    rows_.emplace_back();
    std::vector<std::int64_t> row;
    add_counts(theme, sum(groups_.of_theme(theme)), row);
  }

  void add_counts(std::size_t theme, std::int64_t rest, std::vector<std::int64_t>& row) {
    const std::size_t group = row.size();
    if (group == groups_.group_count()) {
      if (rest == 0) rows_.back().push_back(row);
      return;
    }
    const bool is_hidden = hidden_[theme * groups_.group_count() + group] != 0;
    const std::int64_t known = groups_.count(theme, group);
    const std::int64_t most = is_hidden ? std::min(groups_.sizes[group], rest) : known;
    const std::span later = std::span(groups_.sizes).subspan(group + 1);
    for (std::int64_t count = is_hidden ? 0 : known; count <= most; ++count) {
      if (rest - count > sum(later)) continue;
      row.push_back(count);
      add_counts(theme, rest - count, row);
      row.pop_back();
    }
  }

  void add_rows(std::vector<std::int64_t>& table) {
    const std::size_t theme = table.size() / groups_.group_count();
    if (theme == rows_.size()) {
      if (!can_be(table)) return;
      for (std::size_t i = 0; i < table.size(); ++i) possible_[i].insert(table[i]);
      return;
    }
    for (const auto& row : rows_[theme]) {
      table.insert(table.end(), row.begin(), row.end());
      add_rows(table);
      table.resize(table.size() - row.size());
    }
  }

  // Whether submissions can be silent in such a way that all of them raise a theme or are silent:
  // in each group at least those that the counts leave over, at most those that no count needs.
  bool can_be(std::span<const std::int64_t> table) const {
    std::int64_t least = 0;
    std::int64_t most = 0;
    for (std::size_t group = 0; group < groups_.group_count(); ++group) {
      std::int64_t raised = 0;
      std::int64_t largest = 0;
      for (std::size_t i = group; i < table.size(); i += groups_.group_count()) {
        raised += table[i];
        largest = std::max(largest, table[i]);
      }
      least += std::max<std::int64_t>(0, groups_.sizes[group] - raised);
      most += groups_.sizes[group] - largest;
    }
    return least <= sum(groups_.silent) && sum(groups_.silent) <= most;
  }

  const GroupCounts& groups_;
  const CountMarks& hidden_;
  std::vector<std::vector<std::vector<std::int64_t>>> rows_;
  std::vector<std::set<std::int64_t>> possible_;
};

// Submissions that raise one theme each, or any number of them.
GroupCounts random_world(std::mt19937& random, bool one_each) {
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  const std::size_t themes = 1 + below(3);
  const std::size_t group_count = 1 + below(4);
  const std::uint32_t largest = 4 + below(30);
  GroupCounts groups;
  groups.stated = group_count - below(2);
  groups.silent.resize(group_count);
  groups.counts.resize(themes * group_count);
  const std::uint32_t silent_in_ten = below(4);
  for (std::size_t group = 0; group < group_count; ++group) {
    groups.sizes.push_back(1 + below(largest));
    for (std::int64_t i = 0; i < groups.sizes[group]; ++i) {
      if (below(10) < silent_in_ten) {
        ++groups.silent[group];
        continue;
      }
      const std::size_t first = below(static_cast<std::uint32_t>(themes));
      for (std::size_t theme = 0; theme < themes; ++theme) {
        const bool raises = theme == first || (!one_each && below(4) <= theme);
        if (raises) ++groups.counts[theme * group_count + group];
      }
    }
  }
  return groups;
}

// What a theme's own count tells by itself: that nobody raises it, or everybody, or how many do in
// the only group.
bool is_told_by_its_sum(const GroupCounts& groups, std::size_t theme) {
  const std::int64_t raised = sum(groups.of_theme(theme));
  return raised == 0 || raised == sum(groups.sizes) || groups.group_count() == 1;
}

void expect_no_small_count_told(const GroupCounts& groups, std::int64_t& checked) {
  Workers workers(1);
  const CountMarks hidden = suppressed_counts(groups, workers);
  Solver solver(groups, hidden);
  if (solver.table_count() > 4'000) return;
  const auto possible = solver.possible();
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    const std::size_t theme = i / groups.group_count();
    const std::int64_t size = groups.sizes[i % groups.group_count()];
    ASSERT_TRUE(possible[i].contains(groups.counts[i])) << "the solver is wrong";
    if (hidden[i] == 0) {
      EXPECT_FALSE(is_small(groups.counts[i], size));
    } else if (!is_told_by_its_sum(groups, theme)) {
      EXPECT_GT(possible[i].size(), 1U)
          << "theme " << theme << ", count " << groups.counts[i] << " of " << size << " in "
          << testing::PrintToString(groups.counts) << ", sizes "
          << testing::PrintToString(groups.sizes) << ", silent "
          << testing::PrintToString(groups.silent) << ", hidden " << testing::PrintToString(hidden);
      ++checked;
    }
  }
}

// Everybody raises one theme alone, so that all sums have to be looked at.
GroupCounts many_themes(std::size_t themes, std::size_t group_count) {
  GroupCounts groups{group_count, {}, {}, {}};
  for (std::size_t cell = 0; cell < themes * group_count; ++cell) {
    groups.counts.push_back(static_cast<std::int64_t>(cell * 7919 % 11));
  }
  for (std::size_t group = 0; group < group_count; ++group) {
    std::int64_t size = 0;
    for (std::size_t theme = 0; theme < themes; ++theme) size += groups.count(theme, group);
    groups.sizes.push_back(size);
    groups.silent.push_back(0);
  }
  return groups;
}

TEST(SuppressionTest, CanBeCancelled) {
  const GroupCounts groups = many_themes(900, 22);
  bool goes_on = true;
  Workers workers(1, [&](const Progress&) { return std::exchange(goes_on, false); });
  workers.begin_stage(Stage::kDescribe, 0);
  EXPECT_THROW(suppressed_counts(groups, workers), Error);
}

class SuppressionSolverTest : public testing::TestWithParam<bool> {};

TEST_P(SuppressionSolverTest, NoHiddenCountCanBeHadFromThePublishedOnes) {
  std::mt19937 random(20261128);
  std::int64_t checked = 0;
  for (int i = 0; i < 1000 && !HasFailure(); ++i) {
    expect_no_small_count_told(random_world(random, GetParam()), checked);
  }
  EXPECT_GT(checked, 500);
}

INSTANTIATE_TEST_SUITE_P(OneThemeEachOrMany, SuppressionSolverTest, testing::Bool());

}  // namespace
}  // namespace edau
