// The units under analysis: points or whole submissions.
#pragma once

#include <vector>

#include "core/parallel.hpp"
#include "edau/analysis.hpp"
#include "edau/corpus.hpp"
#include "edau/options.hpp"

namespace edau {

// The documents of all accepted submissions, by submission and place, in no
// theme yet. Non-answers are told apart here: they stay one document each, with
// outcome kNonAnswer. So does a submission without a single sentence
// (kNoUsableWord).
std::vector<Document> list_documents(const Corpus& corpus, Unit unit, Workers& workers);

}  // namespace edau
