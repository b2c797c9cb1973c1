#include "vectors/row_weigher.hpp"

#include <cmath>
#include <numeric>

#include "core/math.hpp"

namespace edau {
namespace {

constexpr std::size_t kTermsOfABlock = 1 << 16;

double unscaled_frequency(TermFrequency kind, std::uint32_t count) noexcept {
  if (kind == TermFrequency::kRaw) return count;
  return 1.0 + (count == 1 ? 0.0 : math::log(count));
}

void scale_to_length_one(std::span<double> weights) noexcept {
  double square = 0.0;
  for (const double weight : weights) square += weight * weight;
  const double length = std::sqrt(square);
  for (double& weight : weights) weight /= length;
}

}  // namespace

RowWeigher::RowWeigher(const Weighting& weighting, const Vocabulary& vocabulary, double mean_length,
                       Workers& workers)
    : weighting_(weighting), mean_length_(mean_length) {
  for (std::uint32_t count = 1; count < kTabled; ++count) {
    frequency_of_count_[count] = unscaled_frequency(weighting.term_frequency, count);
  }
  idf_.resize(static_cast<std::size_t>(vocabulary.size()));
  const auto fill = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t term = begin; term < end; ++term) {
      idf_[term] = inverse_document_frequency(
          weighting.idf, vocabulary.document_frequency(static_cast<TermId>(term)),
          vocabulary.submission_count());
    }
  };
  workers.for_blocks(idf_.size(), kTermsOfABlock, fill);
}

double RowWeigher::term_frequency(std::uint32_t count) const noexcept {
  if (count < kTabled) return frequency_of_count_[count];
  return unscaled_frequency(weighting_.term_frequency, count);
}

void RowWeigher::weigh_bm25(std::span<const TermId> columns, std::span<const std::uint32_t> counts,
                            std::span<double> weights) const noexcept {
  const auto length =
      static_cast<double>(std::accumulate(counts.begin(), counts.end(), std::uint64_t{0}));
  const double b = weighting_.b;
  const double late = weighting_.k1 * (1.0 - b + b * (length / mean_length_));
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double count = counts[i];
    const double frequency = count * (weighting_.k1 + 1.0) / (count + late);
    weights[i] = frequency * idf_[static_cast<std::size_t>(columns[i])];
  }
}

void RowWeigher::weigh(std::span<const TermId> columns, std::span<const std::uint32_t> counts,
                       std::span<double> weights) const noexcept {
  if (weighting_.term_frequency == TermFrequency::kBm25) {
    weigh_bm25(columns, counts, weights);
  } else {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      weights[i] = term_frequency(counts[i]) * idf_[static_cast<std::size_t>(columns[i])];
    }
  }
  if (weighting_.norm == Norm::kL2) scale_to_length_one(weights);
}

}  // namespace edau
