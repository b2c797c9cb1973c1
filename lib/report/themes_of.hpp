// The themes of one submission.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "edau/placed_documents.hpp"

namespace edau {

// The themed document that a submission is listed by: the most similar to its
// theme, of the theme with the lower number where two are equal. Null if none is.
const Document* best_themed(std::span<const Document> documents) noexcept;

// The themes of `documents`, each once, in the order of their numbers.
std::vector<std::int32_t> themes_of(std::span<const Document> documents);

}  // namespace edau
