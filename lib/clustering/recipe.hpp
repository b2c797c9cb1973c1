// Which searches make a partition, and in which order: see the .cpp file.
#pragma once

#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"
#include "edau/clustering.hpp"

namespace edau {

// Up to so many rows all pairs are compared. Beyond, a consensus is better and they take longer
// than it: ARCHITECTURE.md 7.
inline constexpr std::size_t kFewRows = 400;

// By the counted work of `rows`, the same on every machine.
Recipe choose_recipe(const WeightedRows& rows, std::int32_t cluster_count, Mode mode);

struct Found {
  Partition partition;
  int passes = 0;
  bool converged = true;
};

// Whether following `recipe` compares what is known of the words' meaning, too: there must be
// something, and not too many rows.
bool compares_meanings(Recipe recipe, const WeightedRows& rows,
                       std::int32_t cluster_count) noexcept;

// Requires 1 <= options.cluster_count <= rows.count().
Found follow(Recipe recipe, const WeightedRows& rows, const ClusteringOptions& options,
             Workers& workers);

}  // namespace edau
