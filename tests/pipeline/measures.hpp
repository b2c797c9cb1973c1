// How well a clustering agrees with labels.
#pragma once

#include <cmath>
#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace edau {

inline double entropy(const std::map<int, double>& counts, double n) {
  double sum = 0.0;
  for (const auto& [label, count] : counts) sum -= count / n * std::log(count / n);
  return sum;
}

// Normalised mutual information, by the arithmetic mean of the two entropies: 1 where both
// say the same, 0 where one says nothing of the other.
inline double nmi(const std::vector<int>& gold, const std::vector<int>& found) {
  const auto n = static_cast<double>(gold.size());
  std::map<int, double> gold_counts;
  std::map<int, double> found_counts;
  std::map<std::pair<int, int>, double> joint;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    ++gold_counts[gold[i]];
    ++found_counts[found[i]];
    ++joint[{gold[i], found[i]}];
  }
  double mutual = 0.0;
  for (const auto& [pair, count] : joint) {
    mutual +=
        count / n * std::log(count * n / (gold_counts[pair.first] * found_counts[pair.second]));
  }
  return 2.0 * mutual / (entropy(gold_counts, n) + entropy(found_counts, n));
}

}  // namespace edau
