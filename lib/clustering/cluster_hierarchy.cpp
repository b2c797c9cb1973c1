#include "edau/cluster_hierarchy.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include "clustering/average_linkage.hpp"
#include "clustering/centring.hpp"
#include "edau/error.hpp"

namespace edau {

std::vector<double> cosines_from_mean(std::span<const double> cosines) {
  const std::size_t count = side_of_square(cosines);
  require_finite(cosines);
  std::vector<double> result = centred(cosines, count, scale_of(cosines));
  std::vector<double> lengths(count);
  for (std::size_t i = 0; i < count; ++i) {
    lengths[i] = std::sqrt(std::max(result[i * count + i], 0.0));
  }
  for (std::size_t i = 0; i < count; ++i) {
    for (std::size_t j = 0; j < count; ++j) {
      double& value = result[i * count + j];
      const double length = lengths[i] * lengths[j];
      value = length > kLeastProduct ? std::clamp(value / length, -1.0, 1.0) : 0.0;
    }
  }
  return result;
}

std::vector<Merge> cluster_hierarchy(std::span<const double> all,
                                     std::span<const std::int64_t> document_counts) {
  const std::size_t count = document_counts.size();
  if (all.size() != count * count) {
    throw Error(ErrorCode::kInvalidArgument,
                "similarities must be " + std::to_string(count) + " rows of as many");
  }
  if (std::ranges::any_of(document_counts, [](std::int64_t documents) { return documents < 1; })) {
    throw Error(ErrorCode::kInvalidArgument, "every cluster must have a document");
  }
  constexpr double kMost = std::numeric_limits<float>::max();
  if (!std::ranges::all_of(all, [](double value) { return std::abs(value) <= kMost; })) {
    throw Error(ErrorCode::kInvalidArgument,
                "every similarity must be a number that a float holds");
  }
  if (count == 0) return {};
  SimilarityMatrix similarities(count);
  for (std::size_t i = 0; i < count; ++i) {
    const auto row = all.subspan(i * count, count);
    std::ranges::transform(row, similarities.row(i),
                           [](double value) { return static_cast<float>(value); });
  }
  return average_linkage(std::move(similarities), document_counts);
}

std::vector<std::int32_t> cut_hierarchy(std::span<const Merge> merges, std::int32_t leaf_count,
                                        std::int32_t group_count) {
  if (leaf_count == 0 && group_count == 0 && merges.empty()) return {};
  if (leaf_count < 1 || merges.size() + 1 != static_cast<std::size_t>(leaf_count)) {
    throw Error(ErrorCode::kInvalidArgument, "a tree has one merge fewer than leaves");
  }
  if (group_count < 1 || group_count > leaf_count) {
    throw Error(ErrorCode::kInvalidArgument,
                "group_count must be from 1 to " + std::to_string(leaf_count));
  }
  for (std::size_t i = 0; i < merges.size(); ++i) {
    const std::int32_t made = leaf_count + static_cast<std::int32_t>(i);
    if (merges[i].first < 0 || merges[i].first >= merges[i].second || merges[i].second >= made) {
      throw Error(ErrorCode::kInvalidArgument,
                  "merge " + std::to_string(i) + " is not of two nodes before it");
    }
  }
  return cut(merges, static_cast<std::size_t>(leaf_count), group_count);
}

std::int32_t default_group_count(std::int32_t cluster_count) noexcept {
  constexpr std::int32_t kFewClusters = 6;
  if (cluster_count < kFewClusters) return 0;
  return static_cast<std::int32_t>(
      std::lround(1.25 * std::sqrt(static_cast<double>(cluster_count))));
}

}  // namespace edau
