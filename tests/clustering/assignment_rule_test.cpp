#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "clustering/lift_refinement.hpp"
#include "clustering/recipe.hpp"
#include "clustering/spherical_kmeans.hpp"
#include "counted_world.hpp"
#include "edau/clustering.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

// Cluster 0 says the terms 0 and 1, cluster 1 the term 2.
CentroidRule two_centroids() { return {{0.6F, 0.0F, 0.8F, 0.0F, 0.0F, 1.0F}, 3, 2}; }

TEST(AssignmentRuleTest, WithoutCountsTheMostSimilarCentroidWins) {
  struct Case {
    std::string what;
    std::vector<std::int32_t> columns;
    std::vector<float> values;
    Assignment expected;
  };
  const std::vector<Case> cases{
      {"its own words", {0}, {1.0F}, {0, 0.6F, 0.6F}},
      {"words of both", {1, 2}, {0.6F, 0.8F}, {1, 0.8F, 0.8F - 0.6F * 0.8F}},
      {"no word of either", {}, {}, {-1, 0.0F, 0.0F}},
  };
  const AssignmentRule rule(two_centroids());
  AssignmentRule::Scratch scratch;
  for (const Case& c : cases) {
    const Assignment found = rule.assign(c.columns, c.values, {}, scratch);
    EXPECT_EQ(found.cluster, c.expected.cluster) << c.what;
    EXPECT_FLOAT_EQ(found.similarity, c.expected.similarity) << c.what;
    EXPECT_NEAR(found.margin, c.expected.margin, 1e-6) << c.what;
  }
}

TEST(AssignmentRuleTest, WithCountsTheHighestLiftWinsAndTheCosineIsToIt) {
  const CountedWorld world = planted_world(1, 200, 4);
  const EvidenceRows evidence(world.rows());
  Partition kinds(200);
  for (std::size_t row = 0; row < 200; ++row) kinds[row] = static_cast<std::int32_t>(row % 4);
  Workers workers(1);
  const WordLifts lifts = lifts_of(evidence, kinds, 4, workers);
  const Partition highest = highest_lifts(evidence, lifts, workers);
  const AssignmentRule rule(centroid_rule_of(world.rows(), kinds, 4, workers), lifts);
  AssignmentRule::Scratch scratch;
  std::vector<float> similarities(4);
  for (std::size_t row = 0; row < 200; ++row) {
    const CsrView view = world.rows().weights;
    const Assignment found = rule.assign(view.row_columns(row), view.row_values(row),
                                         world.rows().row_counts(row), scratch);
    rule.centroids().similarities(view.row_columns(row), view.row_values(row), similarities);
    EXPECT_EQ(found.cluster, highest[row]);
    EXPECT_EQ(found.similarity, similarities[static_cast<std::size_t>(found.cluster)]);
  }
}

// Else a theme would be set apart by words that nobody in it says.
TEST(AssignmentRuleTest, ACentroidHasNoWordThatOnlyDocumentsHaveThatDoNotFit) {
  std::vector<Row> rows = planted_rows(1, 500, 5);
  for (std::uint64_t i = 0; i < 150; ++i) {  // of words from anywhere
    std::map<std::int32_t, float> words;
    for (std::uint64_t word = 0; word < 8; ++word) {
      words[static_cast<std::int32_t>(mix(8 * i + word) % (5 * kPlantedColumns + 60))] = 1.0F;
    }
    rows.emplace_back(words.begin(), words.end());
  }
  const ClusteringInput input = counted_input(rows);
  const Clustering found = cluster(input, {.cluster_count = 5, .mode = Mode::kBest});
  const CentroidRule& centroids = found.rule.centroids();
  std::vector<bool> is_said(static_cast<std::size_t>(centroids.column_count()) * 5);
  const auto place = [](std::int32_t column, std::int32_t cluster) {
    return static_cast<std::size_t>(column) * 5 + static_cast<std::size_t>(cluster);
  };
  std::size_t left_out = 0;
  for (std::size_t document = 0; document < input.document_count(); ++document) {
    const Assignment& assignment = found.assignments[document];
    if (!assignment.fits) ++left_out;
    if (!assignment.fits || assignment.cluster < 0) continue;
    const auto row = static_cast<std::size_t>(input.rows_of_documents()[document]);
    for (const std::int32_t column : input.weights().row_columns(row)) {
      is_said[place(column, assignment.cluster)] = true;
    }
  }
  EXPECT_GT(left_out, 0U);
  for (std::int32_t column = 0; column < centroids.column_count(); ++column) {
    for (std::int32_t cluster = 0; cluster < 5; ++cluster) {
      const bool is_weighed = centroids.weight(column, cluster) > 0.0F;
      EXPECT_TRUE(!is_weighed || is_said[place(column, cluster)]) << column << ' ' << cluster;
    }
  }
}

TEST(AssignmentRuleTest, AClusterWithoutASharedWordIsNeverChosen) {
  // By lifts alone a document of unknown words goes to some cluster.
  const CountedWorld world({{{0, 9.0F}, {1, 9.0F}}, {{2, 1.0F}}}, 4);
  const EvidenceRows evidence(world.rows());
  Workers workers(1);
  const AssignmentRule rule(centroid_rule_of(world.rows(), Partition{0, 1}, 2, workers),
                            lifts_of(evidence, Partition{0, 1}, 2, workers));
  AssignmentRule::Scratch scratch;
  const std::vector<std::int32_t> unknown{3};
  const std::vector<float> values{1.0F};
  const std::vector<std::uint32_t> counts{1};
  EXPECT_EQ(rule.assign(unknown, values, counts, scratch).cluster, -1);
  const std::vector<std::int32_t> mixed{0, 3};
  const std::vector<float> both{0.1F, 0.99F};
  const std::vector<std::uint32_t> many{1, 30};
  EXPECT_EQ(rule.assign(mixed, both, many, scratch).cluster, 0);
}

// Rows 0 and 2 are equal, row 3 is empty, row 4 has no word of either centroid's.
ClusteringInput five_documents() {
  static const std::vector<std::int64_t> offsets{0, 1, 3, 4, 4, 5};
  static const std::vector<std::int32_t> columns{0, 1, 2, 0, 3};
  static const std::vector<float> values{2.0F, 3.0F, 4.0F, 2.0F, 1.0F};
  return ClusteringInput::from_matrix({offsets, columns, values, 4});
}

TEST(AssignmentRuleTest, DocumentsOfAMatrixAreAssignedAsTheirRowsAre) {
  const ClusteringInput input = five_documents();
  const AssignmentRule rule(CentroidRule({0.6F, 0.0F, 0.8F, 0.0F, 0.0F, 1.0F, 0.0F, 0.0F}, 4, 2));
  for (const int threads : {1, 3}) {
    const std::vector<Assignment> found = assign(input, rule, threads);
    ASSERT_EQ(found.size(), 5U);
    const std::vector<std::int32_t> expected{0, 1, 0, -1, -1};
    for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_EQ(found[i].cluster, expected[i]) << i;
    EXPECT_FLOAT_EQ(found[1].similarity, 0.8F);
  }
}

TEST(AssignmentRuleTest, SimilaritiesOfDocumentsAreThoseOfTheirRows) {
  const CentroidRule rule({0.6F, 0.0F, 0.8F, 0.0F, 0.0F, 1.0F, 0.0F, 0.0F}, 4, 2);
  const std::vector<float> found = similarities(five_documents(), rule, 2);
  const std::vector<float> expected{0.6F, 0, 0.48F, 0.8F, 0.6F, 0, 0, 0, 0, 0};
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_FLOAT_EQ(found[i], expected[i]) << i;
}

TEST(AssignmentRuleTest, DocumentsOfOtherColumnsAreRefused) {
  EXPECT_THROW(assign(five_documents(), AssignmentRule(two_centroids())), Error);
  EXPECT_THROW(similarities(five_documents(), two_centroids()), Error);
}

}  // namespace
}  // namespace edau
