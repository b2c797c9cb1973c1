#include "groups/group_columns.hpp"

#include <map>
#include <string_view>

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

std::vector<GroupColumn> group_columns(const Corpus& corpus) {
  std::vector<GroupColumn> columns;
  columns.reserve(corpus.group_names().size());
  for (std::size_t column = 0; column < corpus.group_names().size(); ++column) {
    columns.push_back(group_column(corpus, column));
  }
  return columns;
}

}  // namespace edau
