#include "clustering/mixture.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "clustering/gibbs_sampler.hpp"
#include "counted_world.hpp"

namespace edau {
namespace {

// log p(row | cluster) as the formula at the top of mixture.hpp says, from the rows themselves.
double slow_score(const WeightedRows& rows, const Partition& partition, std::size_t row,
                  std::int32_t cluster, std::size_t without) {
  constexpr double kBeta = 0.1;
  std::vector<double> term(static_cast<std::size_t>(rows.weights.column_count));
  double all = 0.0;
  for (std::size_t other = 0; other < rows.count(); ++other) {
    if (partition[other] != cluster || other == without) continue;
    const auto columns = rows.weights.row_columns(other);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const double evidence = static_cast<double>(rows.multiplicities[other]) *
                              std::log2(1.0 + rows.row_counts(other)[i]);
      term[static_cast<std::size_t>(columns[i])] += evidence;
      all += evidence;
    }
  }
  double score = 0.0;
  const auto columns = rows.weights.row_columns(row);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const double evidence = std::log2(1.0 + rows.row_counts(row)[i]);
    const double count = term[static_cast<std::size_t>(columns[i])];
    // The constant of the row, Σ b log β, left out.
    score += evidence *
             (std::log(1.0 + count / kBeta) - std::log(all / kBeta + rows.weights.column_count));
  }
  return score;
}

TEST(MixtureTest, ScoresAreTheFormulasOfTheirClusters) {
  CountedWorld world = planted_world(1, 60, 3);
  world.repeat(4, 7);
  const WeightedRows rows = world.rows();
  const EvidenceRows evidence(rows);
  const Partition partition = by_kind(60, 3);
  Mixture mixture(evidence, 3);
  for (std::size_t row = 0; row < 60; ++row) mixture.add(row, partition[row]);
  Workers workers(1);
  mixture.refresh(workers);
  std::vector<float> scores(3);
  for (std::size_t row = 0; row < 60; ++row) {
    mixture.scores(row, scores);
    for (std::int32_t cluster = 0; cluster < 3; ++cluster) {
      EXPECT_NEAR(scores[static_cast<std::size_t>(cluster)],
                  slow_score(rows, partition, row, cluster, rows.count()), 2e-4);
    }
    EXPECT_NEAR(mixture.score_without(row, partition[row]),
                slow_score(rows, partition, row, partition[row], row), 2e-4);
  }
}

TEST(MixtureTest, ARowThatJoinsAndLeavesLeavesNoTrace) {
  const CountedWorld world = planted_world(2, 40, 2);
  const EvidenceRows evidence(world.rows());
  Mixture stays(evidence, 2);
  Mixture visited(evidence, 2);
  for (std::size_t row = 0; row < 30; ++row) {
    stays.add(row, static_cast<std::int32_t>(row % 2));
    visited.add(row, static_cast<std::int32_t>(row % 2));
  }
  for (std::size_t row = 30; row < 40; ++row) visited.add(row, 1);
  for (std::size_t row = 39; row >= 30; --row) visited.remove(row, 1);
  Workers workers(1);
  stays.refresh(workers);
  visited.refresh(workers);
  std::vector<float> a(2);
  std::vector<float> b(2);
  for (std::size_t row = 0; row < 40; ++row) {
    stays.scores(row, a);
    visited.scores(row, b);
    EXPECT_EQ(a, b);
  }
}

TEST(GibbsSamplerTest, FindsThePlantedKinds) {
  const CountedWorld world = planted_world(7, 400, 4);
  Workers workers(1);
  // Sizes count in the second: it may put two kinds together, but does not mix them.
  EXPECT_GT(
      pair_agreement(sample_partition(EvidenceRows(world.rows()), 4, kAnnealed, 1, 0, workers), 4),
      0.97);
  EXPECT_GT(pair_agreement(
                sample_partition(EvidenceRows(world.rows()), 12, kMovieGroups, 1, 0, workers), 4),
            0.95);
}

TEST(GibbsSamplerTest, RunsOfOneSeedDifferAndRepeat) {
  const CountedWorld world = planted_world(8, 100, 10);
  const EvidenceRows rows(world.rows());
  Workers workers(1);
  const Partition first = sample_partition(rows, 10, kAnnealed, 1, 0, workers);
  EXPECT_EQ(sample_partition(rows, 10, kAnnealed, 1, 0, workers), first);
  EXPECT_NE(sample_partition(rows, 10, kAnnealed, 1, 1, workers), first);
  EXPECT_NE(sample_partition(rows, 10, kAnnealed, 2, 0, workers), first);
}

TEST(GibbsSamplerTest, OneRowAndOneClusterAreNoTrouble) {
  const CountedWorld world({{{0, 2.0F}, {1, 1.0F}}}, 2);
  Workers workers(1);
  EXPECT_EQ(sample_partition(EvidenceRows(world.rows()), 1, kMovieGroups, 1, 0, workers),
            Partition{0});
}

}  // namespace
}  // namespace edau
