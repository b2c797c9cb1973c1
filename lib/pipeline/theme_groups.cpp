#include "pipeline/theme_groups.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "groups/group_table.hpp"
#include "groups/suppression.hpp"

namespace edau {
namespace {

// Who is counted, each with a number of what they state or raise; sorted.
using StatedNumbers = std::vector<std::pair<std::uint32_t, std::size_t>>;

struct Statements {
  StatedNumbers groups;  // a group for each submission
  StatedNumbers themes;  // each once
};

void sort_once_each(StatedNumbers& numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
}

Statements statements_of(const GroupColumn& column, std::span<const Document> documents,
                         const Respondents& respondents) {
  Statements result;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    if (respondents[i] == kNobody) continue;
    result.groups.emplace_back(respondents[i], documents[i].submission);
    if (documents[i].theme < 0) continue;
    result.themes.emplace_back(respondents[i], static_cast<std::size_t>(documents[i].theme));
  }
  sort_once_each(result.groups);
  sort_once_each(result.themes);
  for (auto& [respondent, stated] : result.groups) stated = column.group_of[stated];
  std::ranges::sort(result.groups);
  return result;
}

// The number that stands most often in the groups of one respondent, of equals the first, but one
// of those who state nothing only where there is no other.
std::size_t group_of_respondent(std::span<const std::pair<std::uint32_t, std::size_t>> stated,
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
                     const Respondents& respondents, std::size_t theme_count) {
  GroupCounts counts = empty_counts(column, theme_count);
  const Statements stated = statements_of(column, documents, respondents);
  auto theme = stated.themes.begin();
  for (auto next = stated.groups.begin(); next != stated.groups.end();) {
    const std::uint32_t respondent = next->first;
    const auto end = std::find_if(next, stated.groups.end(),
                                  [&](const auto& other) { return other.first != respondent; });
    const std::size_t group = group_of_respondent({next, end}, counts.stated);
    ++counts.sizes[group];
    if (theme == stated.themes.end() || theme->first != respondent) ++counts.silent[group];
    for (; theme != stated.themes.end() && theme->first == respondent; ++theme) {
      ++counts.counts[theme->second * counts.group_count() + group];
    }
    next = end;
  }
  return counts;
}

}  // namespace

std::vector<GroupTable> theme_groups(std::span<const GroupColumn> columns,
                                     std::span<const Document> documents,
                                     const ByBase<Respondents>& respondents,
                                     std::size_t theme_count, const Options& options,
                                     Workers& workers) {
  const auto count = [&](const GroupColumn& column, CountingBase base) {
    return count_by(column, documents, respondents[base], theme_count);
  };
  std::vector<GroupTable> tables;
  tables.reserve(columns.size());
  for (const GroupColumn& column : columns) {
    const GroupColumn shown =
        options.public_edition
            ? with_small_groups_joined(column, count(column, options.base).sizes, kLeastPublished)
            : column;
    const GroupCounts tested = count(shown, CountingBase::kCampaignApart);
    tables.push_back(make_group_table(shown, count(shown, options.base), tested,
                                      options.public_edition, workers));
  }
  return tables;
}

}  // namespace edau
