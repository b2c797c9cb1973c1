#include "clustering/seeding.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <vector>

#include "clustering/worlds.hpp"

namespace edau {
namespace {

std::vector<std::size_t> seeds(const ClusteringInput& input, std::int32_t count, std::uint64_t seed,
                               int start = 0, int threads = 1) {
  Workers workers(threads);
  const InvertedRows inverted(input.weights());
  return seed_rows(weighted_rows(input), inverted, count, seed, start, workers);
}

std::vector<Key128> seed_keys(const ClusteringInput& input, std::int32_t count,
                              std::uint64_t seed) {
  std::vector<Key128> keys;
  for (const std::size_t row : seeds(input, count, seed)) keys.push_back(input.keys()[row]);
  return keys;
}

TEST(SeedingTest, SeedsAreDifferentRowsUpToAllOfThem) {
  for (std::uint64_t world = 0; world < 20; ++world) {
    const auto input = input_of(random_rows(world, 30, 6, 2), 6);
    for (const std::int32_t count : {1, 2, 7, static_cast<std::int32_t>(input.row_count())}) {
      const auto rows = seeds(input, count, world);
      EXPECT_EQ(std::set(rows.begin(), rows.end()).size(), static_cast<std::size_t>(count));
      EXPECT_LT(*std::ranges::max_element(rows), input.row_count());
    }
  }
}

// Rows apart in canonical order though they are parallel: "bus" and "bus bus".
TEST(SeedingTest, ParallelRowsAreSeedsOnlyWhereNothingElseIsLeft) {
  const auto tokens = TokenizedDocuments::from_tokens(
      std::vector<std::vector<std::string>>{{"bus"}, {"bus", "bus"}, {"fare"}, {"train"}});
  const TermKeys keys = TermKeys::identity(tokens);
  const auto vocabulary = Vocabulary::build(tokens, keys, {1, 1.0});
  const auto input =
      ClusteringInput::from_documents(DocumentTermMatrix::build(tokens, keys, vocabulary));
  ASSERT_EQ(input.row_count(), 4U);
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    std::set<std::int32_t> columns;
    for (const std::size_t row : seeds(input, 3, seed)) {
      columns.insert(input.weights().row_columns(row)[0]);
    }
    EXPECT_EQ(columns.size(), 3U) << seed;
    const auto all = seeds(input, 4, seed);
    EXPECT_EQ(std::set(all.begin(), all.end()).size(), 4U);
  }
}

TEST(SeedingTest, ThreadsChangeNothing) {
  const auto input = input_of(random_rows(1, 12'000, 40, 3), 40);
  const auto alone = seeds(input, 10, 5, 2, 1);
  for (const int threads : {2, 3, 8}) EXPECT_EQ(seeds(input, 10, 5, 2, threads), alone);
}

TEST(SeedingTest, SeedAndStartChooseOthers) {
  const auto input = input_of(random_rows(2, 500, 40, 3), 40);
  EXPECT_EQ(seeds(input, 10, 1, 0), seeds(input, 10, 1, 0));
  EXPECT_NE(seeds(input, 10, 1, 0), seeds(input, 10, 2, 0));
  EXPECT_NE(seeds(input, 10, 1, 0), seeds(input, 10, 1, 1));
}

TEST(SeedingTest, ALateRowChangesFewDraws) {
  std::vector<Row> rows = random_rows(3, 1000, 40, 3);
  const auto before = input_of(rows, 41);
  rows.push_back({{40, 1.0F}});
  const auto after = input_of(rows, 41);
  int kept = 0;
  for (std::uint64_t seed = 0; seed < 50; ++seed) {
    const auto first = seed_keys(before, 8, seed);
    const auto second = seed_keys(after, 8, seed);
    for (std::size_t i = 0; i < 8; ++i) kept += first[i] == second[i] ? 1 : 0;
  }
  EXPECT_GE(kept, 380);  // of 400
}

// The first seed is drawn by multiplicity: 300 of 400 documents are one row.
TEST(SeedingTest, ARowCountsAsOftenAsItStands) {
  std::vector<Row> rows(300, Row{{0, 1.0F}});
  for (std::int32_t i = 1; i <= 100; ++i) rows.push_back({{i, 1.0F}});
  const auto input = input_of(rows, 101);
  const auto many = static_cast<std::size_t>(input.rows_of_documents()[0]);
  int first = 0;
  for (std::uint64_t seed = 0; seed < 1000; ++seed) first += seeds(input, 1, seed)[0] == many;
  EXPECT_NEAR(first, 750, 60);
}

// Two bundles of near rows: the second seed is of the other bundle but for the
// small chance that the distances leave.
TEST(SeedingTest, FarRowsAreDrawnBeforeNearOnes) {
  std::vector<Row> rows(100);
  for (std::int32_t i = 0; i < 100; ++i) {
    rows[static_cast<std::size_t>(i)] = {{i % 2, 10.0F}, {2 + i, 0.5F}};
  }
  const auto input = input_of(rows, 102);
  int same = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    const auto drawn = seeds(input, 2, seed);
    same += input.weights().row_columns(drawn[0])[0] == input.weights().row_columns(drawn[1])[0];
  }
  EXPECT_LT(same, 10);
}

}  // namespace
}  // namespace edau
