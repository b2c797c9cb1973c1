// Refines a partition by the lift of words: see the .cpp file.
#pragma once

#include <cstdint>
#include <span>

#include "clustering/evidence.hpp"
#include "core/parallel.hpp"
#include "edau/word_lifts.hpp"

namespace edau {

// Every row of `start` gets a cluster, those in none (-1) too. No cluster is left empty where
// there are as many rows as clusters. Ends where no row moves, and after `most_sweeps`.
Partition refine_by_lift(const EvidenceRows& rows, std::span<const std::int32_t> start,
                         std::int32_t cluster_count, Workers& workers, int most_sweeps = 15);

// The lifts of a partition (-1: in no cluster); and where lifts put rows.
WordLifts lifts_of(const EvidenceRows& rows, std::span<const std::int32_t> partition,
                   std::int32_t cluster_count, Workers& workers);
Partition highest_lifts(const EvidenceRows& rows, const WordLifts& lifts, Workers& workers);

// The same, but no cluster is left empty where there are as many rows as clusters.
Partition filled_by_lifts(const EvidenceRows& rows, const WordLifts& lifts, Workers& workers);

// The same without the rows that do not fit (-1); a cluster that none fits keeps all of its own.
Partition fitting_rows(const EvidenceRows& rows, const WordLifts& lifts, Workers& workers);

}  // namespace edau
