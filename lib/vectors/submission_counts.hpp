// In how many submissions each key occurs.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

// By key. However many documents of one submission hold a key, it counts once. Counts all
// submissions, or those that `marked` marks.
std::vector<std::uint32_t> count_submissions(const TokenizedDocuments& documents,
                                             const TermKeys& keys, Workers& workers,
                                             std::span<const std::uint8_t> marked = {});

}  // namespace edau
