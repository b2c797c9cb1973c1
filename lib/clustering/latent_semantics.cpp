// Degree-normalised latent semantic analysis: spectral clustering on the graph of cosines, in
// linear time (Dhillon, "Co-clustering documents and words using bipartite spectral graph
// partitioning", KDD 2001, with the documents' side alone normalised). Row i of the matrix X is
// divided by √d_i, d = X (Xᵀ m) being how much all documents resemble it (m: multiplicities), so
// that a crowd does not own every direction. Of A, so scaled, the leading left singular vectors
// are the eigenvectors of A Aᵀ, and a document's vector is its row of U Σ, scaled to length 1.
//
// A row of multiplicity m stands in A as √m times itself, which is what m equal rows come to in
// A Aᵀ; the factor goes where rows are scaled to length 1.
#include <algorithm>
#include <cmath>
#include <vector>

#include "clustering/embedding.hpp"

namespace edau {
namespace {

constexpr int kMostIterations = 6;
constexpr std::size_t kSliceColumns = 8;

// How much all documents resemble each row: d above.
std::vector<double> degrees_of(const WeightedRows& rows) {
  std::vector<double> sums(static_cast<std::size_t>(rows.weights.column_count));
  const auto for_entries = [&](std::size_t row, const auto& body) {
    const auto columns = rows.weights.row_columns(row);
    const auto values = rows.weights.row_values(row);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      body(static_cast<std::size_t>(columns[i]), static_cast<double>(values[i]));
    }
  };
  for (std::size_t row = 0; row < rows.count(); ++row) {
    const auto times = static_cast<double>(rows.multiplicities[row]);
    for_entries(row, [&](std::size_t column, double value) { sums[column] += times * value; });
  }
  std::vector<double> degrees(rows.count());
  for (std::size_t row = 0; row < rows.count(); ++row) {
    for_entries(row,
                [&](std::size_t column, double value) { degrees[row] += sums[column] * value; });
  }
  return degrees;
}

// √(m / d) of each row. Vectors of a caller's own may point away from one another: where cosines
// cancel to a d that is not above 0, no d says how crowded it is about its row, and all are left
// out.
std::vector<double> row_scales(const WeightedRows& rows) {
  std::vector<double> degrees = degrees_of(rows);
  if (std::ranges::any_of(degrees, [](double degree) { return degree <= 0.0; })) {
    std::ranges::fill(degrees, 1.0);
  }
  std::vector<double> scales(rows.count());
  for (std::size_t row = 0; row < rows.count(); ++row) {
    scales[row] = std::sqrt(static_cast<double>(rows.multiplicities[row]) / degrees[row]);
  }
  return scales;
}

// Columns [begin, end) of out = A (Aᵀ in).
void multiply_slice(const WeightedRows& rows, const std::vector<double>& scales,
                    const DenseBlock& in, DenseBlock& out, std::size_t begin, std::size_t end) {
  const std::size_t width = end - begin;
  std::vector<double> terms(static_cast<std::size_t>(rows.weights.column_count) * kSliceColumns);
  for (std::size_t row = 0; row < rows.count(); ++row) {
    const auto columns = rows.weights.row_columns(row);
    const auto values = rows.weights.row_values(row);
    const double* const from = in.row(row) + begin;
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const double weight = scales[row] * static_cast<double>(values[i]);
      double* const to = terms.data() + static_cast<std::size_t>(columns[i]) * kSliceColumns;
      for (std::size_t j = 0; j < width; ++j) to[j] += weight * from[j];
    }
  }
  for (std::size_t row = 0; row < rows.count(); ++row) {
    const auto columns = rows.weights.row_columns(row);
    const auto values = rows.weights.row_values(row);
    double* const to = out.row(row) + begin;
    std::fill(to, to + width, 0.0);
    for (std::size_t i = 0; i < columns.size(); ++i) {
      const double weight = scales[row] * static_cast<double>(values[i]);
      const double* const from =
          terms.data() + static_cast<std::size_t>(columns[i]) * kSliceColumns;
      for (std::size_t j = 0; j < width; ++j) to[j] += weight * from[j];
    }
  }
}

}  // namespace

Embedding latent_semantics(const WeightedRows& rows, std::size_t dimensions, std::uint64_t seed,
                           Workers& workers) {
  const std::vector<double> scales = row_scales(rows);
  const auto multiply = [&](const DenseBlock& in, DenseBlock& out) {
    workers.for_blocks(in.columns, kSliceColumns,
                       [&](std::size_t, std::size_t begin, std::size_t end) {
                         multiply_slice(rows, scales, in, out, begin, end);
                       });
  };
  Eigenvectors found =
      leading_eigenvectors(multiply, rows.keys, {dimensions, kMostIterations, seed}, workers);
  for (std::size_t row = 0; row < rows.count(); ++row) {
    for (std::size_t i = 0; i < found.values.size(); ++i) {
      found.vectors.row(row)[i] *= std::sqrt(std::max(found.values[i], 0.0));
    }
  }
  return {rows, found.vectors};
}

}  // namespace edau
