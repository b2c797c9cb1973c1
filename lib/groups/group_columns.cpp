#include "groups/group_columns.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>

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

GroupColumn with_small_groups_joined(const GroupColumn& column, std::span<const std::int64_t> sizes,
                                     std::int64_t least) {
  const std::size_t stated =
      column.values.size() - (!column.values.empty() && column.values.back().empty() ? 1 : 0);
  std::vector<std::size_t> by_size(stated);
  std::iota(by_size.begin(), by_size.end(), std::size_t{0});
  std::ranges::sort(by_size, {}, [&](std::size_t group) { return std::pair(sizes[group], group); });
  std::vector<bool> joins(column.values.size());
  std::int64_t joined = 0;
  for (const std::size_t group : by_size) {
    if (sizes[group] >= least && (joined == 0 || joined >= least)) break;
    joins[group] = true;
    joined += sizes[group];
  }
  if (joined == 0) return column;
  GroupColumn result{column.name, {}, column.group_of};
  std::vector<std::size_t> number(column.values.size());
  for (std::size_t group = 0; group < stated; ++group) {
    number[group] = result.values.size();
    if (!joins[group]) result.values.push_back(column.values[group]);
  }
  for (std::size_t group = 0; group < stated; ++group) {
    if (joins[group]) number[group] = result.values.size();
  }
  result.values.emplace_back(kSmallGroups);
  if (stated < column.values.size()) {
    number[stated] = result.values.size();
    result.values.emplace_back();
  }
  for (std::size_t& group : result.group_of) {
    if (group < number.size()) group = number[group];
  }
  return result;
}

}  // namespace edau
