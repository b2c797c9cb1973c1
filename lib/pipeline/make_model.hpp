// What an analysis leaves for later submissions.
#pragma once

#include <span>

#include "core/parallel.hpp"
#include "edau/model.hpp"
#include "edau/options.hpp"
#include "edau/term_keys.hpp"
#include "pipeline/published_themes.hpp"

namespace edau {

// The same for the submissions in any order and any number of threads. `vector_weight` as
// Resolved's.
Model make_model(const Clusters& clusters, std::span<const Theme> themes,
                 const PublishedThemes& published, const Options& options,
                 const NormalizeOptions& normalizing, const SubmissionBalance& submissions,
                 double vector_weight, Workers& workers);

}  // namespace edau
