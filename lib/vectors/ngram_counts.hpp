// In how many submissions each n-gram occurs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/tokenized_documents.hpp"
#include "vectors/ngram_index.hpp"
#include "vectors/words.hpp"

namespace edau {

struct NgramCounts {
  std::vector<std::uint64_t> pairs;  // those within the limit, in no order that means anything
  std::vector<std::uint32_t> submissions;  // of each
  std::size_t too_rare_count = 0;
};

// Counts the n-grams of exactly `n` words in at least `least` of all submissions, or of those that
// `marked` marks.
// `shorter` must hold all the n-grams of fewer words that are: an n-gram is in no
// more submissions than what it begins with, so others need not be looked at.
NgramCounts count_ngrams(const TokenizedDocuments& documents, const WordReader& words,
                         const NgramIndex& shorter, std::size_t n, std::uint32_t least,
                         Workers& workers, std::span<const std::uint8_t> marked = {});

}  // namespace edau
