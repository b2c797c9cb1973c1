// Refines a partition by a multinomial mixture: see the .cpp file.
#pragma once

#include <cstdint>
#include <span>

#include "clustering/mixture.hpp"

namespace edau {

// Every row of `start` gets a cluster, those in none (-1) too. No cluster is left empty where
// there are as many rows as clusters. Ends where no row moves, and after `most_sweeps`.
Partition maximise_expectation(const MixtureRows& rows, std::span<const std::int32_t> start,
                               std::int32_t cluster_count, Workers& workers, int most_sweeps = 15);

// The mixture of a partition, its scores up to date; and where rows are likeliest by parameters.
Mixture mixture_of(const MixtureRows& rows, std::span<const std::int32_t> partition,
                   std::int32_t cluster_count, Workers& workers);
Partition most_likely(const MixtureRows& rows, const WordOdds& odds, Workers& workers);

}  // namespace edau
