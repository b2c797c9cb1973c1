#include "edau/vocabulary.hpp"

#include <algorithm>
#include <limits>

#include "core/math.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

void check(const VocabularyOptions& options) {
  if (options.min_document_frequency < 1) {
    throw Error(ErrorCode::kInvalidArgument, "min_document_frequency must be at least 1");
  }
  const double share = options.max_document_share;
  if (!(share > 0.0 && share <= 1.0)) {  // written so that NaN fails too
    throw Error(ErrorCode::kInvalidArgument, "max_document_share must be in (0, 1]");
  }
}

// In how many submissions each key occurs. Documents stand in the order of
// their submissions, so remembering the last one seen is enough.
std::vector<std::uint32_t> count_submissions(const TokenizedDocuments& documents,
                                             const TermKeys& keys) {
  constexpr std::size_t kNone = std::numeric_limits<std::size_t>::max();
  std::vector<std::uint32_t> counts(keys.size());
  std::vector<std::size_t> last_submission(keys.size(), kNone);
  for (std::size_t document = 0; document < documents.size(); ++document) {
    const std::size_t submission = documents.submission_of(document);
    for (const Occurrence& occurrence : documents.document(document)) {
      const KeyId key = keys.key_of(occurrence.surface());
      if (last_submission[key] == submission) continue;
      last_submission[key] = submission;
      ++counts[key];
    }
  }
  return counts;
}

bool may_be_term(KeyRole role) noexcept {
  return role == KeyRole::kContent || role == KeyRole::kNumber;
}

}  // namespace

Vocabulary Vocabulary::build(const TokenizedDocuments& documents, const TermKeys& keys,
                             const VocabularyOptions& options) {
  check(options);
  Vocabulary result;
  result.submission_count_ = documents.submission_count();
  result.term_of_key_.assign(keys.size(), -1);
  // Dividing keeps the boundary exact: 29 of 100 is 0.29, but 0.29 × 100 is under 29.
  const auto submissions = static_cast<double>(documents.submission_count());
  const std::vector<std::uint32_t> counts = count_submissions(documents, keys);
  std::vector<KeyId> kept;
  for (KeyId key = 0; key < keys.size(); ++key) {
    if (!may_be_term(keys.role(key))) continue;
    if (counts[key] < options.min_document_frequency) {
      ++result.too_rare_count_;
    } else if (counts[key] / submissions > options.max_document_share) {
      ++result.too_common_count_;
    } else {
      kept.push_back(key);
    }
  }
  // Keys stand by role first; a term's id follows its bytes alone. A number and
  // a word never share bytes, so the order is total.
  std::ranges::sort(kept, {}, [&](KeyId key) { return keys.bytes(key); });
  for (const KeyId key : kept) {
    result.term_of_key_[key] = result.size();
    result.terms_.push_back({std::string(keys.bytes(key)), counts[key]});
  }
  return result;
}

std::optional<TermId> Vocabulary::find(std::string_view term) const noexcept {
  const auto found = std::ranges::lower_bound(terms_, term, {}, &Entry::bytes);
  if (found == terms_.end() || found->bytes != term) return std::nullopt;
  return static_cast<TermId>(found - terms_.begin());
}

double Vocabulary::idf(TermId id) const noexcept {
  const auto n = static_cast<double>(submission_count_);
  return math::log((1.0 + n) / (1.0 + document_frequency(id))) + 1.0;
}

}  // namespace edau
