// Choosing what an analysis has to remember of its words.
#pragma once

#include <span>

#include "core/parallel.hpp"
#include "edau/known_words.hpp"
#include "edau/term_keys.hpp"

namespace edau {

// What TermKeys::recall() needs so that these documents get the keys they have: `keys`, made with
// `options`, of which `in_terms` (rising; content or number) stand in terms. The same for
// documents in any order.
KnownWords remember_words(const TokenizedDocuments& documents, const TermKeys& keys,
                          std::span<const KeyId> in_terms, const NormalizeOptions& options,
                          Workers& workers);

}  // namespace edau
