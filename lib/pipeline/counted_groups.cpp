#include "pipeline/counted_groups.hpp"

#include <algorithm>

namespace edau {
namespace {

void sort_once_each(StatedNumbers& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

std::span<const StatedNumbers::value_type> of_respondent(const StatedNumbers& numbers,
                                                         std::uint32_t respondent) {
  constexpr auto kRespondent = &StatedNumbers::value_type::first;
  return {std::ranges::lower_bound(numbers, respondent, {}, kRespondent),
          std::ranges::upper_bound(numbers, respondent, {}, kRespondent)};
}

// The group that stands most often in what one respondent stated, which is sorted by group.
std::size_t main_group(std::span<const StatedNumbers::value_type> stated,
                       std::size_t stated_count) {
  std::size_t best = stated.front().second;
  std::size_t most = 0;
  for (auto next = stated.begin(); next != stated.end();) {
    const std::size_t group = next->second;
    if (group >= stated_count && most > 0) break;
    std::size_t times = 0;
    for (; next != stated.end() && next->second == group; ++next) ++times;
    if (times > most) best = group;
    most = std::max(most, times);
  }
  return best;
}

// From the submissions of each respondent to their one group.
StatedNumbers main_groups(const GroupColumn& column, StatedNumbers submissions) {
  for (auto& [respondent, stated] : submissions) stated = column.group_of[stated];
  std::ranges::sort(submissions);
  StatedNumbers result;
  for (auto next = submissions.begin(); next != submissions.end();) {
    const auto stated = of_respondent(submissions, next->first);
    result.emplace_back(next->first, main_group(stated, stated_count(column.values)));
    next += std::ssize(stated);
  }
  return result;
}

bool is_anybody_behind_two(const StatedNumbers& persons) {
  std::vector<std::size_t> behind;
  behind.reserve(persons.size());
  for (const auto& [respondent, person] : persons) behind.push_back(person);
  std::ranges::sort(behind);
  return std::ranges::adjacent_find(behind) != behind.end();
}

// Persons behind a group or a cell, as often as they are.
using PersonsBehind = std::vector<std::pair<std::size_t, std::size_t>>;

std::int64_t times_in(const PersonsBehind& behind, const PersonsBehind::value_type& one) {
  return std::ranges::upper_bound(behind, one) - std::ranges::lower_bound(behind, one);
}

// Those behind nobody of the group but such as raise the theme are not among the others.
PersonCounts count_persons(const PersonsBehind& of_groups, const PersonsBehind& of_cells,
                           std::size_t group_count, std::size_t theme_count) {
  PersonCounts counts{std::vector<std::int64_t>(group_count),
                      std::vector<std::int64_t>(theme_count * group_count),
                      std::vector<std::int64_t>(theme_count * group_count)};
  for (auto next = of_groups.begin(); next != of_groups.end();) {
    ++counts.sizes[next->first];
    next += times_in(of_groups, *next);
  }
  for (std::size_t cell = 0; cell < counts.others.size(); ++cell) {
    counts.others[cell] = counts.sizes[cell % group_count];
  }
  for (auto next = of_cells.begin(); next != of_cells.end();) {
    const auto [cell, person] = *next;
    const std::int64_t times = times_in(of_cells, *next);
    ++counts.raising[cell];
    if (times == times_in(of_groups, {cell % group_count, person})) --counts.others[cell];
    next += times;
  }
  return counts;
}

PersonCounts persons_by_group(const CountedRespondents& counted, std::size_t group_count,
                              std::size_t theme_count) {
  PersonsBehind of_groups;
  PersonsBehind of_cells;
  for (const auto& [respondent, group] : counted.groups) {
    for (const auto& [same, person] : of_respondent(counted.persons, respondent)) {
      of_groups.emplace_back(group, person);
      for (const auto& [raising, theme] : of_respondent(counted.themes, respondent)) {
        of_cells.emplace_back(theme * group_count + group, person);
      }
    }
  }
  std::ranges::sort(of_groups);
  std::ranges::sort(of_cells);
  return count_persons(of_groups, of_cells, group_count, theme_count);
}

}  // namespace

CountedRespondents count_respondents(const GroupColumn& column, std::span<const Document> documents,
                                     const Respondents& respondents, const Respondents& persons) {
  CountedRespondents result;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (respondents[i] == kNobody) continue;
    result.groups.emplace_back(respondents[i], documents[i].submission);
    result.persons.emplace_back(respondents[i], persons[i]);
    if (documents[i].theme < 0) continue;
    result.themes.emplace_back(respondents[i], static_cast<std::size_t>(documents[i].theme));
  }
  sort_once_each(result.groups);
  sort_once_each(result.themes);
  sort_once_each(result.persons);
  result.groups = main_groups(column, std::move(result.groups));
  if (!is_anybody_behind_two(result.persons)) result.persons.clear();
  return result;
}

GroupCounts counts_by_group(const CountedRespondents& counted, std::span<const std::string> values,
                            std::size_t theme_count) {
  const std::size_t group_count = values.size();
  GroupCounts counts{stated_count(values), std::vector<std::int64_t>(group_count),
                     std::vector<std::int64_t>(group_count),
                     std::vector<std::int64_t>(theme_count * group_count)};
  for (const auto& [respondent, group] : counted.groups) {
    const auto themes = of_respondent(counted.themes, respondent);
    ++counts.sizes[group];
    if (themes.empty()) ++counts.silent[group];
    for (const auto& [same, theme] : themes) ++counts.counts[theme * group_count + group];
  }
  if (!counted.persons.empty()) {
    counts.persons = persons_by_group(counted, group_count, theme_count);
  }
  return counts;
}

}  // namespace edau
