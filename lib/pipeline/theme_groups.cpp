#include "pipeline/theme_groups.hpp"

#include <algorithm>

#include "groups/group_table.hpp"

namespace edau {
namespace {

// What one submission says: the themes it raises, each once.
using RaisedThemes = std::vector<std::size_t>;

void count_submission(std::size_t group, const RaisedThemes& raised, GroupCounts& counts) {
  ++counts.sizes[group];
  if (raised.empty()) ++counts.silent[group];
  for (const std::size_t theme : raised) ++counts.counts[theme * counts.group_count() + group];
}

// The one place that decides what counts as one.
GroupCounts count_by(const GroupColumn& column, std::span<const Document> documents,
                     std::size_t theme_count) {
  const std::size_t group_count = column.values.size();
  GroupCounts counts{group_count, std::vector<std::int64_t>(group_count),
                     std::vector<std::int64_t>(group_count),
                     std::vector<std::int64_t>(theme_count * group_count)};
  if (group_count > 0 && column.values.back().empty()) --counts.stated;
  for (auto next = documents.begin(); next != documents.end();) {
    const std::size_t submission = next->submission;
    RaisedThemes raised;
    for (; next != documents.end() && next->submission == submission; ++next) {
      if (next->theme >= 0) raised.push_back(static_cast<std::size_t>(next->theme));
    }
    std::ranges::sort(raised);
    raised.erase(std::unique(raised.begin(), raised.end()), raised.end());
    count_submission(column.group_of[submission], raised, counts);
  }
  return counts;
}

}  // namespace

std::vector<GroupTable> theme_groups(std::span<const GroupColumn> columns,
                                     std::span<const Document> documents, std::size_t theme_count,
                                     bool public_edition) {
  std::vector<GroupTable> tables;
  tables.reserve(columns.size());
  for (const GroupColumn& column : columns) {
    tables.push_back(
        make_group_table(column, count_by(column, documents, theme_count), public_edition));
  }
  return tables;
}

}  // namespace edau
