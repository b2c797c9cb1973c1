#include "edau/eigen.hpp"

#include <gtest/gtest.h>

#include <Eigen/Core>
#include <cstdint>
#include <type_traits>
#include <vector>

#include "edau/error.hpp"

namespace edau {
namespace {

// 1 0 2     0 0 0     0 3 0     4 0 5
const std::vector<std::int64_t> kOffsets = {0, 2, 2, 3, 5};
const std::vector<std::int32_t> kColumns = {0, 2, 1, 0, 2};
const std::vector<float> kValues = {1, 2, 3, 4, 5};
const CsrView kView{kOffsets, kColumns, kValues, 3};

Eigen::MatrixXf dense() {
  Eigen::MatrixXf matrix(4, 3);
  matrix << 1, 0, 2, 0, 0, 0, 0, 3, 0, 4, 0, 5;
  return matrix;
}

TEST(EigenRowsTest, AreTheMatrixWithoutACopyOfItsEntries) {
  const EigenRows rows(kView);
  EXPECT_EQ(Eigen::MatrixXf(rows.matrix()), dense());
  EXPECT_EQ(rows.matrix().valuePtr(), kValues.data());
  EXPECT_EQ(rows.matrix().innerIndexPtr(), kColumns.data());
}

TEST(EigenRowsTest, MayBeAPartOfTheMatrix) {
  for (std::size_t begin = 0; begin <= 4; ++begin) {
    for (std::size_t end = begin; end <= 4; ++end) {
      const EigenRows rows(kView, begin, end);
      const Eigen::MatrixXf part = dense().middleRows(static_cast<Eigen::Index>(begin),
                                                      static_cast<Eigen::Index>(end - begin));
      EXPECT_EQ(Eigen::MatrixXf(rows.matrix()), part) << begin << " to " << end;
    }
  }
}

TEST(EigenRowsTest, OfNothingAreAnEmptyMatrix) {
  const EigenRows rows{CsrView{}};
  EXPECT_EQ(rows.matrix().rows(), 0);
  EXPECT_EQ(rows.matrix().cols(), 0);
}

TEST(EigenRowsTest, RefuseMoreEntriesThanEigenCanCount) {
  const std::vector<std::int64_t> offsets = {0, 1, std::int64_t{1} << 31,
                                             (std::int64_t{1} << 31) + 2};
  const CsrView view{offsets, {}, {}, 3};
  try {
    const EigenRows rows(view);
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
  }
}

TEST(EigenCsrTest, GivesBackTheMatrixWithoutACopyOfItsEntries) {
  const EigenSparse matrix = dense().sparseView();
  const EigenCsr csr(matrix);
  const CsrView view = csr.view();
  EXPECT_EQ(std::vector(view.offsets.begin(), view.offsets.end()), kOffsets);
  EXPECT_EQ(std::vector(view.columns.begin(), view.columns.end()), kColumns);
  EXPECT_EQ(std::vector(view.values.begin(), view.values.end()), kValues);
  EXPECT_EQ(view.column_count, 3);
  EXPECT_EQ(view.values.data(), matrix.valuePtr());
}

TEST(EigenCsrTest, RefusesAMatrixWithGaps) {
  EigenSparse matrix(2, 2);
  matrix.reserve(Eigen::VectorXi::Constant(2, 2));
  matrix.insert(0, 1) = 1;
  try {
    const EigenCsr csr(matrix);
    FAIL() << "accepted";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
  }
  matrix.makeCompressed();
  EXPECT_EQ(EigenCsr(matrix).view().rows(), 2u);
}

TEST(EigenCsrTest, CannotBeMadeOfATemporary) {
  static_assert(!std::is_constructible_v<EigenCsr, EigenSparse>);
  static_assert(std::is_constructible_v<EigenCsr, const EigenSparse&>);
}

}  // namespace
}  // namespace edau
