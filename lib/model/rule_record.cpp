// A lift is stored where its bits are not those of a cluster without the term: so whatever formula
// the other lifts are of, what is restored is what was recorded.
#include "model/rule_record.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <utility>
#include <vector>

namespace edau {
namespace {

bool same_bits(float a, float b) noexcept {
  return std::bit_cast<std::uint32_t>(a) == std::bit_cast<std::uint32_t>(b);
}

// Ends the row of a term: what is in `row` and not in `usual`.
void append_row(std::span<const float> row, std::span<const float> usual, SparseTable& table) {
  for (std::size_t cluster = 0; cluster < row.size(); ++cluster) {
    if (same_bits(row[cluster], usual[cluster])) continue;
    table.clusters.push_back(static_cast<std::uint32_t>(cluster));
    table.values.push_back(row[cluster]);
  }
  table.ends.push_back(table.values.size());
}

void write_row(const SparseTable& table, std::size_t term, std::span<float> row) {
  const std::size_t begin = term == 0 ? 0 : table.ends[term - 1];
  for (std::size_t i = begin; i < table.ends[term]; ++i) row[table.clusters[i]] = table.values[i];
}

void record_chances(std::span<const ChanceLift> chances, RuleRecord& record) {
  for (const ChanceLift& chance : chances) {
    record.chance_means.push_back(chance.mean);
    record.chance_deviations.push_back(chance.deviation);
    record.chance_levels.push_back(chance.level);
    record.chance_weights.push_back(chance.weight);
  }
}

std::vector<ChanceLift> restore_chances(const RuleRecord& record) {
  std::vector<ChanceLift> chances;
  chances.reserve(record.shares.size());
  for (std::size_t cluster = 0; cluster < record.shares.size(); ++cluster) {
    chances.push_back({record.chance_means[cluster], record.chance_deviations[cluster],
                       record.chance_levels[cluster], record.chance_weights[cluster]});
  }
  return chances;
}

}  // namespace

RuleRecord record_rule(const AssignmentRule& rule) {
  assert(rule.lifts().has_value());
  const WordLifts& lifts = *rule.lifts();
  RuleRecord record;
  record.leaves_out = rule.leaves_out();
  record.least_significance = lifts.least_significance();
  record.shares = lifts.expected().shares;
  record.others = lifts.expected().others;
  record_chances(lifts.chances(), record);
  const std::vector<float> zeros(record.shares.size());
  std::vector<float> absent(record.shares.size());
  for (std::int32_t term = 0; term < lifts.column_count(); ++term) {
    append_row(rule.centroids().weights(term), zeros, record.centroids);
    lifts.expected().write_absent(term, absent);
    append_row(lifts.lifts(term), absent, record.lifts);
  }
  return record;
}

AssignmentRule restore_rule(const RuleRecord& record, std::int32_t term_count) {
  const auto clusters = static_cast<std::int32_t>(record.shares.size());
  ExpectedEvidence expected{record.others, record.shares};
  ScoreTable centroids(term_count, clusters);
  ScoreTable lifts(term_count, clusters);
  for (std::int32_t term = 0; term < term_count; ++term) {
    write_row(record.centroids, static_cast<std::size_t>(term), centroids.row(term));
    expected.write_absent(term, lifts.row(term));
    write_row(record.lifts, static_cast<std::size_t>(term), lifts.row(term));
  }
  WordLifts result(std::move(lifts), restore_chances(record));
  result.set_least_significance(record.least_significance);
  result.set_expected(std::move(expected));
  return AssignmentRule(CentroidRule(std::move(centroids)), std::move(result), record.leaves_out);
}

}  // namespace edau
