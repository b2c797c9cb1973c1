// Words and vectors side by side.
#include "vectors/combined_rows.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace edau {
namespace {

// Two terms; the second document has no word.
const std::vector<std::int64_t> kOffsets = {0, 2, 2};
const std::vector<std::int32_t> kColumns = {0, 1};
const std::vector<float> kWords = {0.6F, 0.8F};

CsrView words() { return {kOffsets, kColumns, kWords, 2}; }

double length(std::span<const float> values) {
  double square = 0.0;
  for (const float value : values) square += static_cast<double>(value) * value;
  return std::sqrt(square);
}

TEST(CombinedRowsTest, HasTermsThenDimensionsEachPartByItsWeight) {
  const std::vector<float> values = {3, 0, -4, 0, 2, 0};
  Workers workers;
  const CombinedRows combined(words(), {DenseRows(values, 3), 0.36}, std::vector<std::size_t>{0, 1},
                              workers);
  const CsrView rows = combined.view();
  EXPECT_EQ(rows.column_count, 5);
  const std::vector<std::int32_t> columns(rows.row_columns(0).begin(), rows.row_columns(0).end());
  EXPECT_EQ(columns, (std::vector<std::int32_t>{0, 1, 2, 4}));  // nothing where a number is 0
  const std::vector<float> expected = {0.48F, 0.64F, 0.36F, -0.48F};
  for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(rows.row_values(0)[i], expected[i], 1e-7);
  EXPECT_NEAR(length(rows.row_values(0)), 1.0, 1e-6);
  EXPECT_NEAR(length(rows.row_values(1)), 0.6, 1e-6);  // its vector is all there is
}

TEST(CombinedRowsTest, VectorsAloneHaveNoTerms) {
  const std::vector<float> values = {0, 5, 0, 0};
  Workers workers;
  const CombinedRows combined(words(), {DenseRows(values, 2), 1.0}, std::vector<std::size_t>{0, 1},
                              workers);
  const CsrView rows = combined.view();
  ASSERT_EQ(rows.row_columns(0).size(), 1U);
  EXPECT_EQ(rows.row_columns(0)[0], 3);
  EXPECT_EQ(rows.row_values(0)[0], 1.0F);
  EXPECT_TRUE(rows.row_columns(1).empty());
}

TEST(CombinedRowsTest, TakesTheVectorOfEachDocumentsRow) {
  const std::vector<float> values = {1, 0, 9, 9, 0, 1};
  Workers workers;
  const CombinedRows combined(words(), {DenseRows(values, 2), 1.0}, std::vector<std::size_t>{2, 0},
                              workers);
  EXPECT_EQ(combined.view().row_columns(0)[0], 3);
  EXPECT_EQ(combined.view().row_columns(1)[0], 2);
}

// No square leaves a double's range.
TEST(CombinedRowsTest, TheLargestAndTheSmallestNumbersHaveADirection) {
  for (const float value :
       {std::numeric_limits<float>::max(), std::numeric_limits<float>::denorm_min()}) {
    const std::vector<float> values = {value, -value, value, value};
    Workers workers;
    const CombinedRows combined(words(), {DenseRows(values, 2), 1.0},
                                std::vector<std::size_t>{0, 1}, workers);
    EXPECT_NEAR(combined.view().row_values(0)[0], std::sqrt(0.5), 1e-7);
    EXPECT_NEAR(combined.view().row_values(0)[1], -std::sqrt(0.5), 1e-7);
  }
}

}  // namespace
}  // namespace edau
