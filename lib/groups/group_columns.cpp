#include "groups/group_columns.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <tuple>

#include "core/quoting.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

using Numbers = std::map<std::string_view, std::size_t>;  // of the values, by their bytes

[[noreturn]] void refuse(const std::string& name) {
  throw Error(ErrorCode::kInvalidArgument,
              "--group cannot compare by " + quote(name) + ": it has more than " +
                  std::to_string(kMostGroups) +
                  " different values; name a column of few groups, or put these into fewer first");
}

Numbers values_of(const Corpus& corpus, std::size_t column) {
  Numbers numbers;
  for (std::size_t row = 0; row < corpus.size(); ++row) {
    if (corpus.submission(row).state != SubmissionState::kAccepted) continue;
    numbers.emplace(corpus.group_value(column, row), 0);
    if (numbers.size() > kMostGroups + numbers.count("")) refuse(corpus.group_names()[column]);
  }
  return numbers;
}

GroupColumn group_column(const Corpus& corpus, std::size_t column) {
  Numbers numbers = values_of(corpus, column);
  GroupColumn result{corpus.group_names()[column], {}, {}};
  result.values.reserve(numbers.size());
  for (auto& [value, number] : numbers) {
    if (value.empty()) continue;
    number = result.values.size();
    result.values.emplace_back(value);
  }
  if (const auto not_stated = numbers.find(""); not_stated != numbers.end()) {
    not_stated->second = result.values.size();
    result.values.emplace_back();
  }
  result.group_of.resize(corpus.size());
  for (std::size_t row = 0; row < corpus.size(); ++row) {
    if (corpus.submission(row).state != SubmissionState::kAccepted) continue;
    result.group_of[row] = numbers.at(corpus.group_value(column, row));
  }
  return result;
}

// A mark for each group that goes into one with others.
std::vector<bool> groups_to_join(std::span<const std::string> values,
                                 std::span<const std::int64_t> sizes, std::int64_t least) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::sort(order, {}, [&](std::size_t group) {
    return std::tuple(values[group].empty() && sizes[group] >= least, sizes[group], group);
  });
  std::vector<bool> joins(values.size());
  std::int64_t joined = 0;
  for (const std::size_t group : order) {
    if (sizes[group] >= least && (joined == 0 || joined >= least)) break;
    joins[group] = sizes[group] > 0;
    joined += sizes[group];
  }
  // Where there is nobody at all, one group has to say so.
  if (std::ranges::all_of(sizes, [](std::int64_t size) { return size == 0; })) {
    joins.assign(values.size(), true);
  }
  return joins;
}

}  // namespace

std::vector<GroupColumn> group_columns(const Corpus& corpus, bool public_edition) {
  if (public_edition && corpus.group_names().size() > 1) {
    throw Error(ErrorCode::kInvalidArgument,
                "--public takes one column of --group at a time: tables side by side tell each "
                "other's small counts; run it for each by itself, and publish one of them");
  }
  std::vector<GroupColumn> columns;
  columns.reserve(corpus.group_names().size());
  for (std::size_t column = 0; column < corpus.group_names().size(); ++column) {
    columns.push_back(group_column(corpus, column));
  }
  return columns;
}

std::size_t stated_count(std::span<const std::string> values) {
  return values.size() - (!values.empty() && values.back().empty() ? 1 : 0);
}

JoinedGroups with_small_groups_joined(std::span<const std::string> values,
                                      std::span<const std::int64_t> sizes, std::int64_t least) {
  const std::vector<bool> joins = groups_to_join(values, sizes, least);
  JoinedGroups result{{}, std::vector<std::size_t>(values.size())};
  const auto keep = [&](std::size_t group) {
    result.number_of[group] = result.values.size();
    result.values.push_back(values[group]);
  };
  const std::size_t stated = stated_count(values);
  for (std::size_t group = 0; group < stated; ++group) {
    if (!joins[group] && sizes[group] > 0) keep(group);
  }
  if (std::ranges::find(joins, true) != joins.end()) {
    for (std::size_t group = 0; group < values.size(); ++group) {
      if (joins[group]) result.number_of[group] = result.values.size();
    }
    result.values.emplace_back(kSmallGroups);
  }
  if (stated < values.size() && !joins[stated] && sizes[stated] > 0) keep(stated);
  return result;
}

}  // namespace edau
