#include "pipeline/theme_groups.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "groups/group_table.hpp"
#include "groups/suppression.hpp"

namespace edau {
namespace {

// The persons with an analysed submission, each with a number of what they state or raise; sorted,
// each pair once for each time.
using PersonNumbers = std::vector<std::pair<std::uint32_t, std::size_t>>;

struct Respondents {
  PersonNumbers groups;  // a group for each submission
  PersonNumbers themes;  // each once
};

Respondents respondents_of(const GroupColumn& column, std::span<const Document> documents,
                           std::span<const std::uint32_t> persons) {
  Respondents result;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::size_t submission = documents[i].submission;
    const std::uint32_t person = persons[submission];
    const bool is_first = i == 0 || documents[i - 1].submission != submission;
    if (is_first) result.groups.emplace_back(person, column.group_of[submission]);
    if (documents[i].theme < 0) continue;
    result.themes.emplace_back(person, static_cast<std::size_t>(documents[i].theme));
  }
  std::ranges::sort(result.groups);
  std::ranges::sort(result.themes);
  result.themes.erase(std::unique(result.themes.begin(), result.themes.end()), result.themes.end());
  return result;
}

// The number that stands most often in the groups of one person, of equals the first, but one of
// those who state nothing only where there is no other.
std::size_t group_of_person(std::span<const std::pair<std::uint32_t, std::size_t>> stated,
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

GroupCounts empty_counts(const GroupColumn& column, std::size_t theme_count) {
  const std::size_t group_count = column.values.size();
  GroupCounts counts{group_count, std::vector<std::int64_t>(group_count),
                     std::vector<std::int64_t>(group_count),
                     std::vector<std::int64_t>(theme_count * group_count)};
  if (group_count > 0 && column.values.back().empty()) --counts.stated;
  return counts;
}

GroupCounts count_by(const GroupColumn& column, std::span<const Document> documents,
                     std::span<const std::uint32_t> persons, std::size_t theme_count) {
  GroupCounts counts = empty_counts(column, theme_count);
  const Respondents respondents = respondents_of(column, documents, persons);
  auto theme = respondents.themes.begin();
  for (auto next = respondents.groups.begin(); next != respondents.groups.end();) {
    const std::uint32_t person = next->first;
    const auto end = std::find_if(next, respondents.groups.end(),
                                  [&](const auto& other) { return other.first != person; });
    const std::size_t group = group_of_person({next, end}, counts.stated);
    ++counts.sizes[group];
    if (theme == respondents.themes.end() || theme->first != person) ++counts.silent[group];
    for (; theme != respondents.themes.end() && theme->first == person; ++theme) {
      ++counts.counts[theme->second * counts.group_count() + group];
    }
    next = end;
  }
  return counts;
}

}  // namespace

std::vector<GroupTable> theme_groups(std::span<const GroupColumn> columns,
                                     std::span<const Document> documents,
                                     std::span<const std::uint32_t> persons,
                                     std::size_t theme_count, bool public_edition,
                                     Workers& workers) {
  std::vector<GroupTable> tables;
  tables.reserve(columns.size());
  for (const GroupColumn& column : columns) {
    GroupCounts counts = count_by(column, documents, persons, theme_count);
    if (!public_edition) {
      tables.push_back(make_group_table(column, counts, false, workers));
      continue;
    }
    const GroupColumn shown = with_small_groups_joined(column, counts.sizes, kLeastPublished);
    counts = count_by(shown, documents, persons, theme_count);
    tables.push_back(make_group_table(shown, counts, true, workers));
  }
  return tables;
}

}  // namespace edau
