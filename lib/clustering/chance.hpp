// What lifts come to by chance: see the .cpp file.
#pragma once

#include "clustering/evidence.hpp"
#include "core/parallel.hpp"
#include "edau/score_table.hpp"
#include "edau/word_lifts.hpp"

namespace edau {

// `lifts`, which are of `counts` of `rows`, with what they say of words drawn by chance.
WordLifts with_chances(const EvidenceRows& rows, const ClusterCounts& counts, ScoreTable lifts,
                       Workers& workers);

}  // namespace edau
