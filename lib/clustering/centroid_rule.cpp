#include <algorithm>
#include <cassert>
#include <vector>

#include "clustering/kernels.hpp"
#include "core/parallel.hpp"
#include "edau/clustering.hpp"

namespace edau {

CentroidRule::CentroidRule(const std::vector<float>& centroids, std::int32_t column_count,
                           std::int32_t cluster_count)
    : centroids_(column_count, cluster_count) {
  const auto clusters = static_cast<std::size_t>(cluster_count);
  assert(centroids.size() == static_cast<std::size_t>(column_count) * clusters);
  for (std::int32_t column = 0; column < column_count; ++column) {
    const auto row =
        std::span(centroids).subspan(static_cast<std::size_t>(column) * clusters, clusters);
    std::ranges::copy(row, centroids_.row(column).begin());
  }
}

namespace {

// A centroid's weight of a term, and where the centroid stands among those that are compared.
struct Weight {
  std::size_t place;
  double value;
};

// The weights of each term that are not 0, by rising place.
std::vector<std::vector<Weight>> weights_by_term(const CentroidRule& rule,
                                                 std::span<const std::int32_t> clusters,
                                                 Workers& workers) {
  constexpr std::size_t kBlockColumns = 256;
  std::vector<std::vector<Weight>> result(static_cast<std::size_t>(rule.column_count()));
  workers.for_blocks(
      result.size(), kBlockColumns, [&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t column = begin; column < end; ++column) {
          const std::span<const float> weights = rule.weights(static_cast<std::int32_t>(column));
          for (std::size_t i = 0; i < clusters.size(); ++i) {
            const float value = weights[static_cast<std::size_t>(clusters[i])];
            if (value != 0.0F) result[column].push_back({i, static_cast<double>(value)});
          }
        }
      });
  return result;
}

}  // namespace

// Few terms are in many of the clusters, so the zeros are passed over. Each cosine is added up term
// by term by one thread, so how many there are changes none.
std::vector<double> CentroidRule::cosines(std::span<const std::int32_t> clusters,
                                          Workers& workers) const {
  constexpr std::size_t kBlockClusters = 16;
  const std::size_t count = clusters.size();
  const std::vector<std::vector<Weight>> terms = weights_by_term(*this, clusters, workers);
  std::vector<double> result(count * count);
  const auto add_up = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (const std::vector<Weight>& weights : terms) {
      auto first = std::ranges::lower_bound(weights, begin, {}, &Weight::place);
      for (; first != weights.end() && first->place < end; ++first) {
        double* const row = result.data() + first->place * count;
        for (const Weight& second : weights) row[second.place] += first->value * second.value;
      }
    }
  };
  workers.for_blocks(count, kBlockClusters, add_up);
  return result;
}

std::vector<double> CentroidRule::cosines(std::span<const std::int32_t> clusters,
                                          int threads) const {
  Workers workers(threads);
  return cosines(clusters, workers);
}

Assignment most_similar(std::span<const float> similarities) {
  const std::size_t best = kernels().find_highest(similarities.data(), similarities.size());
  if (!(similarities[best] > 0.0F)) return {-1, 0.0F};
  // Rounding may pass 1 by an ulp or two.
  return {static_cast<std::int32_t>(best), std::min(similarities[best], 1.0F)};
}

Assignment CentroidRule::assign(std::span<const std::int32_t> columns,
                                std::span<const float> values, std::span<float> scratch) const {
  similarities(columns, values, scratch);
  return most_similar(scratch.first(static_cast<std::size_t>(cluster_count())));
}

}  // namespace edau
