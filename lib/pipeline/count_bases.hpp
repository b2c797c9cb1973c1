// Counting themes on all bases: see <edau/counting_bases.hpp>.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/campaigns.hpp"
#include "edau/corpus.hpp"
#include "edau/counting_bases.hpp"
#include "edau/placed_documents.hpp"
#include "edau/theme.hpp"

namespace edau {

// Writes Theme::counts, shares and differs_by_base of all `themes`, which `documents` (by
// submission) are in. `persons` are those of number_persons() (persons.hpp); `campaigns` is by
// rows, and without copies where none were looked for. Returns the counts over all analysed
// submissions.
BaseCounts count_bases(const Corpus& corpus, std::span<const Document> documents,
                       const Campaigns& campaigns, std::span<const std::uint32_t> persons,
                       std::vector<Theme>& themes, Workers& workers);

}  // namespace edau
