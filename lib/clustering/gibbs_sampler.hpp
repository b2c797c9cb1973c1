// Partitions by sampling a multinomial mixture: see the .cpp file.
#pragma once

#include <cstdint>

#include "clustering/mixture.hpp"

namespace edau {

struct GibbsSchedule {
  int sweeps;
  double first_temperature;  // falls geometrically to the last; both above 0
  double last_temperature;
  double size_prior;  // α: a cluster of n documents is drawn as n + α; 0 = sizes do not count
};

// The two that the recipe uses.
inline constexpr GibbsSchedule kAnnealed{30, 3.0, 0.5, 0.0};
inline constexpr GibbsSchedule kMovieGroups{20, 1.0, 1.0, 0.1};

// `run` tells apart the draws of runs of one seed.
Partition sample_partition(const EvidenceRows& rows, std::int32_t cluster_count,
                           const GibbsSchedule& schedule, std::uint64_t seed, int run,
                           Workers& workers);

}  // namespace edau
