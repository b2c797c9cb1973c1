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

// None where `options` do not look for them.
AnalysedCampaigns find_analysed_campaigns(const AnalysedTexts& analysed,
                                          std::span<const Document> documents,
                                          std::size_t row_count, const Options& options,
                                          Workers& workers);

// Of each document under analysis, whether it is what a campaign sent once more: what people added
// is not. Empty where no campaigns were looked for.
std::vector<std::uint8_t> repeats_of(const AnalysedTexts& analysed,
                                     std::span<const Document> documents,
                                     const AnalysedCampaigns& campaigns);

}  // namespace edau
