#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>
#include <vector>

#include "clustering/worlds.hpp"
#include "edau/error.hpp"
#include "edau/measures.hpp"

namespace edau {
namespace {

using LabelList = std::vector<std::int32_t>;

LabelList planted_labels(std::size_t count, std::int32_t clusters) {
  LabelList labels(count);
  for (std::size_t i = 0; i < count; ++i) {
    labels[i] = static_cast<std::int32_t>(i) % clusters - 1;
  }
  return labels;
}

std::vector<Key128> invented_keys(std::size_t count) {
  std::vector<Key128> keys(count);
  for (std::size_t i = 0; i < count; ++i) keys[i] = {i * i, i};
  return keys;
}

double distance(const Row& a, const Row& b) {
  double product = 0;
  double square_a = 0;
  double square_b = 0;
  for (const auto& [column, value] : a) square_a += static_cast<double>(value) * value;
  for (const auto& [column, value] : b) {
    square_b += static_cast<double>(value) * value;
    if (a.contains(column)) product += static_cast<double>(value) * a.at(column);
  }
  return square_a == 0 || square_b == 0 ? 1.0 : 1.0 - product / std::sqrt(square_a * square_b);
}

// By its definition: all rows with all.
double slow_silhouette(const std::vector<Row>& rows, const LabelList& labels, std::size_t row) {
  std::map<std::int32_t, std::pair<double, double>> sums;
  for (std::size_t other = 0; other < rows.size(); ++other) {
    auto& [sum, count] = sums[labels[other]];
    if (other == row) continue;
    sum += distance(rows[row], rows[other]);
    ++count;
  }
  const auto [own_sum, own_count] = sums[labels[row]];
  if (own_count == 0) return 0;
  double nearest = std::numeric_limits<double>::infinity();
  for (const auto& [label, sum] : sums) {
    if (label != labels[row]) nearest = std::min(nearest, sum.first / sum.second);
  }
  const double own = own_sum / own_count;
  return (nearest - own) / std::max(own, nearest);
}

TEST(SilhouetteTest, IsThatOfAllPairs) {
  std::vector<Row> rows = planted_rows(5, 90, 6);
  rows[7].clear();
  rows[14].clear();
  LabelList labels = planted_labels(rows.size(), 6);
  labels[20] = 77;
  labels[14] = labels[7];
  const Matrix matrix(rows, 6 * kPlantedColumns);
  const std::vector<double> found = silhouettes(matrix.view(), labels);
  double sum = 0;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    EXPECT_NEAR(found[row], slow_silhouette(rows, labels, row), 1e-8) << row;
    sum += found[row];
  }
  EXPECT_NEAR(silhouette(matrix.view(), labels), sum / static_cast<double>(rows.size()), 1e-9);
}

TEST(SilhouetteTest, EqualRowsTellClustersApartOrDoNot) {
  const Matrix matrix({{{0, 2.0F}}, {{0, 3.0F}}, {{0, 0.7F}}, {{0, 1.0F}}}, 1);
  EXPECT_EQ(silhouette(matrix.view(), LabelList{0, 0, 1, 1}), 0.0);
  const Matrix apart({{{0, 2.0F}}, {{0, 3.0F}}, {{1, 0.7F}}, {{1, 1.0F}}}, 2);
  EXPECT_EQ(silhouette(apart.view(), LabelList{0, 0, 1, 1}), 1.0);
  EXPECT_EQ(silhouette(apart.view(), LabelList{0, 1, 2, 3}), 0.0);
}

TEST(SilhouetteTest, ThreadsAndTheOrderOfRowsChangeNoBit) {
  const std::vector<Row> rows = random_rows(9, 700, 60, 7);
  const LabelList labels = planted_labels(rows.size(), 11);
  const std::vector<Key128> keys = invented_keys(rows.size());
  const Matrix matrix(rows, 60);
  for (const std::size_t sample : {std::size_t{0}, std::size_t{130}}) {
    const double one =
        silhouette(matrix.view(), labels, {.sample = sample, .threads = 1, .keys = keys});
    const auto order = shuffled_order(3, rows.size());
    const Matrix mixed(in_order(rows, order), 60);
    const std::vector<Key128> mixed_keys = in_order(keys, order);
    for (const int threads : {1, 2, 3}) {
      EXPECT_EQ(silhouette(mixed.view(), in_order(labels, order),
                           {.sample = sample, .threads = threads, .keys = mixed_keys}),
                one);
    }
  }
}

TEST(SilhouetteTest, ARowOfMultiplicityMIsMRows) {
  const std::vector<Row> rows = random_rows(2, 40, 20, 4);
  const LabelList labels = planted_labels(rows.size(), 4);
  std::vector<std::int64_t> times;
  std::vector<Row> copies;
  LabelList copied_labels;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    times.push_back(static_cast<std::int64_t>(row % 3 + 1));
    copies.insert(copies.end(), row % 3 + 1, rows[row]);
    copied_labels.insert(copied_labels.end(), row % 3 + 1, labels[row]);
  }
  EXPECT_EQ(silhouette(Matrix(rows, 20).view(), labels, {.multiplicities = times}),
            silhouette(Matrix(copies, 20).view(), copied_labels));
}

TEST(SilhouetteTest, ASampleIsNearTheWhole) {
  const std::vector<Row> rows = planted_rows(8, 3000, 10);
  const LabelList labels = planted_labels(rows.size(), 10);
  const std::vector<Key128> keys = invented_keys(rows.size());
  const Matrix matrix(rows, 10 * kPlantedColumns);
  const double whole = silhouette(matrix.view(), labels);
  const double first = silhouette(matrix.view(), labels, {.sample = 500, .keys = keys});
  const double second = silhouette(matrix.view(), labels, {.sample = 500, .seed = 2, .keys = keys});
  EXPECT_NEAR(first, whole, 0.01);
  EXPECT_NEAR(second, whole, 0.01);
  EXPECT_NE(first, second);
  EXPECT_EQ(silhouette(matrix.view(), labels, {.sample = 3000, .keys = keys}), whole);
}

TEST(SilhouetteTest, RefusesWhatCannotBeMeasured) {
  const Matrix matrix({{{0, 1.0F}}, {{1, 1.0F}}, {{1, 2.0F}}}, 2);
  const LabelList labels = {0, 0, 1};
  const std::vector<std::int64_t> two_times = {1, 1};
  const std::vector<std::int64_t> no_times = {1, 0, 1};
  const auto refused = [&](const LabelList& names, const SilhouetteOptions& options) {
    try {
      silhouette(matrix.view(), names, options);
    } catch (const Error& error) {
      return error.code() == ErrorCode::kInvalidArgument;
    }
    return false;
  };
  EXPECT_TRUE(refused({0, 0, 0}, {}));
  EXPECT_TRUE(refused({0, 1}, {}));
  EXPECT_TRUE(refused(labels, {.sample = 2}));
  EXPECT_TRUE(refused(labels, {.multiplicities = two_times}));
  EXPECT_TRUE(refused(labels, {.multiplicities = no_times}));
  EXPECT_FALSE(refused(labels, {.sample = 9}));
  const Matrix outside({{{0, 1.0F}}, {{2, 1.0F}}, {{1, 2.0F}}}, 2);
  EXPECT_THROW(silhouette(outside.view(), labels), Error);
}

}  // namespace
}  // namespace edau
