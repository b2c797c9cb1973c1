// First centres for k-means.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "clustering/inverted_rows.hpp"
#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"

namespace edau {

// k-means++ (Arthur & Vassilvitskii, SODA 2007) on cosine: each further centre
// is a row drawn with a chance proportional to multiplicity × (1 − cosine to
// the nearest centre so far). Draws belong to rows' keys, not to their places:
// each row waits for an exponential time at the rate of its weight, and the
// first to come is the centre (Efraimidis & Spirakis, 2006). So a row added
// later changes a draw only where it wins it.
//
// `inverted` is `rows` the other way round. Returns `cluster_count` different rows; requires 1 <=
// cluster_count <= rows.count().
std::vector<std::size_t> seed_rows(const WeightedRows& rows, const InvertedRows& inverted,
                                   std::int32_t cluster_count, std::uint64_t seed, int start,
                                   Workers& workers);

}  // namespace edau
