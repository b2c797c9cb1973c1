#include "clustering/contingency.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

#include "edau/error.hpp"

namespace edau {
namespace {

std::vector<std::int64_t> count(const NumberedLabels& labels) {
  std::vector<std::int64_t> counts(static_cast<std::size_t>(labels.names));
  for (const std::int32_t number : labels.numbers) ++counts[static_cast<std::size_t>(number)];
  return counts;
}

// Each pair of numbers as one, so that a sort brings equal pairs together.
std::vector<std::uint64_t> sorted_pairs(const NumberedLabels& gold, const NumberedLabels& found) {
  std::vector<std::uint64_t> pairs(gold.numbers.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    pairs[i] = static_cast<std::uint64_t>(gold.numbers[i]) << 32 |
               static_cast<std::uint64_t>(found.numbers[i]);
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

NumberedLabels number_labels(Labels labels) {
  std::vector<std::int32_t> names(labels.begin(), labels.end());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  NumberedLabels result;
  result.names = static_cast<std::int32_t>(names.size());
  result.numbers.reserve(labels.size());
  for (const std::int32_t label : labels) {
    const auto place = std::lower_bound(names.begin(), names.end(), label);
    result.numbers.push_back(static_cast<std::int32_t>(place - names.begin()));
  }
  return result;
}

Contingency Contingency::of(Labels gold, Labels found) {
  if (gold.size() != found.size()) {
    throw Error(ErrorCode::kInvalidArgument,
                "partitions of the same documents are compared, but one labels " +
                    std::to_string(gold.size()) + " and the other " + std::to_string(found.size()));
  }
  const NumberedLabels rows = number_labels(gold);
  const NumberedLabels columns = number_labels(found);
  Contingency result;
  result.gold_counts = count(rows);
  result.found_counts = count(columns);
  result.documents = static_cast<std::int64_t>(gold.size());
  const std::vector<std::uint64_t> pairs = sorted_pairs(rows, columns);
  for (auto begin = pairs.begin(); begin != pairs.end();) {
    const auto end = std::upper_bound(begin, pairs.end(), *begin);
    result.cells.push_back({static_cast<std::int32_t>(*begin >> 32),
                            static_cast<std::int32_t>(*begin & 0xffffffff), end - begin});
    begin = end;
  }
  return result;
}

}  // namespace edau
