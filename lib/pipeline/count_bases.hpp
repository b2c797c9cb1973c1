// Counting themes on all bases: see <edau/counting_bases.hpp>.
#pragma once

#include <span>
#include <vector>

#include "edau/counting_bases.hpp"
#include "edau/placed_documents.hpp"
#include "edau/theme.hpp"
#include "pipeline/respondents.hpp"

namespace edau {

// Writes Theme::counts, shares and differs_by_base of all `themes`, which `documents` are in.
// Returns the counts over all analysed submissions.
BaseCounts count_bases(std::span<const Document> documents, const ByBase<Respondents>& respondents,
                       std::vector<Theme>& themes);

// Who raises a theme of each group (Theme::group), in the order in which the groups appear.
std::vector<BaseCounts> count_groups(std::span<const Document> documents,
                                     const ByBase<Respondents>& respondents,
                                     std::span<const Theme> themes);

}  // namespace edau
