// The main job: from submissions to themes.
#pragma once

#include "edau/analysis.hpp"
#include "edau/corpus.hpp"
#include "edau/export.hpp"
#include "edau/options.hpp"
#include "edau/progress.hpp"

namespace edau {

// Finds the themes of `corpus`. The same submissions and options give the same
// themes on any number of threads and with the rows in any order.
//
// Any amount of text is input: with fewer distinct documents than themes asked
// for there are as many themes as documents, and Analysis::notes() says so.
//
// Throws Error kInvalidArgument (an option out of range), kNoUsableText (no
// submission holds a usable word) or kCancelled; std::bad_alloc.
EDAU_EXPORT Analysis find_themes(const Corpus& corpus, const Options& options = {},
                                 const ProgressCallback& progress = {});

}  // namespace edau
