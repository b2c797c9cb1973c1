// The search for clusters among the documents, or among their passages.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "core/parallel.hpp"
#include "edau/clustering.hpp"
#include "edau/clustering_input.hpp"
#include "edau/options.hpp"

namespace edau {

class ThemeSearch {
 public:
  // `documents` must outlive this object. Where there are `passages`, and enough for the themes
  // that are asked for, clusters are looked for in those and the documents placed in them.
  ThemeSearch(const ClusteringInput& documents, std::optional<ClusteringInput> passages)
      : documents_(documents), passages_(std::move(passages)) {}

  // As many clusters as `options.themes` says; the documents are asked only where it does not.
  void search(const Options& options, Workers& workers);

  // After search(): whether two different texts of `cluster` fit it, of those that were searched.
  bool can_split(std::int32_t cluster) const;

  // After search(), where can_split(): each of `clusters` becomes two, by split_clusters().
  void split(std::span<const std::int32_t> clusters, Workers& workers);

  // After search(): cluster_stabilities() of what was searched; empty where `options` wants none.
  std::vector<double> stabilities(const Options& options, Workers& workers) const;

  // Frees what only searching needs; then clustering() alone may be called.
  void forget_passages() noexcept;

  // After search(), of the documents. The reference stays good through split().
  const Clustering& clustering() const noexcept { return placed_ ? *placed_ : *found_; }

 private:
  const ClusteringInput& searched() const noexcept { return passages_ ? *passages_ : documents_; }
  void place_documents(Workers& workers);

  const ClusteringInput& documents_;
  std::optional<ClusteringInput> passages_;
  ClusteringOptions choices_;
  std::optional<Clustering> found_;   // of searched()
  std::optional<Clustering> placed_;  // of the documents, where those were not searched
};

// The steps of its stage.
std::uint64_t shares_of_search(const Options& options) noexcept;

}  // namespace edau
