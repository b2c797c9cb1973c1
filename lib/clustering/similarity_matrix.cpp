#include "clustering/similarity_matrix.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 16;

using Neighbours = std::vector<std::vector<std::uint32_t>>;

Neighbours nearest(const SimilarityMatrix& similarities, std::size_t count, Workers& workers) {
  const std::size_t size = similarities.size();
  const std::size_t kept = std::min(count, size);
  Neighbours result(size);
  workers.for_blocks(size, kBlockRows, [&](std::size_t, std::size_t begin, std::size_t end) {
    std::vector<std::uint32_t> order(size);
    for (std::size_t row = begin; row < end; ++row) {
      std::iota(order.begin(), order.end(), 0U);
      const float* const values = similarities.row(row);
      const auto nearer = [&](std::uint32_t a, std::uint32_t b) {
        return values[a] != values[b] ? values[a] > values[b] : a < b;
      };
      std::partial_sort(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept),
                        order.end(), nearer);
      result[row].assign(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(kept));
    }
  });
  return result;
}

// Row i of the result: the sum of the rows of `matrix` that are neighbours of i.
SimilarityMatrix sum_of_neighbours(const SimilarityMatrix& matrix, const Neighbours& neighbours,
                                   Workers& workers) {
  SimilarityMatrix result(matrix.size());
  const auto sum_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      float* const sums = result.row(row);
      for (const std::uint32_t neighbour : neighbours[row]) {
        const float* const values = matrix.row(neighbour);
        for (std::size_t i = 0; i < matrix.size(); ++i) sums[i] += values[i];
      }
    }
  };
  workers.for_blocks(matrix.size(), kBlockRows, sum_block);
  return result;
}

SimilarityMatrix transposed(const SimilarityMatrix& matrix) {
  SimilarityMatrix result(matrix.size());
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    for (std::size_t j = 0; j < matrix.size(); ++j) result.row(j)[i] = matrix.row(i)[j];
  }
  return result;
}

// Divides by √(s_ii s_jj), and makes the two halves equal, which rounding parts.
void normalise(SimilarityMatrix& matrix) {
  std::vector<float> scales(matrix.size());
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    scales[i] = matrix.row(i)[i] > 0.0F ? 1.0F / std::sqrt(matrix.row(i)[i]) : 0.0F;
  }
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      const float value = matrix.row(i)[j] * (scales[i] * scales[j]);
      matrix.row(i)[j] = value;
      matrix.row(j)[i] = value;
    }
  }
}

}  // namespace

std::span<const float> RowCosines::of(std::size_t row) {
  const auto columns = rows_.weights.row_columns(row);
  const auto values = rows_.weights.row_values(row);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    dense_[static_cast<std::size_t>(columns[i])] = values[i];
  }
  for (std::size_t other = 0; other < rows_.count(); ++other) {
    const auto its_columns = rows_.weights.row_columns(other);
    const auto its_values = rows_.weights.row_values(other);
    float sum = 0.0F;
    for (std::size_t i = 0; i < its_columns.size(); ++i) {
      sum += its_values[i] * dense_[static_cast<std::size_t>(its_columns[i])];
    }
    cosines_[other] = sum;
  }
  for (const std::int32_t column : columns) dense_[static_cast<std::size_t>(column)] = 0.0F;
  return cosines_;
}

SimilarityMatrix SimilarityMatrix::cosines(const WeightedRows& rows, Workers& workers) {
  SimilarityMatrix result(rows.count());
  const auto compare_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    RowCosines cosines(rows);
    for (std::size_t row = begin; row < end; ++row) {
      std::ranges::copy(cosines.of(row), result.row(row));
    }
  };
  workers.for_blocks(rows.count(), kBlockRows, compare_block);
  return result;
}

SimilarityMatrix smoothed(const SimilarityMatrix& similarities, std::size_t neighbours,
                          Workers& workers) {
  const Neighbours near = nearest(similarities, neighbours, workers);
  SimilarityMatrix result =
      sum_of_neighbours(transposed(sum_of_neighbours(similarities, near, workers)), near, workers);
  normalise(result);
  return result;
}

}  // namespace edau
