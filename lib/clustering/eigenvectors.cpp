// Randomised subspace iteration (Halko, Martinsson & Tropp, "Finding structure with randomness",
// SIAM Review 53, 2011): a block of random vectors, a few more than are wanted, is multiplied by
// the matrix and made orthonormal again and again, and turns into the space of the leading
// eigenvectors. Within that space the eigenproblem is small and dense (Rayleigh–Ritz), and Eigen's.
//
// Products of columns add up row by row within fixed blocks, the blocks in their order; so threads
// cannot change a bit. Each eigenvector's largest component is made positive.
#include "clustering/eigenvectors.hpp"

#include <Eigen/Dense>
#include <Eigen/Eigenvalues>
#include <algorithm>
#include <cmath>
#include <utility>

#include "core/random.hpp"

namespace edau {
namespace {

constexpr std::size_t kSpareColumns = 10;
constexpr std::size_t kBlockRows = 512;
constexpr double kLeastChange = 1e-6;

DenseBlock random_block(std::span<const Key128> keys, std::size_t columns, std::uint64_t seed) {
  DenseBlock block(keys.size(), columns);
  for (std::size_t row = 0; row < keys.size(); ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      block.row(row)[column] = random_unit(seed, RandomStage::kSubspace, keys[row], column) - 0.5;
    }
  }
  return block;
}

// aᵀ b, small.
Eigen::MatrixXd product_of_columns(const DenseBlock& a, const DenseBlock& b, Workers& workers) {
  const auto columns = static_cast<Eigen::Index>(a.columns);
  std::vector<Eigen::MatrixXd> parts(block_count(a.rows, kBlockRows));
  workers.for_blocks(a.rows, kBlockRows,
                     [&](std::size_t block, std::size_t begin, std::size_t end) {
                       Eigen::MatrixXd part = Eigen::MatrixXd::Zero(columns, columns);
                       for (std::size_t row = begin; row < end; ++row) {
                         for (std::size_t i = 0; i < a.columns; ++i) {
                           const double value = a.row(row)[i];
                           double* const sums = part.data() + i * a.columns;
                           const double* const other = b.row(row);
                           for (std::size_t j = 0; j < b.columns; ++j) sums[j] += value * other[j];
                         }
                       }
                       parts[block] = std::move(part);
                     });
  Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(columns, columns);
  for (const Eigen::MatrixXd& part : parts) sum += part;
  return sum.transpose();  // column i of a `part` holds row i of the product
}

// Each row of `block` times `matrix`, in place.
void multiply_rows(DenseBlock& block, const Eigen::MatrixXd& matrix, Workers& workers) {
  const Eigen::MatrixXd columns_of_rows = matrix.transpose();  // each row of `matrix` in one piece
  workers.for_blocks(block.rows, kBlockRows, [&](std::size_t, std::size_t begin, std::size_t end) {
    std::vector<double> result(block.columns);
    double* const sums = result.data();
    for (std::size_t row = begin; row < end; ++row) {
      std::ranges::fill(result, 0.0);
      const double* const values = block.row(row);
      const double* of_matrix = columns_of_rows.data();
      for (std::size_t i = 0; i < block.columns; ++i, of_matrix += block.columns) {
        for (std::size_t j = 0; j < block.columns; ++j) sums[j] += values[i] * of_matrix[j];
      }
      std::ranges::copy(result, block.row(row));
    }
  });
}

// The upper triangular T with (block · T) orthonormal, by Cholesky's decomposition of the products
// of its columns. A column that depends on those before it becomes zero.
Eigen::MatrixXd orthonormaliser(Eigen::MatrixXd products) {
  const Eigen::Index columns = products.rows();
  Eigen::MatrixXd result = Eigen::MatrixXd::Identity(columns, columns);
  for (Eigen::Index i = 0; i < columns; ++i) {
    const double before = products(i, i);
    // Column i less its parts along the columns before it, which are orthonormal by now.
    Eigen::VectorXd along(i);
    for (Eigen::Index j = 0; j < i; ++j) {
      double sum = 0.0;
      for (Eigen::Index l = 0; l <= j; ++l) sum += result(l, j) * products(l, i);
      along(j) = sum;
    }
    double square = before;
    for (Eigen::Index j = 0; j < i; ++j) square -= along(j) * along(j);
    const bool independent = square > 1e-12 * before && before > 0.0;
    const double scale = independent ? 1.0 / std::sqrt(square) : 0.0;
    for (Eigen::Index l = 0; l < i; ++l) {
      double sum = 0.0;
      for (Eigen::Index j = l; j < i; ++j) sum += result(l, j) * along(j);
      result(l, i) = -sum * scale;
    }
    result(i, i) = scale;
  }
  return result;
}

void orthonormalise(DenseBlock& block, Workers& workers) {
  // Twice: what rounding left of other columns in the first pass goes in the second.
  for (int pass = 0; pass < 2; ++pass) {
    multiply_rows(block, orthonormaliser(product_of_columns(block, block, workers)), workers);
  }
}

struct Ritz {
  std::vector<double> values;  // falling
  Eigen::MatrixXd turn;        // columns in their order
};

Ritz ritz(const DenseBlock& basis, const DenseBlock& image, Workers& workers) {
  Eigen::MatrixXd small = product_of_columns(basis, image, workers);
  small = (0.5 * (small + small.transpose())).eval();
  const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(small);
  Ritz result;
  const Eigen::Index columns = small.rows();
  result.turn.resize(columns, columns);
  for (Eigen::Index i = 0; i < columns; ++i) {  // Eigen's values rise
    result.values.push_back(solver.eigenvalues()(columns - 1 - i));
    result.turn.col(i) = solver.eigenvectors().col(columns - 1 - i);
  }
  return result;
}

bool settled(const std::vector<double>& before, const std::vector<double>& now, std::size_t count) {
  if (before.empty()) return false;
  for (std::size_t i = 0; i < std::min(count, now.size()); ++i) {
    if (std::abs(before[i] - now[i]) > kLeastChange * std::abs(now[0])) return false;
  }
  return true;
}

Eigenvectors with_signs(const DenseBlock& vectors, std::vector<double> values, std::size_t count) {
  values.resize(std::min(count, values.size()));
  Eigenvectors result{std::move(values), DenseBlock(vectors.rows, 0)};
  result.vectors = DenseBlock(vectors.rows, result.values.size());
  for (std::size_t column = 0; column < result.values.size(); ++column) {
    double largest = 0.0;
    for (std::size_t row = 0; row < vectors.rows; ++row) {
      const double value = vectors.row(row)[column];
      if (std::abs(value) > std::abs(largest)) largest = value;
    }
    const double sign = largest < 0.0 ? -1.0 : 1.0;
    for (std::size_t row = 0; row < vectors.rows; ++row) {
      result.vectors.row(row)[column] = sign * vectors.row(row)[column];
    }
  }
  return result;
}

}  // namespace

Eigenvectors leading_eigenvectors(const SymmetricOperator& multiply, std::span<const Key128> keys,
                                  const SubspaceOptions& options, Workers& workers) {
  const std::size_t columns =
      std::min({options.count + kSpareColumns, kMostEigenvectors + kSpareColumns, keys.size()});
  DenseBlock basis = random_block(keys, columns, options.seed);
  DenseBlock image(keys.size(), columns);
  orthonormalise(basis, workers);
  Ritz found;
  for (int iteration = 1;; ++iteration) {
    multiply(basis, image);
    std::vector<double> before = std::move(found.values);
    found = ritz(basis, image, workers);
    if (iteration >= options.most_iterations || settled(before, found.values, options.count)) break;
    std::swap(basis, image);
    orthonormalise(basis, workers);
  }
  multiply_rows(basis, found.turn, workers);
  return with_signs(basis, std::move(found.values), options.count);
}

}  // namespace edau
