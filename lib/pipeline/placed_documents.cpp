#include "edau/placed_documents.hpp"

#include <string>
#include <utility>

#include "edau/error.hpp"
#include "pipeline/balances.hpp"

namespace edau {
namespace {

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
    case Outcome::kNoVector: return "no-vector";
  }
  return "";
}

PlacedDocuments::PlacedDocuments(Corpus corpus, std::vector<Document> documents)
    : corpus_(std::move(corpus)), documents_(std::move(documents)) {
  std::size_t next = 0;
  for (std::size_t submission = 0; submission < corpus_.size(); ++submission) {
    const std::size_t first = next;
    while (next < documents_.size() && documents_[next].submission == submission) ++next;
    first_document_.push_back(next);
    const bool accepted = corpus_.submission(submission).state == SubmissionState::kAccepted;
    if (accepted != (next > first)) refuse("documents of accepted submissions");
  }
  const Ledger& ledger = corpus_.ledger();
  submissions_ = count_submissions(documents_);
  submissions_.received = ledger.received;
  submissions_.excluded = static_cast<std::int64_t>(ledger.excluded.size());
  points_ = count_points(documents_);
  if (!submissions_.holds()) refuse("submissions");
  if (!points_.holds() || next != documents_.size()) refuse("points");
}

std::span<const Document> PlacedDocuments::documents_of(std::size_t index) const noexcept {
  const std::size_t begin = first_document_[index];
  return std::span(documents_).subspan(begin, first_document_[index + 1] - begin);
}

const Document* PlacedDocuments::nearest_of(std::size_t index) const noexcept {
  const Document* nearest = nullptr;
  for (const Document& document : documents_of(index)) {
    if (document.theme < 0) continue;
    if (nearest == nullptr || document.similarity > nearest->similarity ||
        (document.similarity == nearest->similarity && document.theme < nearest->theme)) {
      nearest = &document;
    }
  }
  return nearest;
}

}  // namespace edau
