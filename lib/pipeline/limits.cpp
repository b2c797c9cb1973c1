#include "pipeline/limits.hpp"

#include <algorithm>

namespace edau {
namespace {

constexpr std::size_t kFewForAMinimum = 50;
constexpr std::size_t kFewForAMaximum = 20;

}  // namespace

VocabularyOptions adapted_limits(const Options& options, std::size_t submissions,
                                 std::size_t distinct) {
  VocabularyOptions limits;
  limits.ngram_max = options.ngram_max;
  limits.max_terms = options.max_terms;
  limits.max_document_share = distinct < kFewForAMaximum ? 1.0 : options.max_document_share;
  if (options.min_document_frequency > 0) {
    limits.min_document_frequency = options.min_document_frequency;
  } else {
    limits.min_document_frequency = submissions < kFewForAMinimum ? 1 : 2;
  }
  return limits;
}

Weighting chosen_weighting(TermWeighting weighting) {
  Weighting result;
  if (weighting == TermWeighting::kBm25) result = Weighting::bm25();
  result.norm = Norm::kL2;
  return result;
}

std::int32_t theme_count_within(ThemeCount wanted, std::int32_t found,
                                std::size_t distinct_documents) {
  const auto most =
      static_cast<std::int32_t>(std::min<std::size_t>(distinct_documents, ThemeCount::kMost));
  if (wanted.is_automatic()) return std::min(found, most);
  return std::min(std::clamp(found, wanted.low(), wanted.high()), most);
}

int choose_starts(std::size_t distinct_documents) {
  constexpr std::size_t kRowsOfAllStarts = 20'000;
  return static_cast<int>(std::clamp<std::size_t>(
      kRowsOfAllStarts / std::max<std::size_t>(distinct_documents, 1), 3, 30));
}

}  // namespace edau
