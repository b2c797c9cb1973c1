#include "clustering/spherical_kmeans.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "clustering/worlds.hpp"
#include "core/parallel.hpp"
#include "edau/clustering.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

std::vector<int> clusters_of(const Clustering& clustering) {
  std::vector<int> result;
  for (const Assignment& assignment : clustering.assignments) result.push_back(assignment.cluster);
  return result;
}

// Normalised mutual information: 1 where two partitions are the same, 0 where
// one tells nothing of the other.
double agreement(const std::vector<int>& a, const std::vector<int>& b) {
  const auto count = static_cast<double>(a.size());
  std::map<int, double> of_a;
  std::map<int, double> of_b;
  std::map<std::pair<int, int>, double> of_both;
  for (std::size_t i = 0; i < a.size(); ++i) {
    of_a[a[i]] += 1.0 / count;
    of_b[b[i]] += 1.0 / count;
    of_both[{a[i], b[i]}] += 1.0 / count;
  }
  double entropies = 0.0;
  for (const auto& [cluster, share] : of_a) entropies -= share * std::log(share);
  for (const auto& [cluster, share] : of_b) entropies -= share * std::log(share);
  double information = 0.0;
  for (const auto& [pair, share] : of_both) {
    information += share * std::log(share / (of_a[pair.first] * of_b[pair.second]));
  }
  return 2.0 * information / entropies;
}

TEST(SphericalKmeansTest, FindsPlantedClusters) {
  const auto input = input_of(planted_rows(1, 1200, 6), 6 * kPlantedColumns);
  const Clustering found = cluster(input, {.cluster_count = 6});
  std::vector<int> planted(1200);
  for (int i = 0; i < 1200; ++i) planted[static_cast<std::size_t>(i)] = i % 6;
  EXPECT_GT(agreement(clusters_of(found), planted), 0.95);
  EXPECT_TRUE(found.converged);
  EXPECT_GT(found.objective, 0.3);
}

TEST(SphericalKmeansTest, NeitherThreadsNorTheOrderOfDocumentsMatter) {
  const auto rows = planted_rows(2, 5000, 9);
  const ClusteringOptions options{.cluster_count = 12, .max_passes = 8, .threads = 1};
  const Clustering first = cluster(input_of(rows, 9 * kPlantedColumns), options);
  for (const int threads : {1, 2, 3, 8}) {
    const auto order = shuffled_order(static_cast<std::uint64_t>(threads), rows.size());
    ClusteringOptions other = options;
    other.threads = threads;
    const Clustering second = cluster(input_of(in_order(rows, order), 9 * kPlantedColumns), other);
    EXPECT_EQ(second.objective, first.objective);
    EXPECT_EQ(second.passes, first.passes);
    for (std::size_t i = 0; i < order.size(); ++i) {
      ASSERT_EQ(second.assignments[i].cluster, first.assignments[order[i]].cluster);
      ASSERT_EQ(second.assignments[i].similarity, first.assignments[order[i]].similarity);
    }
    for (std::int32_t column = 0; column < 9 * kPlantedColumns; ++column) {
      ASSERT_TRUE(std::ranges::equal(first.rule.centroids().weights(column),
                                     second.rule.centroids().weights(column)));
    }
  }
}

TEST(SphericalKmeansTest, TheRuleOwnsEveryAssignment) {
  const auto rows = random_rows(3, 300, 20, 3);
  const auto input = input_of(rows, 20);
  const Clustering found = cluster(input, {.cluster_count = 7, .max_passes = 3});
  AssignmentRule::Scratch scratch;
  double sum = 0.0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const auto row = static_cast<std::size_t>(input.rows_of_documents()[i]);
    const Assignment again = found.rule.assign(input.weights().row_columns(row),
                                               input.weights().row_values(row), {}, scratch);
    EXPECT_EQ(found.assignments[i].cluster, again.cluster);
    EXPECT_EQ(found.assignments[i].similarity, again.similarity);
    sum += again.similarity;
  }
  EXPECT_NEAR(found.objective, sum / 300.0, 1e-9);
}

TEST(SphericalKmeansTest, TheObjectiveNeverFallsFromPassToPass) {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const auto input = input_of(random_rows(seed, 120, 20, 3), 20);
    double last = 0.0;
    for (int passes = 1; passes < 12; ++passes) {
      const double objective =
          cluster(
              input,
              {.cluster_count = 8, .seed = seed, .starts = 1, .max_passes = passes, .threads = 1})
              .objective;
      EXPECT_GE(objective, last - 1e-6) << "world " << seed << ", pass " << passes;
      last = objective;
    }
  }
}

TEST(SphericalKmeansTest, MoreStartsNeverFindLess) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto input = input_of(random_rows(seed, 150, 20, 3), 20);
    double last = 0.0;
    for (const int starts : {1, 2, 5}) {
      const double objective =
          cluster(input, {.cluster_count = 8, .seed = seed, .starts = starts}).objective;
      EXPECT_GE(objective, last);
      last = objective;
    }
  }
}

TEST(SphericalKmeansTest, NoClusterIsLeftEmptyWhereRowsSuffice) {
  for (std::uint64_t seed = 0; seed < 40; ++seed) {
    const auto input = input_of(random_rows(seed, 40, 6, 2), 6);
    const int count = 5 + static_cast<int>(seed);  // in the end as many as there are rows, and more
    const Clustering found = cluster(input, {.cluster_count = count, .seed = seed});
    const auto clusters = clusters_of(found);
    const int expected = std::min(count, static_cast<int>(input.row_count()));
    EXPECT_EQ(found.rule.cluster_count(), expected);
    EXPECT_EQ(std::set(clusters.begin(), clusters.end()).size(),
              static_cast<std::size_t>(expected));
    EXPECT_TRUE(found.converged);
  }
}

// Enough rows for several blocks of the search for the worst.
TEST(SphericalKmeansTest, OfManyRowsTheWorstFillEmptyClusters) {
  constexpr std::int32_t kClusters = 30;
  const auto input = input_of(random_rows(11, 70'000, 60, 2), 60);
  const WeightedRows rows = weighted_rows(input);
  const Partition together(rows.count(), 0);
  Workers one(1);
  const auto worst =
      spherical_kmeans_from(rows, together, {.cluster_count = 1, .max_passes = 1}, one).assignments;
  std::vector<std::size_t> order(rows.count());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t row) { return worst[row].similarity; });
  Partition expected = together;
  for (std::int32_t cluster = 1; cluster < kClusters; ++cluster) {
    expected[order[static_cast<std::size_t>(cluster - 1)]] = cluster;
  }
  for (const int threads : {1, 2, 3, 8}) {
    Workers workers(threads);
    const KMeans filled = spherical_kmeans_from(
        rows, together, {.cluster_count = kClusters, .max_passes = 1}, workers);
    EXPECT_EQ(partition_of(filled.assignments), expected) << threads;
  }
}

TEST(SphericalKmeansTest, EqualDocumentsAreOneCluster) {
  const std::vector<Row> rows(50, Row{{0, 1.0F}, {3, 2.0F}});
  const Clustering found = cluster(input_of(rows, 4), {.cluster_count = 5});
  EXPECT_EQ(found.rule.cluster_count(), 1);
  for (const Assignment& assignment : found.assignments) {
    EXPECT_EQ(assignment.cluster, 0);
    EXPECT_NEAR(assignment.similarity, 1.0F, 1e-6F);
  }
}

TEST(SphericalKmeansTest, DegenerateWorldsAreClusteredToo) {
  EXPECT_EQ(clusters_of(cluster(input_of({{{0, 1.0F}}}, 1), {})), std::vector<int>{0});
  const auto two =
      clusters_of(cluster(input_of({{{0, 1.0F}}, {}, {{1, 1.0F}}, {{0, 0.0F}}}, 2), {}));
  EXPECT_EQ(std::set(two.begin(), two.end()), (std::set<int>{-1, 0, 1}));
  EXPECT_EQ(two[1], -1);
  EXPECT_EQ(two[3], -1);
}

TEST(SphericalKmeansTest, ARowBetweenTwoClustersGoesToTheLowerNumber) {
  // Heavy rows pull both centroids to their axes; the one between ties exactly.
  std::vector<Row> rows(500, Row{{0, 1.0F}});
  rows.insert(rows.end(), 500, Row{{1, 1.0F}});
  rows.push_back({{2, 1.0F}});
  rows.push_back({{0, 1.0F}, {1, 1.0F}});
  const Clustering found = cluster(input_of(rows, 3), {.cluster_count = 3, .starts = 1});
  const int first = found.assignments[0].cluster;
  const int second = found.assignments[500].cluster;
  ASSERT_NE(first, second);
  EXPECT_TRUE(found.assignments[1001].cluster == first ||
              found.assignments[1001].cluster == second);
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const auto order = shuffled_order(seed, rows.size());
    const auto again =
        clusters_of(cluster(input_of(in_order(rows, order), 3), {.cluster_count = 3, .starts = 1}));
    EXPECT_EQ(again, in_order(clusters_of(found), order));
  }
}

TEST(SphericalKmeansTest, RejectsOptionsOutOfRangeAndNothing) {
  const auto input = input_of({{{0, 1.0F}}}, 1);
  const auto message = [](const ClusteringInput& of, const ClusteringOptions& options) {
    try {
      cluster(of, options);
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
      return std::string(error.what());
    }
    return std::string("accepted");
  };
  EXPECT_EQ(message(input, {.cluster_count = 0}), "cluster_count must be at least 1");
  EXPECT_EQ(message(input, {.cluster_count = -3}), "cluster_count must be at least 1");
  EXPECT_EQ(message(input, {.starts = 0}), "starts must be at least 1");
  EXPECT_EQ(message(input, {.max_passes = 0}), "max_passes must be at least 1");
  EXPECT_EQ(message(input_of({{}, {}}, 4), {}),
            "there is nothing to cluster: every document is empty");
}

TEST(SphericalKmeansTest, MayBeCancelled) {
  const auto input = input_of(random_rows(1, 4000, 50, 4), 50);
  for (const int threads : {1, 2}) {
    Workers workers(threads, [](const Progress& progress) { return progress.done == 0; });
    workers.begin_stage(Stage::kCluster, 0);
    EXPECT_THROW(cluster(input, {.cluster_count = 60, .starts = 20}, workers), Error);
  }
}

}  // namespace
}  // namespace edau
