// How alike documents are in their words and in what is known of these: see the .cpp file.
#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "clustering/similarity_graph.hpp"
#include "clustering/similarity_matrix.hpp"
#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"

namespace edau {

// How long a document's meaning is, its words being 1, in each of three views: what is best differs
// from one collection to another.
inline constexpr std::array<float, 3> kMeaningStrengths{0.7F, 1.0F, 1.4F};

// Views of `rows`: the cosines of their words alone, or, where meanings are known, those of words
// and meanings end to end at each strength.
std::vector<SimilarityMatrix> similarity_views(const WeightedRows& rows, Workers& workers);

// Of `rows`, which have meanings, the same ties between each and the `neighbours` most like it.
// Time grows with the square of the rows, memory does not.
std::vector<SimilarityGraph> neighbour_views(const WeightedRows& rows, std::size_t neighbours,
                                             Workers& workers);

}  // namespace edau
