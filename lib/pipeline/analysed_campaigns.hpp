// Campaigns among the submissions under analysis.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/campaigns.hpp"
#include "edau/options.hpp"
#include "edau/placed_documents.hpp"
#include "pipeline/documents.hpp"

namespace edau {

struct AnalysedCampaigns {
  Campaigns found;                    // by the rows of the corpus
  std::vector<std::uint8_t> repeats;  // by analysed submission: a copy, but not the template;
                                      // empty: not looked for
  std::size_t distinct_count = 0;     // analysed submissions that repeat none
};

// Of each of the `texts`, whether its submission repeats another.
std::vector<std::uint8_t> repeats_of(std::span<const DocumentText> texts,
                                     const AnalysedCampaigns& campaigns);

// None where `options` do not look for them.
AnalysedCampaigns find_analysed_campaigns(const AnalysedTexts& analysed,
                                          std::span<const Document> documents,
                                          std::size_t row_count, const Options& options,
                                          Workers& workers);

}  // namespace edau
