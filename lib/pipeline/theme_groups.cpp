#include "pipeline/theme_groups.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "groups/group_table.hpp"
#include "groups/suppression.hpp"
#include "pipeline/counted_groups.hpp"

namespace edau {
namespace {

// Those of each group, or the persons behind them where these are fewer.
std::vector<std::int64_t> sizes_for_publication(const CountedRespondents& counted,
                                                std::span<const std::string> values) {
  const GroupCounts counts = counts_by_group({counted.groups, {}, counted.persons}, values, 0);
  std::vector<std::int64_t> sizes = counts.sizes;
  for (std::size_t group = 0; group < counts.persons.sizes.size(); ++group) {
    sizes[group] = std::min(sizes[group], counts.persons.sizes[group]);
  }
  return sizes;
}

// Each stays in the group they are in, whatever it is called then; were it found anew, somebody
// could leave a group that was large enough. What is joined may be of fewer persons than its parts
// added up, so it is looked at again.
void join_small_groups(CountedRespondents& counted, std::vector<std::string>& values) {
  for (std::size_t before = 0; before != values.size();) {
    before = values.size();
    JoinedGroups joined =
        with_small_groups_joined(values, sizes_for_publication(counted, values), kLeastPublished);
    for (auto& [respondent, group] : counted.groups) group = joined.number_of[group];
    values = std::move(joined.values);
  }
}

// Whether those who are tested are others than those who are counted, or may be: see
// <edau/theme_groups.hpp>.
bool are_others_tested(const ByBase<Respondents>& respondents, CountingBase base) {
  return base == CountingBase::kDistinct ||
         respondents[base] != respondents[CountingBase::kCampaignApart];
}

}  // namespace

std::vector<GroupTable> theme_groups(std::span<const GroupColumn> columns,
                                     std::span<const Document> documents,
                                     const ByBase<Respondents>& respondents,
                                     std::size_t theme_count, const Options& options,
                                     Workers& workers) {
  const auto count = [&](const GroupColumn& column, CountingBase base) {
    return count_respondents(column, documents, respondents[base], respondents[CountingBase::kAll]);
  };
  const bool others_tested = are_others_tested(respondents, options.base);
  std::vector<GroupTable> tables;
  tables.reserve(columns.size());
  for (const GroupColumn& column : columns) {
    GroupColumn shown{column.name, column.values, {}};
    CountedRespondents counted = count(column, options.base);
    if (options.public_edition) join_small_groups(counted, shown.values);
    // A public edition tests no others, so these need not be joined.
    const GroupCounts others = others_tested
                                   ? counts_by_group(count(column, CountingBase::kCampaignApart),
                                                     column.values, theme_count)
                                   : GroupCounts{};
    tables.push_back(make_group_table(shown, counts_by_group(counted, shown.values, theme_count),
                                      others_tested ? &others : nullptr, options.public_edition,
                                      workers));
  }
  return tables;
}

}  // namespace edau
