// How hard to search for clusters.
#pragma once

#include <cstdint>
#include <string_view>

#include "edau/export.hpp"

namespace edau {

enum class Mode : std::uint8_t {
  kAuto,  // best up to some counted work, fast beyond it: never by a clock
  kFast,  // spherical k-means, refined by a multinomial mixture where there are counts
  kBest,  // a consensus of several searches of different kinds
};

// What a search came to: chosen by the mode and by counts, the same on every machine.
enum class Recipe : std::uint8_t {
  kFast,
  kSmallSet,          // spectral clustering and average linkage, all documents against all
  kConsensus,         // k-means, latent semantic analysis and mixtures, all documents
  kSampledConsensus,  // the same on a sample of the documents, then passes over all of them
};

// "fast", "small-set", "consensus", "sampled-consensus": as written into analysis.json.
EDAU_EXPORT std::string_view recipe_name(Recipe recipe) noexcept;

}  // namespace edau
