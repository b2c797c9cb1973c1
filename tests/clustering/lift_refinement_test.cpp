#include "clustering/lift_refinement.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

#include "clustering/recipe.hpp"
#include "counted_world.hpp"
#include "edau/clustering.hpp"

namespace edau {
namespace {

// What the top of word_lifts.hpp says, from the rows themselves.
class SlowLifts {
 public:
  SlowLifts(const WeightedRows& rows, const Partition& partition, std::size_t clusters)
      : terms_(static_cast<std::size_t>(rows.weights.column_count)),
        counts_(terms_, std::vector<double>(clusters)),
        lengths_(clusters),
        sizes_(clusters) {
    for (std::size_t row = 0; row < rows.count(); ++row) {
      const auto j = static_cast<std::size_t>(partition[row]);
      const auto times = static_cast<double>(rows.multiplicities[row]);
      const auto columns = rows.weights.row_columns(row);
      sizes_[j] += times;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const double evidence = times * std::log2(1.0 + rows.row_counts(row)[i]);
        counts_[static_cast<std::size_t>(columns[i])][j] += evidence;
        lengths_[j] += evidence;
        all_ += evidence;
      }
    }
  }

  double everywhere(std::size_t term) const {
    double sum = 0;
    for (const double count : counts_[term]) sum += count;
    return sum;
  }

  double lift(std::size_t term, std::size_t j) const {
    const double found = std::max(counts_[term][j] - (1 - 1 / sizes_[j]), 0.0);
    const double others = std::max(everywhere(term) - 1, 0.0);
    return std::log(found + 1) - std::log(others * lengths_[j] / all_ + 1);
  }

  // Mean and standard deviation of the lift of a word drawn by chance.
  std::pair<double, double> chance(std::size_t j) const {
    double mean = 0;
    double square = 0;
    for (std::size_t term = 0; term < terms_; ++term) {
      mean += everywhere(term) / all_ * lift(term, j);
      square += everywhere(term) / all_ * lift(term, j) * lift(term, j);
    }
    return {mean, std::sqrt(square - mean * mean)};
  }

  // Mean lift of the cluster's own words, above chance.
  double own(std::size_t j) const {
    double mean = 0;
    for (std::size_t term = 0; term < terms_; ++term) {
      mean += counts_[term][j] / lengths_[j] * lift(term, j);
    }
    return mean - chance(j).first;
  }

 private:
  std::size_t terms_;
  std::vector<std::vector<double>> counts_;
  std::vector<double> lengths_;
  std::vector<double> sizes_;
  double all_ = 0;
};

// Rows of three kinds, some of which are in the wrong cluster, one of which stands for seven.
struct Mixed {
  Mixed() : world(planted_world(1, 61, 3)), partition(by_kind(61, 3)) {
    world.repeat(4, 7);
    for (std::size_t row = 0; row < 61; row += 5) partition[row] = 2;
  }
  CountedWorld world;
  Partition partition;
};

TEST(WordLiftsTest, ScoresAreTheFormulaOfTheirClusters) {
  const Mixed mixed;
  const WeightedRows rows = mixed.world.rows();
  const EvidenceRows evidence(rows);
  Workers workers(2);
  const WordLifts lifts = lifts_of(evidence, mixed.partition, 3, workers);
  const SlowLifts slow(rows, mixed.partition, 3);
  std::vector<float> scores(3);
  for (std::size_t row = 0; row < rows.count(); ++row) {
    lifts.scores(evidence.rows().weights, row, scores);
    for (std::size_t j = 0; j < 3; ++j) {
      double expected = 0;
      const auto columns = rows.weights.row_columns(row);
      for (std::size_t i = 0; i < columns.size(); ++i) {
        expected += std::log2(1.0 + rows.row_counts(row)[i]) *
                    slow.lift(static_cast<std::size_t>(columns[i]), j);
      }
      EXPECT_NEAR(scores[j], expected, 2e-4) << row;
    }
  }
}

TEST(WordLiftsTest, ADocumentFitsWhereItIsStrongOrBeyondChance) {
  const Mixed mixed;
  Workers workers(1);
  WordLifts lifts = lifts_of(EvidenceRows(mixed.world.rows()), mixed.partition, 3, workers);
  const SlowLifts slow(mixed.world.rows(), mixed.partition, 3);
  std::vector<double> own{slow.own(0), slow.own(1), slow.own(2)};
  std::ranges::sort(own);
  const double typical = own[1];
  constexpr double kLeastSignificance = 1.5;
  lifts.set_least_significance(kLeastSignificance);
  for (std::size_t j = 0; j < 3; ++j) {
    const auto [mean, deviation] = slow.chance(j);
    const bool is_loose = slow.own(j) < 0.6 * typical;
    const double level = is_loose ? typical : std::min(slow.own(j), typical);
    const double weight = is_loose ? slow.own(j) / typical : 1.0;
    for (const std::size_t length : {1U, 4U, 9U, 100U}) {
      const std::vector<float> evidence(length, 1.0F);
      const auto words = static_cast<double>(length);
      const double strong = 0.65 * level * words;
      const double beyond_chance = kLeastSignificance * deviation * std::sqrt(words) / weight;
      const double limit = words * mean + std::min(strong, beyond_chance);
      const auto cluster = static_cast<std::int32_t>(j);
      const double slack = 0.002 * words;
      EXPECT_TRUE(lifts.fits(evidence, static_cast<float>(limit + slack), cluster)) << words;
      EXPECT_FALSE(lifts.fits(evidence, static_cast<float>(limit - slack), cluster)) << words;
      EXPECT_NEAR(lifts.needed(evidence, cluster), limit, slack) << words;
    }
  }
}

TEST(WordLiftsTest, OfDocumentsDrawnByChanceFewAreSignificant) {
  const CountedWorld world = planted_world(9, 600, 6);
  const Partition partition = by_kind(600, 6);
  Workers workers(1);
  const WordLifts lifts = lifts_of(EvidenceRows(world.rows()), partition, 6, workers);
  std::mt19937_64 random(10);
  std::vector<float> scores(6);
  int fitting = 0;
  for (int document = 0; document < 4000; ++document) {
    std::vector<std::int32_t> columns;
    for (int word = 0; word < 10; ++word) {
      // Any word of the world is a word drawn by chance from its rows.
      const CsrView rows = world.rows().weights;
      columns.push_back(rows.columns[random() % rows.columns.size()]);
    }
    const std::vector<float> evidence(columns.size(), 1.0F);
    lifts.scores(columns, evidence, scores);
    const auto best = std::ranges::max_element(scores) - scores.begin();
    const auto cluster = static_cast<std::int32_t>(best);
    fitting += lifts.fits(evidence, scores[static_cast<std::size_t>(best)], cluster) ? 1 : 0;
  }
  EXPECT_GT(fitting, 4000 * 0.02);
  EXPECT_LT(fitting, 4000 * 0.09);
}

TEST(WordLiftsTest, WhereClustersSayTheSameAllFits) {
  const CountedWorld world({{{0, 1.0F}}, {{0, 1.0F}}}, 1);
  Workers workers(1);
  for (const std::int32_t clusters : {1, 2}) {
    const Partition partition = by_kind(2, static_cast<std::size_t>(clusters));
    const WordLifts lifts = lifts_of(EvidenceRows(world.rows()), partition, clusters, workers);
    const std::vector<float> evidence{1.0F};
    EXPECT_TRUE(lifts.fits(evidence, -100.0F, 0));
    EXPECT_EQ(lifts.needed(evidence, 0), -std::numeric_limits<double>::infinity());
  }
}

TEST(WordLiftsTest, AWordOfOneDocumentHardlyVouchesForIt) {
  // Term 0 is said by all of cluster 0, term 1 by one of its documents, term 2 by cluster 1.
  std::vector<Row> rows(40, Row{{0, 1.0F}});
  rows[0] = {{1, 1.0F}};
  for (std::size_t row = 20; row < 40; ++row) rows[row] = {{2, 1.0F}};
  const CountedWorld world(rows, 3);
  Partition partition(40);
  std::fill(partition.begin() + 20, partition.end(), 1);
  Workers workers(1);
  const WordLifts lifts = lifts_of(EvidenceRows(world.rows()), partition, 2, workers);
  std::vector<float> scores(2);
  const std::vector<float> one{1.0F};
  lifts.scores(std::vector<std::int32_t>{1}, one, scores);
  EXPECT_NEAR(scores[0], 0.0F, 0.06F);
  lifts.scores(std::vector<std::int32_t>{0}, one, scores);
  EXPECT_GT(scores[0], 0.6F);
}

TEST(WordLiftsTest, AMultiplicityIsSoManyEqualRows) {
  CountedWorld merged({{{0, 2.0F}, {1, 1.0F}}, {{1, 3.0F}}, {{0, 1.0F}, {2, 1.0F}}}, 3);
  merged.repeat(1, 3);
  const CountedWorld apart(
      {{{0, 2.0F}, {1, 1.0F}}, {{1, 3.0F}}, {{1, 3.0F}}, {{1, 3.0F}}, {{0, 1.0F}, {2, 1.0F}}}, 3);
  Workers workers(1);
  const WordLifts a = lifts_of(EvidenceRows(merged.rows()), Partition{0, 1, 0}, 2, workers);
  const WordLifts b = lifts_of(EvidenceRows(apart.rows()), Partition{0, 1, 1, 1, 0}, 2, workers);
  std::vector<float> of_a(2);
  std::vector<float> of_b(2);
  for (const std::int32_t column : {0, 1, 2}) {
    const std::vector<std::int32_t> columns{column};
    a.scores(columns, std::vector<float>{1.0F}, of_a);
    b.scores(columns, std::vector<float>{1.0F}, of_b);
    EXPECT_EQ(of_a, of_b) << column;
  }
}

TEST(LiftRefinementTest, MendsAPartitionThatIsPartlyWrong) {
  const CountedWorld world = planted_world(3, 300, 5);
  Partition start = by_kind(300, 5);
  for (std::size_t row = 0; row < 300; row += 3) start[row] = static_cast<std::int32_t>(row % 4);
  Workers workers(1);
  const Partition found = refine_by_lift(EvidenceRows(world.rows()), start, 5, workers);
  EXPECT_LT(pair_agreement(start, 5), 0.9);
  EXPECT_GT(pair_agreement(found, 5), 0.99);
}

TEST(LiftRefinementTest, PlacesRowsThatHadNoCluster) {
  const CountedWorld world = planted_world(4, 200, 4);
  Partition start = by_kind(200, 4);
  std::fill(start.begin() + 60, start.end(), -1);
  Workers workers(1);
  const Partition found = refine_by_lift(EvidenceRows(world.rows()), start, 4, workers);
  EXPECT_GT(pair_agreement(found, 4), 0.99);
}

TEST(LiftRefinementTest, LeavesNoClusterEmpty) {
  const CountedWorld world = planted_world(5, 40, 2);
  Workers workers(1);
  for (const std::int32_t clusters : {2, 7, 40}) {
    const Partition found =
        refine_by_lift(EvidenceRows(world.rows()), Partition(40, 0), clusters, workers);
    std::vector<int> sizes(static_cast<std::size_t>(clusters));
    for (const std::int32_t cluster : found) ++sizes[static_cast<std::size_t>(cluster)];
    EXPECT_EQ(std::ranges::count(sizes, 0), 0) << clusters;
  }
}

TEST(LiftRefinementTest, ThreadsChangeNothing) {
  const CountedWorld world = planted_world(6, 3000, 6);
  Workers one(1);
  const Partition start = by_kind(3000, 4);
  const Partition expected = refine_by_lift(EvidenceRows(world.rows()), start, 6, one);
  for (const int threads : {2, 3, 8}) {
    Workers workers(threads);
    EXPECT_EQ(refine_by_lift(EvidenceRows(world.rows()), start, 6, workers), expected);
  }
}

// Rows of ten kinds, and behind them some whose words are drawn from all kinds.
ClusteringInput world_with_noise(std::size_t planted, std::size_t noise) {
  constexpr std::size_t kKinds = 10;
  std::vector<Row> rows = planted_rows(5, planted, kKinds);
  std::mt19937_64 random(6);
  for (std::size_t i = 0; i < noise; ++i) {
    Row row;
    for (int word = 0; word < 10; ++word) {
      row[static_cast<std::int32_t>(random() % (kKinds * kPlantedColumns))] = 1.0F;
    }
    rows.push_back(row);
  }
  return counted_input(rows);
}

struct LeftOut {
  double planted;
  double noise;
};

LeftOut left_out(std::size_t planted, std::size_t noise, std::int32_t clusters) {
  const ClusteringInput input = world_with_noise(planted, noise);
  const Clustering found = cluster(input, {.cluster_count = clusters, .mode = Mode::kBest});
  LeftOut result{0, 0};
  for (std::size_t i = 0; i < planted + noise; ++i) {
    if (found.assignments[i].fits) continue;
    if (i < planted) {
      result.planted += 1.0 / static_cast<double>(planted);
    } else {
      result.noise += 1.0 / static_cast<double>(noise);
    }
  }
  return result;
}

TEST(LeaveOutTest, OfWordsDrawnByChanceMostAreLeftOutAndOfThemesFewAre) {
  const LeftOut crowded = left_out(2000, 500, 10);
  EXPECT_GE(crowded.noise, 0.7);  // what is left in shapes the clusters that it is in
  EXPECT_LE(crowded.planted, 0.01);
  const LeftOut with_room = left_out(2000, 500, 11);
  EXPECT_GE(with_room.noise, 0.8);
  EXPECT_LE(with_room.planted, 0.01);
}

std::size_t misfits(const ClusteringInput& input, std::int32_t clusters) {
  const Clustering found = cluster(input, {.cluster_count = clusters, .mode = Mode::kBest});
  return static_cast<std::size_t>(std::ranges::count(found.assignments, false, &Assignment::fits));
}

TEST(LeaveOutTest, OfFewerClustersThanThemesHardlyAnyDocumentIsLeftOut) {
  const std::pair<std::size_t, std::int32_t> cases[] = {{3, 2},  {6, 4},  {6, 5},
                                                        {10, 2}, {10, 7}, {6, 1}};
  for (const auto& [kinds, clusters] : cases) {
    const ClusteringInput input = counted_input(planted_rows(8, 1200, kinds));
    EXPECT_LE(misfits(input, clusters), 100U) << kinds << " kinds, " << clusters << " clusters";
  }
}

TEST(LeaveOutTest, OneClusterLeavesNothingOut) {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    EXPECT_EQ(misfits(counted_input(planted_rows(seed, 900, 3)), 1), 0U) << seed;
  }
}

TEST(LeaveOutTest, OfFewRowsNoneIsLeftOut) {
  const LeftOut out = left_out(kFewRows * 3 / 4, kFewRows / 4, 10);
  EXPECT_EQ(out.noise, 0.0);
  EXPECT_EQ(out.planted, 0.0);
}

}  // namespace
}  // namespace edau
