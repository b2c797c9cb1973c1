// Random numbers without a state: random(seed, stage, key, draw) is a function
// of its arguments, so neither threads nor the order of rows can change a draw
// (the idea of Salmon et al., "Parallel random numbers: as easy as 1, 2, 3",
// SC 2011; here with a 64-bit mixer in place of their ciphers). No standard
// distribution: those differ from one standard library to the next.
#pragma once

#include <cstdint>

#include "core/hashing.hpp"

namespace edau {

// Who draws. Each purpose has its own stream; the values are fixed for ever.
enum class RandomStage : std::uint64_t {
  kSeeding = 1,
  kGenerator = 2,
  kSubspace = 3,   // first vectors of the eigen-solver
  kMixture = 4,    // Gibbs sampling
  kSample = 5,     // which documents stand for all of them
  kStability = 6,  // half-samples
  kChance = 7,     // documents about nothing
};

constexpr std::uint64_t random_bits(std::uint64_t seed, RandomStage stage, Key128 key,
                                    std::uint64_t draw) noexcept {
  std::uint64_t x = mix(seed + 0x9e3779b97f4a7c15ULL);
  x = mix(x ^ static_cast<std::uint64_t>(stage) * 0xd1b54a32d192ed03ULL);
  x = mix(x ^ key.high);
  x = mix(x + key.low);
  return mix(x ^ (draw * 0x2545f4914f6cdd1dULL + 0x9e3779b97f4a7c15ULL));
}

// Uniform in [0, 1): the 2^53 multiples of 2^-53.
constexpr double random_unit(std::uint64_t seed, RandomStage stage, Key128 key,
                             std::uint64_t draw) noexcept {
  return static_cast<double>(random_bits(seed, stage, key, draw) >> 11) * 0x1p-53;
}

}  // namespace edau
