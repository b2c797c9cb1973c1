#include "edau/split_clusters.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "counted_world.hpp"
#include "edau/error.hpp"
#include "worlds.hpp"

namespace edau {
namespace {

constexpr std::size_t kDocuments = 480;

std::vector<std::int32_t> clusters_of(const Clustering& clustering) {
  std::vector<std::int32_t> result;
  for (const Assignment& assignment : clustering.assignments) result.push_back(assignment.cluster);
  return result;
}

// Document i is of kind i % 4; kinds 0 and 1 share cluster 0, 2 and 3 are clusters 1 and 2.
Clustering two_kinds_in_one(const ClusteringInput& input) {
  Clustering result = cluster(input, {.cluster_count = 3});
  for (std::size_t i = 0; i < result.assignments.size(); ++i) {
    const auto kind = static_cast<std::int32_t>(i % 4);
    result.assignments[i].cluster = std::max(kind - 1, 0);
    result.assignments[i].fits = true;
  }
  return result;
}

std::vector<std::int32_t> one(std::int32_t cluster) { return {cluster}; }

TEST(SplitClustersTest, TwoKindsInOneClusterAreToldApart) {
  for (const Mode mode : {Mode::kFast, Mode::kBest}) {
    const ClusteringInput input = counted_input(planted_rows(1, kDocuments, 4));
    const Clustering found = split_clusters(input, two_kinds_in_one(input), one(0), {.mode = mode});
    EXPECT_EQ(found.rule.cluster_count(), 4);
    EXPECT_GT(pair_agreement(clusters_of(found), 4), 0.99);
  }
}

TEST(SplitClustersTest, OtherClustersKeepTheirNumbers) {
  const ClusteringInput input = counted_input(planted_rows(2, kDocuments, 4));
  const Clustering before = two_kinds_in_one(input);
  const Clustering after = split_clusters(input, before, one(0), {});
  std::size_t moved = 0;
  for (std::size_t i = 0; i < kDocuments; ++i) {
    const std::int32_t was = before.assignments[i].cluster;
    const std::int32_t is = after.assignments[i].cluster;
    if (was == 0 ? is != 0 && is != 3 : is != was) ++moved;
  }
  EXPECT_LT(moved, kDocuments / 100);
}

TEST(SplitClustersTest, OneRuleOwnsEveryAssignment) {
  const ClusteringInput input = counted_input(planted_rows(3, kDocuments, 4));
  const Clustering found = split_clusters(input, two_kinds_in_one(input), one(0), {});
  AssignmentRule::Scratch scratch;
  for (std::size_t document = 0; document < input.document_count(); ++document) {
    const auto row = static_cast<std::size_t>(input.rows_of_documents()[document]);
    const CsrView weights = input.weights();
    const auto begin = static_cast<std::size_t>(weights.offsets[row]);
    const Assignment again =
        found.rule.assign(weights.row_columns(row), weights.row_values(row),
                          input.counts().subspan(begin, weights.row_columns(row).size()), scratch);
    EXPECT_EQ(again.cluster, found.assignments[document].cluster);
    EXPECT_EQ(again.similarity, found.assignments[document].similarity);
  }
}

TEST(SplitClustersTest, SeveralAreSplitAtOnceInWhicheverOrder) {
  const auto rows = planted_rows(4, kDocuments, 4);
  const ClusteringInput input = counted_input(rows);
  Clustering two = cluster(input, {.cluster_count = 2});
  for (std::size_t i = 0; i < kDocuments; ++i) {
    two.assignments[i].cluster = static_cast<std::int32_t>(i % 4 / 2);
  }
  const Clustering found = split_clusters(input, two, std::vector<std::int32_t>{0, 1}, {});
  EXPECT_EQ(found.rule.cluster_count(), 4);
  EXPECT_GT(pair_agreement(clusters_of(found), 4), 0.99);
  const Clustering other = split_clusters(input, two, std::vector<std::int32_t>{1, 0}, {});
  EXPECT_EQ(clusters_of(other), clusters_of(found));
}

TEST(SplitClustersTest, ThreadsAndTheOrderOfDocumentsChangeNothing) {
  const auto rows = planted_rows(5, kDocuments, 4);
  const ClusteringInput input = counted_input(rows);
  const auto found = clusters_of(
      split_clusters(input, cluster(input, {.cluster_count = 3}), one(1), {.threads = 1}));
  for (const int threads : {2, 8}) {
    const Clustering again =
        split_clusters(input, cluster(input, {.cluster_count = 3}), one(1), {.threads = threads});
    EXPECT_EQ(clusters_of(again), found);
  }
  const auto order = shuffled_order(6, rows.size());
  const ClusteringInput shuffled = counted_input(in_order(rows, order));
  const Clustering there =
      split_clusters(shuffled, cluster(shuffled, {.cluster_count = 3}), one(1), {});
  EXPECT_EQ(clusters_of(there), in_order(found, order));
}

TEST(SplitClustersTest, WithoutCountsTheNearestCentroidDecides) {
  const ClusteringInput input = input_of(planted_rows(7, kDocuments, 4), 4 * kPlantedColumns);
  const Clustering found = split_clusters(input, two_kinds_in_one(input), one(0), {});
  EXPECT_GT(pair_agreement(clusters_of(found), 4), 0.95);
}

TEST(SplitClustersTest, WhatDoesNotFitMakesNoHalf) {
  // Kinds 0 and 1 share words, so that kind 2 is what sets itself apart first.
  std::vector<Row> rows = planted_rows(8, kDocuments, 4);
  for (std::size_t i = 0; i < kDocuments; ++i) {
    for (std::int32_t word = 0; word < 8 && i % 4 < 2; ++word) {
      rows[i][4 * kPlantedColumns + word] = 1.0F;
    }
  }
  const ClusteringInput input = counted_input(rows);
  Clustering before = two_kinds_in_one(input);
  for (std::size_t i = 2; i < kDocuments; i += 4) {
    before.assignments[i].cluster = 0;
    before.assignments[i].fits = false;
  }
  const Clustering found = split_clusters(input, before, one(0), {});
  std::size_t apart = 0;
  for (std::size_t i = 0; i < kDocuments; i += 4) {
    if (found.assignments[i].cluster != found.assignments[i + 1].cluster) ++apart;
  }
  EXPECT_GT(apart, kDocuments / 4 * 9 / 10);
}

TEST(SplitClustersTest, TwoDifferentDocumentsAreEnoughAndCopiesAreNot) {
  const std::vector<Row> rows = {{{0, 1.0F}}, {{1, 1.0F}}, {{0, 1.0F}}, {{0, 1.0F}, {2, 1.0F}}};
  const ClusteringInput input = input_of(rows, 3);
  Clustering both = cluster(input, {.cluster_count = 2});
  for (std::size_t i = 0; i < 4; ++i) both.assignments[i].cluster = i == 1 ? 1 : 0;
  const Clustering found = split_clusters(input, both, one(0), {});
  EXPECT_EQ(found.rule.cluster_count(), 3);
  EXPECT_EQ(found.assignments[0].cluster, found.assignments[2].cluster);
  EXPECT_NE(found.assignments[0].cluster, found.assignments[3].cluster);

  both.assignments[3].cluster = 1;  // leaves document 0 and its copy
  EXPECT_THROW(split_clusters(input, both, one(0), {}), Error);
}

TEST(SplitClustersTest, RefusesClustersThatAreNot) {
  const ClusteringInput input = counted_input(planted_rows(9, 40, 4));
  const Clustering found = cluster(input, {.cluster_count = 3});
  for (const auto& bad : {one(-1), one(3), std::vector<std::int32_t>{1, 1}}) {
    try {
      split_clusters(input, found, bad, {});
      FAIL() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    }
  }
}

TEST(SplitClustersTest, RefusesAClusteringOfAnotherInput) {
  const ClusteringInput input = counted_input(planted_rows(10, 40, 4));
  const Clustering found = cluster(input, {.cluster_count = 3});
  const auto message = [&](const ClusteringInput& other, const Clustering& clustering) {
    try {
      split_clusters(other, clustering, one(0), {});
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
      return std::string(error.what());
    }
    return std::string("accepted");
  };
  EXPECT_EQ(message(counted_input(planted_rows(10, 41, 4)), found),
            "the clustering is not of this input: it has 40 documents, the input 41");
  EXPECT_EQ(message(input_of(random_rows(1, 40, 7, 2), 7), found),
            "the clustering is not of this input: it has " +
                std::to_string(input.weights().column_count) + " columns, the input 7");
  Clustering beyond = found;
  beyond.assignments[5].cluster = 3;
  EXPECT_EQ(message(input, beyond), "the clustering assigns a document to cluster 3 of 3");
}

}  // namespace
}  // namespace edau
