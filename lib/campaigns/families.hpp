// Families: distinct texts that go back to one template.
#pragma once

#include <cstdint>
#include <vector>

#include "campaigns/distinct_texts.hpp"
#include "campaigns/shingles.hpp"
#include "core/parallel.hpp"

namespace edau {

struct Family {
  std::vector<std::uint32_t> ranks;  // the template's, then those of its edited copies, rising
  std::vector<Shingle>
      core;  // of the template's shingles, those that two thirds of the copies hold
};

// The families of at least `min_copies` submissions, a text in one at most, by the template's rank.
std::vector<Family> find_families(const DistinctTexts& distinct, const ShingleSets& shingles,
                                  std::uint32_t min_copies, Workers& workers);

}  // namespace edau
