// Documents in no theme, in the order in which they are worth reading.
#pragma once

#include <cstddef>
#include <vector>

#include "edau/placed_documents.hpp"

namespace edau {

// Indices into placed.documents(): distinctness falling; of equals the longer text first, then by
// bytes. Only equal texts stand in input order, so that shuffled rows change nothing else.
std::vector<std::size_t> unthemed_documents(const PlacedDocuments& placed);

// The number of a document in its submission, from 1. `index` is that into
// placed.documents().
std::size_t point_number(const PlacedDocuments& placed, std::size_t index);

}  // namespace edau
