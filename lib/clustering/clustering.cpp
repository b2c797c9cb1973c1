// From documents to clusters: the search, then the rule that owns every assignment.
#include "edau/clustering.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "clustering/evidence.hpp"
#include "clustering/freezing.hpp"
#include "clustering/lift_refinement.hpp"
#include "clustering/recipe.hpp"
#include "clustering/spherical_kmeans.hpp"
#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

void check(const ClusteringInput& input, const ClusteringOptions& options) {
  const auto require = [](bool holds, const char* what) {
    if (!holds) throw Error(ErrorCode::kInvalidArgument, what);
  };
  require(options.cluster_count >= 1, "cluster_count must be at least 1");
  require(options.starts >= 1, "starts must be at least 1");
  require(options.max_passes >= 1, "max_passes must be at least 1");
  require(input.row_count() > 0, "there is nothing to cluster: every document is empty");
}

// Of another input's clustering rows would be read that are not there.
void check(const ClusteringInput& input, const Clustering& clustering) {
  const auto require_equal = [](std::size_t own, std::size_t of_input, const char* what) {
    if (own == of_input) return;
    throw Error(ErrorCode::kInvalidArgument, "the clustering is not of this input: it has " +
                                                 std::to_string(own) + " " + what + ", the input " +
                                                 std::to_string(of_input));
  };
  require_equal(clustering.assignments.size(), input.document_count(), "documents");
  require_equal(static_cast<std::size_t>(clustering.rule.centroids().column_count()),
                static_cast<std::size_t>(input.weights().column_count), "columns");
  for (const Assignment& assignment : clustering.assignments) {
    if (assignment.cluster >= -1 && assignment.cluster < clustering.rule.cluster_count()) continue;
    throw Error(ErrorCode::kInvalidArgument, "the clustering assigns a document to cluster " +
                                                 std::to_string(assignment.cluster) + " of " +
                                                 std::to_string(clustering.rule.cluster_count()));
  }
}

void check_columns(const ClusteringInput& input, std::int32_t column_count) {
  const std::int32_t own = input.weights().column_count;
  if (own == column_count) return;
  throw Error(ErrorCode::kInvalidArgument, "the rows have " + std::to_string(own) +
                                               " columns, the clusters were found in " +
                                               std::to_string(column_count));
}

std::vector<Assignment> assignments_of_documents(const ClusteringInput& input,
                                                 std::span<const Assignment> rows) {
  std::vector<Assignment> result;
  result.reserve(input.document_count());
  for (const std::int32_t row : input.rows_of_documents()) {
    result.push_back(row < 0 ? Assignment{-1, 0.0F} : rows[static_cast<std::size_t>(row)]);
  }
  return result;
}

// Of the documents of `input`, whatever their rows count as in a search.
double mean_similarity(const ClusteringInput& input, std::span<const Assignment> rows) {
  std::vector<std::int64_t> documents(rows.size());
  for (const std::int32_t row : input.rows_of_documents()) {
    if (row >= 0) ++documents[static_cast<std::size_t>(row)];
  }
  double sum = 0.0;
  std::int64_t all = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    sum += static_cast<double>(documents[row]) * rows[row].similarity;
    all += documents[row];
  }
  return sum / static_cast<double>(all);
}

std::vector<Assignment> assign_all(const WeightedRows& rows,
                                   const std::optional<EvidenceRows>& evidence,
                                   const AssignmentRule& rule, Workers& workers) {
  constexpr std::size_t kBlockRows = 1024;
  const std::span<const float> words =
      evidence ? evidence->rows().weights.values : std::span<const float>();
  std::vector<Assignment> result(rows.count());
  const auto assign_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    AssignmentRule::Scratch scratch;
    for (std::size_t row = begin; row < end; ++row) {
      result[row] = rule.assign(rows.weights, words, row, scratch);
    }
  };
  workers.for_blocks(rows.count(), kBlockRows, assign_block);
  return result;
}

// Freezes what a partition says. The centroids are those of the clusters as the lifts have them,
// without what fits none: or a theme would be set apart by words that nobody in it says. Few rows
// say too little of chance to leave one out: those that would be are in the right cluster nearly as
// often as the others (ARCHITECTURE.md 7).
AssignmentRule rule_of(const WeightedRows& rows, const std::optional<EvidenceRows>& evidence,
                       std::span<const std::int32_t> partition, std::int32_t cluster_count,
                       Workers& workers) {
  if (!evidence) return AssignmentRule(centroid_rule_of(rows, partition, cluster_count, workers));
  WordLifts lifts = lifts_of(*evidence, partition, cluster_count, workers);
  const bool leaves_out = rows.count() > kFewRows;
  const Partition places = leaves_out ? fitting_rows(*evidence, lifts, workers)
                                      : highest_lifts(*evidence, lifts, workers);
  return AssignmentRule(centroid_rule_of(rows, places, cluster_count, workers), std::move(lifts),
                        leaves_out);
}

}  // namespace

Clustering freeze(const ClusteringInput& input, Recipe recipe, const Found& found,
                  std::int32_t cluster_count, Workers& workers) {
  const WeightedRows rows = weighted_rows(input);
  const auto evidence =
      rows.counts.empty() ? std::nullopt : std::optional<EvidenceRows>(std::in_place, rows);
  AssignmentRule rule = rule_of(rows, evidence, found.partition, cluster_count, workers);
  const std::vector<Assignment> final = assign_all(rows, evidence, rule, workers);
  const double objective = mean_similarity(input, final);
  return {std::move(rule), assignments_of_documents(input, final), recipe, objective, found.passes,
          found.converged};
}

std::vector<Assignment> assignments_of_rows(const ClusteringInput& input,
                                            const Clustering& clustering) {
  check(input, clustering);
  std::vector<Assignment> result(input.row_count(), {-1, 0.0F});
  for (std::size_t document = 0; document < input.document_count(); ++document) {
    const std::int32_t row = input.rows_of_documents()[document];
    if (row >= 0) result[static_cast<std::size_t>(row)] = clustering.assignments[document];
  }
  return result;
}

Clustering cluster(const ClusteringInput& input, const ClusteringOptions& options,
                   Workers& workers) {
  check(input, options);
  const WeightedRows rows = weighted_rows(input);
  ClusteringOptions possible = options;
  possible.cluster_count = static_cast<std::int32_t>(
      std::min(static_cast<std::size_t>(options.cluster_count), rows.count()));
  const Recipe recipe = choose_recipe(rows, possible.cluster_count, options.mode);
  const Found found = follow(recipe, rows, possible, workers);
  Clustering result = freeze(input, recipe, found, possible.cluster_count, workers);
  result.by_meanings = compares_meanings(recipe, rows, possible.cluster_count);
  return result;
}

Clustering place(const ClusteringInput& input, const Clustering& found, Workers& workers) {
  const std::optional<WordLifts>& lifts = found.rule.lifts();
  if (!lifts || lifts->column_count() != input.weights().column_count || input.counts().empty()) {
    throw Error(
        ErrorCode::kInvalidArgument,
        "documents can be placed only by clusters that were found by counts of their terms");
  }
  const EvidenceRows evidence(weighted_rows(input));
  Partition places = filled_by_lifts(evidence, *lifts, workers);
  Clustering result =
      freeze(input, found.recipe, {std::move(places), found.passes, found.converged},
             found.rule.cluster_count(), workers);
  result.by_meanings = found.by_meanings;
  return result;
}

Clustering cluster(const ClusteringInput& input, const ClusteringOptions& options,
                   const ProgressCallback& progress) {
  Workers workers(options.threads, progress);
  workers.begin_stage(Stage::kCluster, 0);
  return cluster(input, options, workers);
}

std::vector<Assignment> assign(const ClusteringInput& input, const AssignmentRule& rule,
                               int threads) {
  Workers workers(threads);
  return assign(input, rule, workers);
}

std::vector<Assignment> assign(const ClusteringInput& input, const AssignmentRule& rule,
                               Workers& workers) {
  check_columns(input, rule.centroids().column_count());
  const WeightedRows rows = weighted_rows(input);
  const auto evidence =
      rows.counts.empty() ? std::nullopt : std::optional<EvidenceRows>(std::in_place, rows);
  return assignments_of_documents(input, assign_all(rows, evidence, rule, workers));
}

std::vector<float> similarities(const ClusteringInput& input, const CentroidRule& centroids,
                                int threads) {
  constexpr std::size_t kBlockDocuments = 1024;
  check_columns(input, centroids.column_count());
  Workers workers(threads);
  const auto clusters = static_cast<std::size_t>(centroids.cluster_count());
  const std::span<const std::int32_t> rows = input.rows_of_documents();
  std::vector<float> result(rows.size() * clusters, 0.0F);
  const auto body = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t document = begin; document < end; ++document) {
      if (rows[document] < 0) continue;
      centroids.similarities(input.weights(), static_cast<std::size_t>(rows[document]),
                             std::span(result).subspan(document * clusters, clusters));
    }
  };
  workers.for_blocks(rows.size(), kBlockDocuments, body);
  return result;
}

}  // namespace edau
