// Limits that follow from how much was said: so that one line is input, and a
// million too.
#pragma once

#include <cstddef>
#include <cstdint>

#include "edau/options.hpp"
#include "edau/vocabulary.hpp"
#include "edau/weighting.hpp"

namespace edau {

// The document-frequency limits for `submissions` submissions, of which `distinct` do not repeat
// a campaign's text: as in `options`, but where there are fewer than 50 and the user chose no
// minimum, a term of one submission is kept, and the upper limit is lifted below 20 distinct ones:
// among so few, a word that most use may well be what they agree on.
VocabularyOptions adapted_limits(const Options& options, std::size_t submissions,
                                 std::size_t distinct);

// The formulas behind a weighting, with rows of length 1, as clustering needs them.
Weighting chosen_weighting(TermWeighting weighting);

// How many themes are looked for where the documents come to `found`: the number asked for, or
// `found` within the range asked for; never more than there are distinct documents.
std::int32_t theme_count_within(ThemeCount wanted, std::int32_t found,
                                std::size_t distinct_documents);

// How many starts the search makes: 20,000 / n for n distinct documents, but at
// least 3 and at most 30. k-means ends in a poor optimum on small sets more often
// than not, and there another start costs a millisecond.
int choose_starts(std::size_t distinct_documents);

}  // namespace edau
