#include "pipeline/balances.hpp"

#include <algorithm>
#include <array>

namespace edau {
namespace {

// How much a document's outcome counts for its submission: the best one decides.
int precedence(Outcome outcome) noexcept {
  switch (outcome) {
    case Outcome::kThemed: return 3;
    case Outcome::kNoSharedWord:
    case Outcome::kNoVector:
    case Outcome::kFitsNoTheme: return 2;
    case Outcome::kNonAnswer: return 1;
    case Outcome::kNoUsableWord: return 0;
  }
  return 0;
}

}  // namespace

SubmissionBalance count_submissions(std::span<const Document> documents) {
  std::array<std::int64_t, 4> counts{};  // by the best precedence
  for (std::size_t i = 0; i < documents.size();) {
    const std::size_t submission = documents[i].submission;
    int best = 0;
    for (; i < documents.size() && documents[i].submission == submission; ++i) {
      best = std::max(best, precedence(documents[i].outcome));
    }
    ++counts[static_cast<std::size_t>(best)];
  }
  SubmissionBalance balance;
  balance.without_usable_words = counts[0];
  balance.non_answers = counts[1];
  balance.unthemed = counts[2];
  balance.themed = counts[3];
  balance.analysed = counts[0] + counts[1] + counts[2] + counts[3];
  balance.received = balance.analysed;
  return balance;
}

PointBalance count_points(std::span<const Document> documents) {
  PointBalance balance;
  balance.all = static_cast<std::int64_t>(documents.size());
  for (const Document& document : documents) {
    switch (document.outcome) {
      case Outcome::kThemed: ++balance.themed; break;
      case Outcome::kNonAnswer: ++balance.non_answers; break;
      default: ++balance.unthemed; break;
    }
  }
  return balance;
}

}  // namespace edau
