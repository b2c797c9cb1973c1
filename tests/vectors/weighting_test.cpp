#include "edau/weighting.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <string>
#include <vector>

#include "edau/document_term_matrix.hpp"
#include "edau/error.hpp"
#include "vectors/row_weigher.hpp"

namespace edau {
namespace {

using Words = std::vector<std::string>;

TEST(WeightingTest, EachIdfIsItsFormula) {
  for (const std::size_t n : {1U, 2U, 10U, 1000U, 1'000'000U}) {
    for (std::uint32_t df = 1; df <= n; df = df * 3 + 1) {
      const double d = df;
      const auto all = static_cast<double>(n);
      EXPECT_NEAR(inverse_document_frequency(Idf::kSmooth, df, n),
                  std::log((1 + all) / (1 + d)) + 1, 1e-13);
      EXPECT_NEAR(inverse_document_frequency(Idf::kPlain, df, n), std::log(all / d) + 1, 1e-13);
      EXPECT_NEAR(inverse_document_frequency(Idf::kBm25, df, n),
                  std::log(1 + (all - d + 0.5) / (d + 0.5)), 1e-13);
      EXPECT_GT(inverse_document_frequency(Idf::kBm25, df, n), 0.0);
      EXPECT_EQ(inverse_document_frequency(Idf::kNone, df, n), 1.0);
    }
  }
}

struct World {
  explicit World(const std::vector<Words>& documents, const MatrixOptions& options)
      : tokens(TokenizedDocuments::from_tokens(documents)),
        keys(TermKeys::identity(tokens)),
        vocabulary(Vocabulary::build(tokens, keys, {1, 1.0})),
        matrix(DocumentTermMatrix::build(tokens, keys, vocabulary, 1, options)) {}

  TokenizedDocuments tokens;
  TermKeys keys;
  Vocabulary vocabulary;
  DocumentTermMatrix matrix;
};

// Robertson & Zaragoza's formula, written out for one term.
TEST(WeightingTest, Bm25IsItsFormula) {
  const std::vector<Words> documents = {{"a", "a", "a", "b"}, {"b"}, {}, {"c", "b", "c"}};
  const double mean = 8.0 / 4.0;
  for (const double k1 : {0.0, 1.2, 2.0}) {
    for (const double b : {0.0, 0.75, 1.0}) {
      const World world(documents, {.weighting = Weighting::bm25(k1, b)});
      const auto expected = [&](double count, double length, double df) {
        const double idf = std::log(1 + (4 - df + 0.5) / (df + 0.5));
        return idf * count * (k1 + 1) / (count + k1 * (1 - b + b * length / mean));
      };
      const CsrView rows = world.matrix.weights();
      EXPECT_NEAR(rows.row_values(0)[0], expected(3, 4, 1), 1e-6);
      EXPECT_NEAR(rows.row_values(0)[1], expected(1, 4, 3), 1e-6);
      EXPECT_NEAR(rows.row_values(1)[0], expected(1, 1, 3), 1e-6);
      EXPECT_NEAR(rows.row_values(3)[1], expected(2, 3, 1), 1e-6);
      EXPECT_TRUE(rows.row_values(2).empty());
    }
  }
}

// Counts on both sides of where the table ends.
TEST(WeightingTest, TermFrequencyHoldsForEveryCount) {
  for (const TermFrequency kind : {TermFrequency::kRaw, TermFrequency::kSublinear}) {
    const Weighting weighting{kind, Idf::kNone, Norm::kNone};
    for (const std::size_t count : {1U, 2U, 3U, 62U, 63U, 64U, 65U, 1000U}) {
      const World world({Words(count, "a")}, {.weighting = weighting});
      const double c = static_cast<double>(count);
      const double expected = kind == TermFrequency::kRaw ? c : 1 + std::log(c);
      EXPECT_NEAR(world.matrix.weights().values[0], expected, 1e-6 * expected) << count;
    }
  }
}

TEST(WeightingTest, TheNormIsAppliedToEveryWeighting) {
  const std::vector<Words> documents = {{"a", "a", "b", "c"}, {"b", "d"}, {"d"}};
  Weighting weighting = Weighting::bm25();
  weighting.norm = Norm::kL2;
  for (const Weighting& each : {Weighting{}, weighting}) {
    const World world(documents, {.weighting = each});
    EXPECT_EQ(world.matrix.weighting(), each);
    for (std::size_t row = 0; row < 3; ++row) {
      double square = 0;
      for (const double value : world.matrix.weights().row_values(row)) square += value * value;
      EXPECT_NEAR(square, 1.0, 1e-6);
    }
  }
}

TEST(WeightingTest, RowKeysAreMadeOnlyWhereAskedFor) {
  const std::vector<Words> documents = {{"a", "b"}, {"b"}};
  EXPECT_TRUE(World(documents, {.row_keys = false}).matrix.row_keys().empty());
  EXPECT_EQ(World(documents, {}).matrix.row_keys().size(), 2U);
}

TEST(WeightingTest, RejectsParametersOutOfRange) {
  const double nan = std::numeric_limits<double>::quiet_NaN();
  const double infinity = std::numeric_limits<double>::infinity();
  const Weighting bad[] = {Weighting::bm25(-0.1),     Weighting::bm25(nan),
                           Weighting::bm25(infinity), Weighting::bm25(1, -0.1),
                           Weighting::bm25(1, 1.1),   Weighting::bm25(1, nan)};
  for (const Weighting& weighting : bad) {
    try {
      World({{"a"}}, {.weighting = weighting});
      FAIL() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    }
  }
}

}  // namespace
}  // namespace edau
