// The themes of one submission.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "edau/placed_documents.hpp"

namespace edau {

// The themes of `documents`, each once, in the order of their numbers.
std::vector<std::int32_t> themes_of(std::span<const Document> documents);

}  // namespace edau
