#include "edau/analysis.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "edau/error.hpp"

namespace edau {
namespace {

// How much a document's outcome counts for its submission: the best one decides.
int precedence(Outcome outcome) noexcept {
  switch (outcome) {
    case Outcome::kThemed: return 3;
    case Outcome::kNoSharedWord:
    case Outcome::kFitsNoTheme: return 2;
    case Outcome::kNonAnswer: return 1;
    case Outcome::kNoUsableWord: return 0;
  }
  return 0;
}

void count_submission(std::span<const Document> documents, SubmissionBalance& balance) {
  int best = 0;
  for (const Document& document : documents) {
    best = std::max(best, precedence(document.outcome));
  }
  std::int64_t* const fields[] = {&balance.without_usable_words, &balance.non_answers,
                                  &balance.unthemed, &balance.themed};
  ++*fields[best];
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

[[noreturn]] void refuse(const std::string& what) {
  throw Error(ErrorCode::kUnbalanced, "the counts do not balance (" + what +
                                          "); this is a defect of edau, please report it");
}

}  // namespace

std::string_view outcome_name(Outcome outcome) noexcept {
  switch (outcome) {
    case Outcome::kThemed: return "themed";
    case Outcome::kNonAnswer: return "non-answer";
    case Outcome::kNoUsableWord: return "no-usable-word";
    case Outcome::kNoSharedWord: return "no-shared-word";
    case Outcome::kFitsNoTheme: return "fits-no-theme";
  }
  return "";
}

Analysis::Analysis(AnalysisParts parts) : parts_(std::move(parts)) {
  const Ledger& ledger = parts_.corpus.ledger();
  submissions_.received = ledger.received;
  submissions_.excluded = static_cast<std::int64_t>(ledger.excluded.size());
  const std::span<const Document> documents = parts_.documents;
  std::size_t next = 0;
  for (std::size_t submission = 0; submission < parts_.corpus.size(); ++submission) {
    const std::size_t first = next;
    while (next < documents.size() && documents[next].submission == submission) ++next;
    first_document_.push_back(next);
    const bool accepted = parts_.corpus.submission(submission).state == SubmissionState::kAccepted;
    if (accepted != (next > first)) refuse("documents of accepted submissions");
    if (!accepted) continue;
    ++submissions_.analysed;
    count_submission(documents.subspan(first, next - first), submissions_);
  }
  points_ = count_points(documents);
  if (!submissions_.holds()) refuse("submissions");
  if (!points_.holds() || next != documents.size()) refuse("points");
}

std::span<const Document> Analysis::documents_of(std::size_t index) const noexcept {
  const std::size_t begin = first_document_[index];
  return std::span(parts_.documents).subspan(begin, first_document_[index + 1] - begin);
}

}  // namespace edau
