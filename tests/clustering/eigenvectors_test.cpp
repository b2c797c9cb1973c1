#include "clustering/eigenvectors.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

#include "clustering/embedding.hpp"
#include "counted_world.hpp"

namespace edau {
namespace {

std::vector<Key128> keys_of(std::size_t count) {
  std::vector<Key128> keys;
  for (std::size_t i = 0; i < count; ++i) keys.push_back({mix(i), i});
  return keys;
}

// H diag(values) H with the reflection H = 1 − 2 v vᵀ, so that its eigenvectors are the columns of
// H.
struct Known {
  explicit Known(std::vector<double> eigenvalues) : values(std::move(eigenvalues)) {
    for (std::size_t i = 0; i < values.size(); ++i) v.push_back(1.0 + static_cast<double>(i % 7));
    const double square = std::inner_product(v.begin(), v.end(), v.begin(), 0.0);
    for (double& component : v) component /= std::sqrt(square);
  }
  double column(std::size_t j, std::size_t i) const {
    return (i == j ? 1.0 : 0.0) - 2.0 * v[i] * v[j];
  }
  void multiply(const DenseBlock& in, DenseBlock& out) const {
    DenseBlock turned = reflect(in);
    for (std::size_t i = 0; i < in.rows; ++i) {
      for (std::size_t c = 0; c < in.columns; ++c) turned.row(i)[c] *= values[i];
    }
    out = reflect(turned);
  }
  DenseBlock reflect(const DenseBlock& in) const {
    DenseBlock out = in;
    for (std::size_t c = 0; c < in.columns; ++c) {
      double along = 0.0;
      for (std::size_t i = 0; i < in.rows; ++i) along += v[i] * in.row(i)[c];
      for (std::size_t i = 0; i < in.rows; ++i) out.row(i)[c] -= 2.0 * along * v[i];
    }
    return out;
  }

  std::vector<double> values;
  std::vector<double> v;
};

Eigenvectors solve(const Known& known, std::size_t count, int threads) {
  Workers workers(threads);
  const auto keys = keys_of(known.values.size());
  return leading_eigenvectors(
      [&](const DenseBlock& in, DenseBlock& out) { known.multiply(in, out); }, keys,
      {count, 200, 1}, workers);
}

TEST(EigenvectorsTest, AreThoseOfAMatrixWhoseEigenvectorsAreKnown) {
  std::vector<double> values(600);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = 1.0 / static_cast<double>(1 + i);
  const Known known(values);
  const Eigenvectors found = solve(known, 5, 1);
  ASSERT_EQ(found.values.size(), 5U);
  for (std::size_t j = 0; j < 5; ++j) {
    EXPECT_NEAR(found.values[j], values[j], 1e-6);
    double along = 0.0;
    for (std::size_t i = 0; i < 600; ++i) along += found.vectors.row(i)[j] * known.column(j, i);
    EXPECT_NEAR(std::abs(along), 1.0, 1e-4);
  }
}

TEST(EigenvectorsTest, TheirLargestComponentIsPositive) {
  const Eigenvectors found = solve(Known({4.0, 3.0, 2.0, 1.0, 0.5, 0.2}), 3, 1);
  for (std::size_t j = 0; j < 3; ++j) {
    double largest = 0.0;
    for (std::size_t i = 0; i < 6; ++i) {
      if (std::abs(found.vectors.row(i)[j]) > std::abs(largest)) largest = found.vectors.row(i)[j];
    }
    EXPECT_GT(largest, 0.0);
  }
}

TEST(EigenvectorsTest, ThreadsChangeNoBit) {
  std::vector<double> values(1500);
  for (std::size_t i = 0; i < values.size(); ++i) values[i] = 1.0 / static_cast<double>(1 + i);
  const Known known(values);
  const Eigenvectors one = solve(known, 4, 1);
  for (const int threads : {2, 3, 8}) {
    const Eigenvectors other = solve(known, 4, threads);
    EXPECT_EQ(other.values, one.values);
    EXPECT_EQ(other.vectors.values, one.vectors.values);
  }
}

TEST(EigenvectorsTest, OfAMatrixOfLowRankTheOthersAreZeroAndFinite) {
  const Eigenvectors found = solve(Known({1.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0}), 6, 1);
  EXPECT_NEAR(found.values[1], 0.5, 1e-9);
  for (const double value : found.values) EXPECT_TRUE(std::isfinite(value));
  for (const double value : found.vectors.values) EXPECT_TRUE(std::isfinite(value));
}

TEST(EigenvectorsTest, OneRowHasOne) {
  const Eigenvectors found = solve(Known({2.5}), 3, 1);
  ASSERT_EQ(found.values.size(), 1U);
  EXPECT_NEAR(found.values[0], 2.5, 1e-12);
  EXPECT_NEAR(found.vectors.row(0)[0], 1.0, 1e-12);
}

double cosine(const WeightedRows& rows, std::size_t a, std::size_t b) {
  double sum = 0.0;
  for (std::size_t i = 0; i < rows.weights.row_values(a).size(); ++i) {
    sum += static_cast<double>(rows.weights.row_values(a)[i]) *
           static_cast<double>(rows.weights.row_values(b)[i]);
  }
  return sum;
}

TEST(LatentSemanticsTest, DocumentsOfAKindAreNearThoughTheyShareNoWord) {
  const CountedWorld world = planted_world(1, 400, 4);
  Workers workers(1);
  const Embedding embedding = latent_semantics(world.rows(), 4, 1, workers);
  double same = 0.0;
  double other = 0.0;
  for (std::size_t i = 0; i < 100; ++i) {
    same += cosine(embedding.rows(), i, i + 4);
    other += cosine(embedding.rows(), i, i + 5);
  }
  EXPECT_GT(same / 100, 0.9);
  EXPECT_LT(other / 100, 0.3);
}

TEST(LatentSemanticsTest, AMultiplicityIsSoManyEqualRows) {
  std::vector<Row> rows = planted_rows(2, 60, 3);
  CountedWorld counted(rows, 3 * kPlantedColumns);
  counted.repeat(7, 5);
  for (int copy = 0; copy < 4; ++copy) rows.push_back(rows[7]);
  const CountedWorld written_out(rows, 3 * kPlantedColumns);
  Workers workers(1);
  const Embedding a = latent_semantics(counted.rows(), 3, 1, workers);
  const Embedding b = latent_semantics(written_out.rows(), 3, 1, workers);
  for (std::size_t i = 0; i < 60; ++i) {
    // Axes may be turned, angles not.
    EXPECT_NEAR(cosine(a.rows(), 7, i), cosine(b.rows(), 7, i), 0.02);
  }
}

}  // namespace
}  // namespace edau
