// Leading eigenvectors of a symmetric operator: see the .cpp file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/key128.hpp"

namespace edau {

// `rows` × `columns` numbers, row by row.
struct DenseBlock {
  DenseBlock(std::size_t row_count, std::size_t column_count)
      : rows(row_count), columns(column_count), values(row_count * column_count) {}

  double* row(std::size_t i) noexcept { return values.data() + i * columns; }
  const double* row(std::size_t i) const noexcept { return values.data() + i * columns; }

  std::size_t rows;
  std::size_t columns;
  std::vector<double> values;
};

// Writes the product of the matrix and `in` into `out`, which has the shape of `in`.
using SymmetricOperator = std::function<void(const DenseBlock& in, DenseBlock& out)>;

struct Eigenvectors {
  std::vector<double> values;  // falling
  DenseBlock vectors;          // a column each, of length 1
};

struct SubspaceOptions {
  std::size_t count;    // eigenvectors wanted; at most kMostEigenvectors
  int most_iterations;  // ends earlier where no wanted eigenvalue changes by 10^-6 of the first
  std::uint64_t seed;
};

inline constexpr std::size_t kMostEigenvectors = 240;

// Of a matrix without negative eigenvalues among the leading ones. The first vectors are drawn by
// `keys`, one for each row, so that the order of rows cannot matter. Gives fewer than `count` where
// there are fewer rows.
Eigenvectors leading_eigenvectors(const SymmetricOperator& multiply, std::span<const Key128> keys,
                                  const SubspaceOptions& options, Workers& workers);

}  // namespace edau
