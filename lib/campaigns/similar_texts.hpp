// Which of many texts hang together by similarity, without comparing all pairs.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "campaigns/shingles.hpp"
#include "core/parallel.hpp"

namespace edau {

// When a text is taken for a copy of another.
class Similarity {
 public:
  // Both must outlive this.
  Similarity(const DistinctTexts& distinct, const ShingleSets& shingles, std::uint32_t min_copies)
      : distinct_(distinct), shingles_(shingles), min_copies_(min_copies) {}

  // What `min_copies` people sent is a template already, and a text related to it is a
  // copy. Texts that fewer sent must be worded alike as well: those of
  // strangers come near by chance, where there are many.
  bool operator()(std::uint32_t a, std::uint32_t b) const noexcept {
    return are_related(shingles_[a], shingles_[b]) &&
           (distinct_.texts[std::min(a, b)].sender_count >= min_copies_ ||
            are_worded_alike(shingles_.words(a), shingles_.words(b)));
  }

  const ShingleSets& shingles() const noexcept { return shingles_; }

 private:
  const DistinctTexts& distinct_;
  const ShingleSets& shingles_;
  std::uint32_t min_copies_;
};

// For each of `ranks` (rising) the first place in `ranks` of a text that it hangs together with,
// directly or through others. Pairs that are hardly similar may be missed; texts that hang
// together need not be similar to each other.
std::vector<std::uint32_t> link_similar_texts(const Similarity& similarity,
                                              std::span<const std::uint32_t> ranks,
                                              Workers& workers);

}  // namespace edau
