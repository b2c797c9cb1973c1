// The main job: from submissions to themes.
#pragma once

#include "edau/analysis.hpp"
#include "edau/corpus.hpp"
#include "edau/export.hpp"
#include "edau/options.hpp"
#include "edau/own_vectors.hpp"
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

// The same by vectors of the caller's own, alone or beside the words: each submission is one
// document, whatever Options::unit says, and belongs to the theme whose centroid it is most similar
// to; to none where no similarity is above 0. Labels, terms, quotations, campaigns and all counts
// come from the words, as ever. Where Options::themes is no number, how many there are is a matter
// of how many submissions differ (<edau/count_clusters.hpp>).
//
// The order of submissions is free as long as their vectors have the same. The vectors are read
// during the call only. Analysis::model() holds what assign() needs, vectors of late submissions
// aside.
//
// Throws as above, and Error kInvalidArgument for a weight out of its range, another number of
// vectors than of submissions, or a number that is not finite: named by row and column. Where the
// vectors of all submissions are zeros, and words have no weight, kNoUsableText.
EDAU_EXPORT Analysis find_themes(const Corpus& corpus, const OwnVectors& vectors,
                                 const Options& options = {},
                                 const ProgressCallback& progress = {});

}  // namespace edau
