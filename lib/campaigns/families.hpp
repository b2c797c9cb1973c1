// Families: distinct texts that go back to one template.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "campaigns/distinct_texts.hpp"
#include "campaigns/shingles.hpp"
#include "core/parallel.hpp"

namespace edau {

struct Family {
  std::vector<std::uint32_t> ranks;  // the template's, then those of its edited copies, rising
  std::vector<Shingle> core;  // of the template's shingles, those that two thirds of the copies
                              // hold, one sender's copies of one text as one
};

// The families that at least `min_copies` people sent, a text in one at most, by the template's
// rank. `senders` as CampaignOptions::senders.
std::vector<Family> find_families(const DistinctTexts& distinct, const ShingleSets& shingles,
                                  std::uint32_t min_copies, std::span<const std::uint32_t> senders,
                                  Workers& workers);

}  // namespace edau
