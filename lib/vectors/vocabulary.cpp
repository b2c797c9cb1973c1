#include "edau/vocabulary.hpp"

#include <algorithm>
#include <utility>

#include "edau/error.hpp"
#include "edau/weighting.hpp"
#include "vectors/vocabulary_builder.hpp"

namespace edau {
namespace {

constexpr int kLongestNgram = 3;

void check(const VocabularyOptions& options) {
  if (options.min_document_frequency < 1) {
    throw Error(ErrorCode::kInvalidArgument, "min_document_frequency must be at least 1");
  }
  const double share = options.max_document_share;
  if (!(share > 0.0 && share <= 1.0)) {  // written so that NaN fails too
    throw Error(ErrorCode::kInvalidArgument, "max_document_share must be in (0, 1]");
  }
  if (options.ngram_min < 1 || options.ngram_max < options.ngram_min ||
      options.ngram_max > kLongestNgram) {
    throw Error(ErrorCode::kInvalidArgument,
                "ngram_min and ngram_max must be 1, 2 or 3, and ngram_min not the greater");
  }
}

}  // namespace

Vocabulary Vocabulary::build(const TokenizedDocuments& documents, const TermKeys& keys,
                             const VocabularyOptions& options, Workers& workers) {
  check(options);
  if (!options.repeats.empty() && options.repeats.size() != documents.submission_count()) {
    throw Error(ErrorCode::kInvalidArgument, "repeats must say something of every submission");
  }
  return Builder(documents, keys, options, workers).build();
}

Vocabulary Vocabulary::build(const TokenizedDocuments& documents, const TermKeys& keys,
                             const VocabularyOptions& options, int threads) {
  Workers workers(threads);
  return build(documents, keys, options, workers);
}

std::optional<TermId> Vocabulary::find(std::string_view wanted) const noexcept {
  TermId low = 0;
  TermId high = size();
  while (low < high) {
    const TermId middle = low + (high - low) / 2;
    if (term(middle) < wanted) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  if (low == size() || term(low) != wanted) return std::nullopt;
  return low;
}

double Vocabulary::idf(TermId id) const noexcept {
  return inverse_document_frequency(Idf::kSmooth, document_frequency(id), submission_count_);
}

void Vocabulary::keep(const std::vector<bool>& kept) {
  const Vocabulary before = std::exchange(*this, Vocabulary());
  std::vector<TermId> new_id(kept.size(), -1);
  for (TermId id = 0; id < before.size(); ++id) {
    if (!kept[static_cast<std::size_t>(id)]) continue;
    new_id[static_cast<std::size_t>(id)] = size();
    offsets_.push_back(bytes_.size());
    bytes_ += before.term(id);
    document_frequencies_.push_back(before.document_frequency(id));
  }
  offsets_.push_back(bytes_.size());
  term_of_key_ = before.term_of_key_;
  for (TermId& term : term_of_key_) {
    if (term >= 0) term = new_id[static_cast<std::size_t>(term)];
  }
  ngrams_ = before.ngrams_;
  if (ngrams_) ngrams_->renumber(new_id);
  submission_count_ = before.submission_count_;
  too_rare_count_ = before.too_rare_count_;
  too_common_count_ = before.too_common_count_;
  ngram_max_ = before.ngram_max_;
}

}  // namespace edau
