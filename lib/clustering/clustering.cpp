// From documents to clusters: the search, then the rule that owns every assignment.
#include "edau/clustering.hpp"

#include <algorithm>
#include <utility>

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

std::vector<Assignment> assignments_of_documents(const ClusteringInput& input,
                                                 std::span<const Assignment> rows) {
  std::vector<Assignment> result;
  result.reserve(input.document_count());
  for (const std::int32_t row : input.rows_of_documents()) {
    result.push_back(row < 0 ? Assignment{-1, 0.0F} : rows[static_cast<std::size_t>(row)]);
  }
  return result;
}

double mean_similarity(const WeightedRows& rows, std::span<const Assignment> assignments) {
  double sum = 0.0;
  std::int64_t documents = 0;
  for (std::size_t row = 0; row < rows.count(); ++row) {
    sum += static_cast<double>(rows.multiplicities[row]) * assignments[row].similarity;
    documents += rows.multiplicities[row];
  }
  return sum / static_cast<double>(documents);
}

}  // namespace

Clustering cluster(const ClusteringInput& input, const ClusteringOptions& options,
                   Workers& workers) {
  check(input, options);
  const WeightedRows rows = weighted_rows(input);
  KMeansOptions search;
  search.cluster_count = static_cast<std::int32_t>(
      std::min(static_cast<std::size_t>(options.cluster_count), input.row_count()));
  search.seed = options.seed;
  search.starts = options.starts;
  search.max_passes = options.max_passes;
  KMeans found = spherical_kmeans(rows, search, workers);
  // The rule is frozen now, and owns every assignment: no row keeps a place that
  // the search gave it in passing.
  const std::vector<Assignment> final = assign_rows(rows, found.rule, workers);
  const double objective = mean_similarity(rows, final);
  return {std::move(found.rule), assignments_of_documents(input, final), objective, found.passes,
          found.converged};
}

Clustering cluster(const ClusteringInput& input, const ClusteringOptions& options) {
  Workers workers(options.threads);
  return cluster(input, options, workers);
}

}  // namespace edau
