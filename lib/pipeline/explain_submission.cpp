#include <algorithm>
#include <string>

#include "edau/analysis.hpp"
#include "edau/error.hpp"
#include "edau/explain.hpp"

namespace edau {

std::vector<Explanation> explain(const Analysis& analysis, std::size_t index) {
  const Corpus& corpus = analysis.corpus();
  if (index >= corpus.size()) {
    throw Error(ErrorCode::kInvalidArgument, "there is no submission " + std::to_string(index) +
                                                 ": there are " + std::to_string(corpus.size()) +
                                                 ", numbered from 0");
  }
  const Submission submission = corpus.submission(index);
  if (submission.state != SubmissionState::kAccepted) {
    const auto entry =
        std::ranges::find(corpus.ledger().excluded, submission.row, &LedgerEntry::row);
    throw Error(ErrorCode::kInvalidArgument, exclusion_words(*entry));
  }
  return explain(analysis.model(), submission.text);
}

}  // namespace edau
