// Who is counted on each base: see <edau/counting_bases.hpp>.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/campaigns.hpp"
#include "edau/corpus.hpp"
#include "edau/counting_bases.hpp"
#include "edau/placed_documents.hpp"

namespace edau {

// Of a document that counts for nobody.
inline constexpr std::uint32_t kNobody = std::numeric_limits<std::uint32_t>::max();

// The number of who is counted for each document, a person, a text or a campaign: documents of one
// number count once.
using Respondents = std::vector<std::uint32_t>;

// `documents` stand by submission; `persons` are those of number_persons() (persons.hpp);
// `campaigns` is by rows, and without copies where none were looked for.
ByBase<Respondents> respondents_on_bases(const Corpus& corpus, std::span<const Document> documents,
                                         const Campaigns& campaigns,
                                         std::span<const std::uint32_t> persons, Workers& workers);

}  // namespace edau
