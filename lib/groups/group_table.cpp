#include "groups/group_table.hpp"

#include <numeric>

#include "groups/false_discovery.hpp"
#include "groups/fisher_test.hpp"
#include "groups/suppression.hpp"
#include "groups/wilson_interval.hpp"

namespace edau {
namespace {

GroupCell described(std::int64_t count, std::int64_t size) {
  const Interval interval = wilson_interval(count, size);
  GroupCell cell;
  cell.count = count;
  // Nobody is left of a group where each of its people states another value more often.
  cell.share = size == 0 ? 0.0 : static_cast<double>(count) / static_cast<double>(size);
  cell.low = interval.low;
  cell.high = interval.high;
  return cell;
}

// The stated groups together, of one theme.
struct Stated {
  std::int64_t raised;
  std::int64_t all;
};

Stated sum_of_stated(const GroupCounts& groups, std::size_t theme) {
  const auto sum = [&](std::span<const std::int64_t> of) {
    return std::accumulate(of.begin(), of.begin() + static_cast<std::ptrdiff_t>(groups.stated),
                           std::int64_t{0});
  };
  return {sum(groups.of_theme(theme)), sum(groups.sizes)};
}

void test(const Stated& stated, std::int64_t count, std::int64_t size, GroupCell& cell) {
  if (size == 0 || size == stated.all) return;  // there is nobody to compare with another
  if (stated.raised == 0 || stated.raised == stated.all) return;  // no group can differ
  cell.tested_count = count;
  cell.tested_share = static_cast<double>(count) / static_cast<double>(size);
  cell.others_share =
      static_cast<double>(stated.raised - count) / static_cast<double>(stated.all - size);
  cell.p = fisher_test({count, size, stated.raised, stated.all});
}

void adjust(std::vector<GroupCell>& cells) {
  std::vector<double> tests;
  tests.reserve(cells.size());
  for (const GroupCell& cell : cells) {
    if (cell.is_tested()) tests.push_back(cell.p);
  }
  const std::vector<double> adjusted = adjusted_p_values(tests);
  auto next = adjusted.begin();
  for (GroupCell& cell : cells) {
    if (cell.is_tested()) cell.adjusted_p = *next++;
  }
}

// The cells of one theme; `hidden` has a mark for each. Nothing is tested without `tested`.
void add_theme(const GroupCounts& groups, const GroupCounts* tested, std::size_t theme,
               std::span<const std::uint8_t> hidden, std::vector<GroupCell>& cells) {
  const Stated stated = tested == nullptr ? Stated{} : sum_of_stated(*tested, theme);
  const bool is_sum_public = groups.stated == groups.group_count() || hidden[groups.stated] == 0;
  for (std::size_t group = 0; group < groups.group_count(); ++group) {
    GroupCell& cell = cells.emplace_back();
    if (hidden[group] != 0) {
      cell.suppressed = true;
      continue;
    }
    cell = described(groups.count(theme, group), groups.sizes[group]);
    if (tested == nullptr || group >= groups.stated || !is_sum_public) continue;
    test(stated, tested->count(theme, group), tested->sizes[group], cell);
  }
}

}  // namespace

GroupTable make_group_table(const GroupColumn& column, const GroupCounts& counts,
                            const GroupCounts* others, bool public_edition, Workers& workers) {
  const GroupCounts* tested = others == nullptr ? &counts : public_edition ? nullptr : others;
  GroupTable table{column.name, {}, {}, others != nullptr};
  table.groups.reserve(counts.group_count());
  for (std::size_t group = 0; group < counts.group_count(); ++group) {
    table.groups.push_back(
        {column.values[group], counts.sizes[group], tested == nullptr ? -1 : tested->sizes[group]});
  }
  const CountMarks hidden =
      public_edition ? suppressed_counts(counts, workers) : CountMarks(counts.counts.size());
  table.cells.reserve(counts.counts.size());
  for (std::size_t theme = 0; theme < counts.theme_count(); ++theme) {
    add_theme(counts, tested, theme,
              std::span(hidden).subspan(theme * counts.group_count(), counts.group_count()),
              table.cells);
  }
  adjust(table.cells);
  return table;
}

}  // namespace edau
