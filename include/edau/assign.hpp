// Later submissions into the themes that were found before.
#pragma once

#include "edau/assigned.hpp"
#include "edau/corpus.hpp"
#include "edau/dense_rows.hpp"
#include "edau/export.hpp"
#include "edau/model.hpp"
#include "edau/progress.hpp"

namespace edau {

struct AssignOptions {
  // Threads to use; 0 = one for each core. Never changes a result.
  int threads = 0;
};

// Puts the submissions of `corpus` into the themes of `model`, or into none, by the analysis and
// the rule that found them. Of the submissions that were analysed each gets back what it had; a
// submission's place depends on no other.
//
// Throws Error kInvalidArgument (an option out of range; a model whose themes were found by vectors
// of the caller's own: Model::vectors()) or kCancelled; std::bad_alloc.
EDAU_EXPORT Assigned assign(const Model& model, const Corpus& corpus,
                            const AssignOptions& options = {},
                            const ProgressCallback& progress = {});

// The same by a model whose themes were found by OwnVectors: `vectors`, by the same means and with
// the same order and rules as there, of the submissions of `corpus`; the weight is the model's.
//
// Throws as above, and Error kInvalidArgument where the model was made without vectors or with
// those of another dimension, and as find_themes() with vectors does.
EDAU_EXPORT Assigned assign(const Model& model, const Corpus& corpus, const DenseRows& vectors,
                            const AssignOptions& options = {},
                            const ProgressCallback& progress = {});

}  // namespace edau
