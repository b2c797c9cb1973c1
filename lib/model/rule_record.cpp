// A lift is stored where its bits are not those of a cluster without the term: so whatever formula
// the other lifts are of, what is restored is what was recorded.
#include "model/rule_record.hpp"

#include <algorithm>
#include <bit>
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

void record_lifts(const WordLifts& lifts, RuleRecord& record) {
  record.least_significance = lifts.least_significance();
  record.shares = lifts.expected().shares;
  record.others = lifts.expected().others;
  record_chances(lifts.chances(), record);
  std::vector<float> absent(record.shares.size());
  for (std::int32_t term = 0; term < lifts.column_count(); ++term) {
    lifts.expected().write_absent(term, absent);
    append_row(lifts.lifts(term), absent, record.lifts);
  }
}

// As the format has it where there are none: zeros, of which all lifts are 0.
void record_no_lifts(std::size_t clusters, std::size_t terms, RuleRecord& record) {
  record.shares.assign(clusters, 0.0);
  record_chances(std::vector<ChanceLift>(clusters, ChanceLift{0, 0, 0, 0}), record);
  record.others.assign(terms, 0.0);
  record.lifts.ends.assign(terms, 0);
}

WordLifts restore_lifts(const RuleRecord& record, std::int32_t term_count) {
  ExpectedEvidence expected{record.others, record.shares};
  ScoreTable lifts(term_count, static_cast<std::int32_t>(record.shares.size()));
  for (std::int32_t term = 0; term < term_count; ++term) {
    expected.write_absent(term, lifts.row(term));
    write_row(record.lifts, static_cast<std::size_t>(term), lifts.row(term));
  }
  WordLifts result(std::move(lifts), restore_chances(record));
  result.set_least_significance(record.least_significance);
  result.set_expected(std::move(expected));
  return result;
}

ScoreTable restore_centroids(const RuleRecord& record, const VectorsRecord& vectors,
                             std::int32_t term_count) {
  const auto dimension = static_cast<std::int32_t>(vectors.dimension);
  ScoreTable centroids(term_count + dimension, static_cast<std::int32_t>(record.shares.size()));
  for (std::int32_t term = 0; term < term_count; ++term) {
    write_row(record.centroids, static_cast<std::size_t>(term), centroids.row(term));
  }
  for (std::int32_t i = 0; i < dimension; ++i) {
    const std::span<float> row = centroids.row(term_count + i);
    for (std::size_t cluster = 0; cluster < row.size(); ++cluster) {
      row[cluster] = vectors.centroids[cluster * vectors.dimension + static_cast<std::size_t>(i)];
    }
  }
  return centroids;
}

}  // namespace

RuleRecord record_rule(const AssignmentRule& rule, std::int32_t term_count) {
  RuleRecord record;
  record.leaves_out = rule.leaves_out();
  const auto clusters = static_cast<std::size_t>(rule.cluster_count());
  const std::vector<float> zeros(clusters);
  for (std::int32_t term = 0; term < term_count; ++term) {
    append_row(rule.centroids().weights(term), zeros, record.centroids);
  }
  if (rule.lifts()) {
    record_lifts(*rule.lifts(), record);
  } else {
    record_no_lifts(clusters, static_cast<std::size_t>(term_count), record);
  }
  return record;
}

VectorsRecord record_vectors(const AssignmentRule& rule, std::int32_t term_count, double weight) {
  VectorsRecord record;
  const CentroidRule& centroids = rule.centroids();
  if (centroids.column_count() == term_count) return record;
  record.dimension = static_cast<std::uint32_t>(centroids.column_count() - term_count);
  record.weight = weight;
  record.centroids.reserve(record.dimension * static_cast<std::size_t>(rule.cluster_count()));
  for (std::int32_t cluster = 0; cluster < rule.cluster_count(); ++cluster) {
    for (std::int32_t column = term_count; column < centroids.column_count(); ++column) {
      record.centroids.push_back(centroids.weight(column, cluster));
    }
  }
  return record;
}

AssignmentRule restore_rule(const RuleRecord& record, const VectorsRecord& vectors,
                            std::int32_t term_count) {
  CentroidRule centroids(restore_centroids(record, vectors, term_count));
  if (vectors.dimension > 0) return AssignmentRule(std::move(centroids));
  return AssignmentRule(std::move(centroids), restore_lifts(record, term_count), record.leaves_out);
}

}  // namespace edau
