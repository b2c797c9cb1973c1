// A document of words drawn by chance from all documents is about nothing, and yet one of the
// clusters is its best: of many clusters the best is far better than their average. How far is not
// computed from a formula (lifts are skewed, documents short) but seen: such documents are made, as
// long as real ones, and assigned.
#include "clustering/chance.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "clustering/kernels.hpp"
#include "core/random.hpp"

namespace edau {
namespace {

constexpr std::uint64_t kDocuments = 2000;
constexpr int kPollEvery = 256;
constexpr double kSeldom = 0.05;  // of documents drawn by chance

// The lower one of an even number: of two clusters the tight one is not typical.
double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

// Words drawn as often as all documents say them.
class ChanceDocuments {
 public:
  ChanceDocuments(const EvidenceRows& rows, const ClusterCounts& counts) : rows_(rows) {
    std::int64_t all = 0;
    for (std::int32_t column = 0; column < counts.column_count(); ++column) {
      all += sum(counts.of_term(column));
      ends_.push_back(all);
    }
  }

  // As many words as some document has.
  std::vector<std::int32_t> columns(std::uint64_t document) const {
    const auto row =
        static_cast<std::size_t>(draw(document, 0) * static_cast<double>(rows_.count()));
    std::vector<std::int32_t> result;
    const std::size_t words = rows_.rows().weights.row_columns(row).size();
    for (std::uint64_t word = 1; word <= words; ++word) {
      const double place = draw(document, word) * static_cast<double>(ends_.back());
      const auto end = std::ranges::upper_bound(ends_, static_cast<std::int64_t>(place));
      result.push_back(static_cast<std::int32_t>(end - ends_.begin()));
    }
    return result;
  }

 private:
  // The same for all seeds: whether a document fits does not hang on one.
  static double draw(std::uint64_t document, std::uint64_t word) noexcept {
    return random_unit(0, RandomStage::kChance, {document, 0}, word);
  }

  const EvidenceRows& rows_;
  std::vector<std::int64_t> ends_;  // of each term's words, one term behind the other
};

// What one in twenty documents drawn by chance reaches in its best cluster.
double least_significance(const ChanceDocuments& documents, const WordLifts& lifts,
                          Workers& workers) {
  std::vector<float> scores(lifts.width());
  std::vector<double> reached;
  reached.reserve(kDocuments);
  for (std::uint64_t document = 0; document < kDocuments; ++document) {
    if (document % kPollEvery == 0) workers.poll();
    const std::vector<std::int32_t> columns = documents.columns(document);
    const std::vector<float> evidence(columns.size(), 1.0F);
    lifts.scores(columns, evidence, scores);
    const std::size_t best =
        kernels().find_highest(scores.data(), static_cast<std::size_t>(lifts.cluster_count()));
    reached.push_back(lifts.significance(evidence, scores[best], static_cast<std::int32_t>(best)));
  }
  const auto limit = reached.begin() + static_cast<std::ptrdiff_t>((1.0 - kSeldom) * kDocuments);
  std::ranges::nth_element(reached, limit);
  return *limit;
}

// Mean and deviation of each cluster's lifts over words drawn by chance; into `own` the mean lift
// of the cluster's own words, above chance. In the order of terms.
std::vector<ChanceLift> chances_of(const ClusterCounts& counts, const ScoreTable& lifts,
                                   std::vector<double>& own, Workers& workers) {
  const std::size_t clusters = own.size();
  const double all = ClusterCounts::evidence(std::max<std::int64_t>(sum(counts.lengths()), 1));
  std::vector<ChanceLift> chances(clusters);
  std::vector<double> squares(clusters);
  for (std::int32_t column = 0; column < counts.column_count(); ++column) {
    if (column % kPollEvery == 0) workers.poll();
    const auto here = counts.of_term(column);
    const double chance = ClusterCounts::evidence(sum(here)) / all;
    const auto row = lifts.row(column);
    for (std::size_t j = 0; j < clusters; ++j) {
      const auto lift = static_cast<double>(row[j]);
      chances[j].mean += chance * lift;
      squares[j] += chance * lift * lift;
      own[j] += ClusterCounts::evidence(here[j]) * lift;
    }
  }
  for (std::size_t j = 0; j < clusters; ++j) {
    const double length = ClusterCounts::evidence(counts.lengths()[j]);
    const double mean = chances[j].mean;
    own[j] = length > 0.0 ? own[j] / length - mean : 0.0;
    chances[j].deviation = std::sqrt(std::max(squares[j] - mean * mean, 0.0));
  }
  return chances;
}

}  // namespace

WordLifts with_chances(const EvidenceRows& rows, const ClusterCounts& counts, ScoreTable lifts,
                       Workers& workers) {
  constexpr double kRounding = 1e-9;  // what equal clusters may seem to differ by
  constexpr double kLoose = 0.6;
  std::vector<double> own(static_cast<std::size_t>(counts.cluster_count()));
  std::vector<ChanceLift> chances = chances_of(counts, lifts, own, workers);
  const double typical = median(own);
  const bool differ = typical > kRounding;
  for (std::size_t j = 0; j < own.size() && differ; ++j) {
    const bool is_loose = own[j] < kLoose * typical;
    chances[j].level = is_loose ? typical : std::min(own[j], typical);
    chances[j].weight = is_loose ? std::max(own[j] / typical, 0.0) : 1.0;
  }
  WordLifts result(std::move(lifts), std::move(chances));
  if (differ) {
    result.set_least_significance(
        least_significance(ChanceDocuments(rows, counts), result, workers));
  }
  return result;
}

}  // namespace edau
