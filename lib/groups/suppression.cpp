#include "groups/suppression.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

#include "groups/fixed_counts.hpp"

namespace edau {
namespace {

// The counts of one theme, and which of them are hidden.
struct ThemeRow {
  std::span<const std::int64_t> counts;
  std::span<const std::int64_t> sizes;
  std::span<const std::int64_t> raising_persons;  // empty where they need no look
  std::span<const std::int64_t> other_persons;
  std::span<std::uint8_t> hidden;
};

ThemeRow row_of(const GroupCounts& groups, std::size_t theme, CountMarks& hidden) {
  const auto of_theme = [&](auto& values) {
    return std::span(values).subspan(theme * groups.group_count(), groups.group_count());
  };
  ThemeRow row{groups.of_theme(theme), groups.sizes, {}, {}, of_theme(hidden)};
  if (groups.persons.raising.empty()) return row;
  row.raising_persons = of_theme(groups.persons.raising);
  row.other_persons = of_theme(groups.persons.others);
  return row;
}

bool is_small(const ThemeRow& row, std::size_t group) {
  const std::int64_t count = row.counts[group];
  if (count < kLeastPublished || row.sizes[group] - count < kLeastPublished) return true;
  return !row.raising_persons.empty() && (row.raising_persons[group] < kLeastPublished ||
                                          row.other_persons[group] < kLeastPublished);
}

// The hidden counts together, which are as good as published.
struct HiddenSum {
  std::int64_t counts = 0;
  std::int64_t sizes = 0;
};

HiddenSum hidden_sum(const ThemeRow& row) {
  HiddenSum sum;
  for (std::size_t i = 0; i < row.hidden.size(); ++i) {
    if (row.hidden[i] == 0) continue;
    sum.counts += row.counts[i];
    sum.sizes += row.sizes[i];
  }
  return sum;
}

// Whether 5 persons or more stand behind what is hidden. One may be behind several counts, so one
// of these has to do for all.
bool has_persons(std::span<const std::int64_t> persons, std::span<const std::uint8_t> hidden) {
  if (persons.empty()) return true;
  for (std::size_t i = 0; i < hidden.size(); ++i) {
    if (hidden[i] != 0 && persons[i] >= kLeastPublished) return true;
  }
  return false;
}

// Whether the sums of the theme leave a hidden count of a group of `size` a range of 5.
bool is_open(std::int64_t size, const HiddenSum& sum) {
  const std::int64_t least = std::max<std::int64_t>(0, sum.counts - (sum.sizes - size));
  const std::int64_t most = std::min(size, sum.counts);
  return most - least >= std::min(size, kLeastPublished);
}

bool is_safe(const ThemeRow& row) {
  const HiddenSum sum = hidden_sum(row);
  if (sum.sizes == 0) return true;
  if (sum.counts < kLeastPublished || sum.sizes - sum.counts < kLeastPublished) return false;
  if (!has_persons(row.raising_persons, row.hidden)) return false;
  if (!has_persons(row.other_persons, row.hidden)) return false;
  for (std::size_t i = 0; i < row.hidden.size(); ++i) {
    const bool guarded = row.hidden[i] != 0 && is_small(row, i);
    if (guarded && !is_open(row.sizes[i], sum)) return false;
  }
  return true;
}

// The groups in the order in which they are hidden for the sake of others.
std::vector<std::size_t> hiding_order(const ThemeRow& row, std::size_t stated) {
  std::vector<std::size_t> order(row.sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t group) {
    return std::tuple(group >= stated, row.sizes[group], group);
  });
  return order;
}

void hide_in_theme(const ThemeRow& row, std::size_t stated) {
  for (std::size_t i = 0; i < row.hidden.size(); ++i) {
    if (is_small(row, i)) row.hidden[i] = 1;
  }
  for (const std::size_t next : hiding_order(row, stated)) {
    if (is_safe(row)) break;
    row.hidden[next] = 1;
  }
}

// Whether all sums together tell a hidden count of `theme`, and would not where all counts were
// hidden: then the sums alone tell it, as where everybody raises the theme.
bool has_fixed_count(const GroupCounts& groups, const CountMarks& hidden, std::size_t theme,
                     Workers& workers) {
  workers.poll();
  const CountMarks all(hidden.size(), 1);
  for (std::size_t group = 0; group < groups.group_count(); ++group) {
    if (hidden[theme * groups.group_count() + group] != 0 &&
        is_fixed_count(groups, hidden, theme, group) &&
        !is_fixed_count(groups, all, theme, group)) {
      return true;
    }
  }
  return false;
}

}  // namespace

CountMarks suppressed_counts(const GroupCounts& groups, Workers& workers) {
  CountMarks hidden(groups.counts.size());
  const auto marks_of = [&](std::size_t theme) {
    return std::span(hidden).subspan(theme * groups.group_count(), groups.group_count());
  };
  for (std::size_t theme = 0; theme < groups.theme_count(); ++theme) {
    hide_in_theme(row_of(groups, theme, hidden), groups.stated);
  }
  // Sums over themes tell something only where nearly every submission raises one theme alone.
  // There, whole themes are hidden, the smallest (the last) first, until they tell nothing.
  for (std::size_t theme = 0; theme < groups.theme_count(); ++theme) {
    if (has_fixed_count(groups, hidden, theme, workers)) std::ranges::fill(marks_of(theme), 1);
    for (std::size_t other = groups.theme_count();
         other > 0 && has_fixed_count(groups, hidden, theme, workers); --other) {
      std::ranges::fill(marks_of(other - 1), 1);
    }
  }
  return hidden;
}

}  // namespace edau
