// Counting where documents ended up.
#pragma once

#include <span>

#include "edau/balance.hpp"
#include "edau/placed_documents.hpp"

namespace edau {

// Of documents by submission. What was received and excluded is not known here: 0 excluded.
SubmissionBalance count_submissions(std::span<const Document> documents);

PointBalance count_points(std::span<const Document> documents);

}  // namespace edau
