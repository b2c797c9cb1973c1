// What each n-gram of a word says about English or Welsh.
#pragma once

#include <cstdint>
#include <span>

namespace edau {

struct NgramWeight {
  char ngram[5];        // 1 to 4 bytes of a folded word with '_' at either end, then zeros
  std::int16_t weight;  // log odds in 1/256 nat, positive for English
};

// Learned: see train_identification.py.
std::span<const NgramWeight> ngram_weights() noexcept;

}  // namespace edau
