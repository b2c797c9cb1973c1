// Two partitions of the same documents.
//
//   mutual information  I = Σ n(g,f)/n · ln(n · n(g,f) / (n(g) n(f)))
//   homogeneity I / H(gold), completeness I / H(found), NMI 2 I / (H(gold) + H(found))
//     (Rosenberg and Hirschberg, "V-measure", 2007)
//   adjusted Rand index: pairs of documents together in both, less what chance gives, over the most
//     there could be less the same (Hubert and Arabie, "Comparing partitions", 1985)
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "clustering/contingency.hpp"
#include "clustering/optimal_matching.hpp"
#include "core/math.hpp"
#include "edau/error.hpp"
#include "edau/measures.hpp"

namespace edau {
namespace {

double entropy(const std::vector<std::int64_t>& counts, double n) {
  // One label is certainty: what rounding would leave must not pass for information.
  if (counts.size() < 2) return 0.0;
  double sum = 0.0;
  for (const std::int64_t count : counts) {
    const double share = static_cast<double>(count) / n;
    sum -= share * math::log(share);
  }
  return sum;
}

double mutual_information(const Contingency& table) {
  if (table.gold_counts.size() < 2 || table.found_counts.size() < 2) return 0.0;
  const auto n = static_cast<double>(table.documents);
  double sum = 0.0;
  for (const Contingency::Cell& cell : table.cells) {
    const auto count = static_cast<double>(cell.count);
    const auto gold = static_cast<double>(table.gold_counts[static_cast<std::size_t>(cell.gold)]);
    const auto found =
        static_cast<double>(table.found_counts[static_cast<std::size_t>(cell.found)]);
    sum += count / n * math::log(count / gold * (n / found));
  }
  constexpr double kRounding = 0x1p-52;  // independent partitions leave about so much
  return sum > kRounding ? sum : 0.0;
}

double pairs(std::int64_t count) {
  return static_cast<double>(count) * static_cast<double>(count - 1) / 2;
}

double pairs(const std::vector<std::int64_t>& counts) {
  double sum = 0.0;
  for (const std::int64_t count : counts) sum += pairs(count);
  return sum;
}

// From pairs together in both, in gold only, in found only, in neither: no difference of nearly
// equal products is taken where the partitions are equal.
double adjusted_rand(const Contingency& table) {
  double both = 0.0;
  for (const Contingency::Cell& cell : table.cells) both += pairs(cell.count);
  const double gold_only = pairs(table.gold_counts) - both;
  const double found_only = pairs(table.found_counts) - both;
  if (gold_only == 0.0 && found_only == 0.0) return 1.0;
  const double neither = pairs(table.documents) - both - gold_only - found_only;
  return 2 * (both * neither - gold_only * found_only) /
         ((both + gold_only) * (gold_only + neither) +
          (both + found_only) * (found_only + neither));
}

double purity(const Contingency& table) {
  std::vector<std::int64_t> most(table.found_counts.size());
  for (const Contingency::Cell& cell : table.cells) {
    std::int64_t& highest = most[static_cast<std::size_t>(cell.found)];
    highest = std::max(highest, cell.count);
  }
  std::int64_t sum = 0;
  for (const std::int64_t count : most) sum += count;
  return static_cast<double>(sum) / static_cast<double>(table.documents);
}

double share(double part, double whole) { return whole > 0.0 ? std::min(1.0, part / whole) : 1.0; }

}  // namespace

double Agreement::v_measure(double beta) const noexcept {
  if (homogeneity + completeness == 0.0) return 0.0;
  return (1 + beta) * homogeneity * completeness / (beta * homogeneity + completeness);
}

Agreement compare_partitions(Labels gold, Labels found) {
  const Contingency table = Contingency::of(gold, found);
  if (table.documents == 0) return {};
  const auto n = static_cast<double>(table.documents);
  const double information = mutual_information(table);
  const double gold_entropy = entropy(table.gold_counts, n);
  const double found_entropy = entropy(table.found_counts, n);
  return {.homogeneity = share(information, gold_entropy),
          .completeness = share(information, found_entropy),
          .nmi = share(information, (gold_entropy + found_entropy) / 2),
          .adjusted_rand = adjusted_rand(table),
          .purity = purity(table)};
}

double matching_accuracy(Labels gold, Labels found) {
  constexpr std::size_t kMostCells = 100'000'000;
  const Contingency table = Contingency::of(gold, found);
  if (table.documents == 0) return 1.0;
  const bool turned = table.gold_counts.size() > table.found_counts.size();
  const std::size_t rows = std::min(table.gold_counts.size(), table.found_counts.size());
  const std::size_t columns = std::max(table.gold_counts.size(), table.found_counts.size());
  if (columns > kMostCells / rows) {
    throw Error(ErrorCode::kInvalidArgument,
                "too many labels to match one to one: " + std::to_string(rows) + " and " +
                    std::to_string(columns));
  }
  GainTable gains(rows, columns);
  for (const Contingency::Cell& cell : table.cells) {
    const auto row = static_cast<std::size_t>(turned ? cell.found : cell.gold);
    const auto column = static_cast<std::size_t>(turned ? cell.gold : cell.found);
    gains.at(row, column) = cell.count;
  }
  const std::vector<std::size_t> matched = optimal_matching(gains);
  std::int64_t sum = 0;
  for (std::size_t row = 0; row < rows; ++row) sum += gains.at(row, matched[row]);
  return static_cast<double>(sum) / static_cast<double>(table.documents);
}

}  // namespace edau
