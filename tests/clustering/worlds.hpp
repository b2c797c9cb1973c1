// Small matrices for the tests of clustering.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <map>
#include <numeric>
#include <random>
#include <utility>
#include <vector>

#include "edau/clustering_input.hpp"

namespace edau {

// One document: its columns, rising, and their values.
using Row = std::map<std::int32_t, float>;

// Rows in the form that ClusteringInput::from_matrix() takes.
struct Matrix {
  Matrix(const std::vector<Row>& rows, std::int32_t count) : column_count(count) {
    for (const Row& row : rows) {
      for (const auto& [column, value] : row) {
        columns.push_back(column);
        values.push_back(value);
      }
      offsets.push_back(static_cast<std::int64_t>(columns.size()));
    }
  }
  CsrView view() const { return {offsets, columns, values, column_count}; }

  std::vector<std::int64_t> offsets{0};
  std::vector<std::int32_t> columns;
  std::vector<float> values;
  std::int32_t column_count;
};

inline ClusteringInput input_of(const std::vector<Row>& rows, std::int32_t columns) {
  return ClusteringInput::from_matrix(Matrix(rows, columns).view());
}

inline std::vector<Row> random_rows(std::uint64_t seed, std::size_t count, std::int32_t columns,
                                    std::size_t entries) {
  std::mt19937_64 random(seed);
  std::vector<Row> rows(count);
  for (Row& row : rows) {
    while (row.size() < entries) {
      const auto column = static_cast<std::int32_t>(random() % static_cast<unsigned>(columns));
      row[column] = 0.1F + static_cast<float>(random() % 1'000'000) * 1e-6F;
    }
  }
  return rows;
}

// `count` rows of `clusters` kinds, row i of kind i % clusters: eight words of
// the kind's own forty, and two of anybody's.
inline constexpr std::int32_t kPlantedColumns = 40;
inline std::vector<Row> planted_rows(std::uint64_t seed, std::size_t count, std::size_t clusters) {
  std::mt19937_64 random(seed);
  const std::uint64_t columns = clusters * kPlantedColumns;
  std::vector<Row> rows(count);
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t own = i % clusters * kPlantedColumns;
    for (int j = 0; j < 8; ++j) {
      rows[i][static_cast<std::int32_t>(own + random() % kPlantedColumns)] = 1.0F;
    }
    for (int j = 0; j < 2; ++j) rows[i][static_cast<std::int32_t>(random() % columns)] = 1.0F;
  }
  return rows;
}

// 0, 1, … count − 1 in some order.
inline std::vector<std::size_t> shuffled_order(std::uint64_t seed, std::size_t count) {
  std::vector<std::size_t> order(count);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::mt19937_64 random(seed);
  std::shuffle(order.begin(), order.end(), random);
  return order;
}

template <typename T>
std::vector<T> in_order(const std::vector<T>& values, const std::vector<std::size_t>& order) {
  std::vector<T> result;
  result.reserve(order.size());
  for (const std::size_t i : order) result.push_back(values[i]);
  return result;
}

// A row of `input` with a place for each column.
inline std::vector<double> dense_row(const ClusteringInput& input, std::size_t row) {
  const CsrView weights = input.weights();
  std::vector<double> result(static_cast<std::size_t>(weights.column_count));
  for (std::size_t i = 0; i < weights.row_columns(row).size(); ++i) {
    result[static_cast<std::size_t>(weights.row_columns(row)[i])] = weights.row_values(row)[i];
  }
  return result;
}

inline double dot(const std::vector<double>& a, const std::vector<double>& b) {
  return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

using Vectors = std::vector<std::vector<double>>;

// Of numbers from 0 to 1.
inline Vectors random_vectors(std::uint64_t seed, std::size_t count, std::size_t length) {
  std::mt19937_64 random(seed);
  Vectors result(count, std::vector<double>(length));
  for (std::vector<double>& vector : result) {
    for (double& value : vector) value = static_cast<double>(random() % 1'000'000) * 1e-6;
  }
  return result;
}

// The same, of length 1.
inline Vectors random_unit_vectors(std::uint64_t seed, std::size_t count, std::size_t length) {
  Vectors result = random_vectors(seed, count, length);
  for (std::vector<double>& vector : result) {
    const double size = std::sqrt(dot(vector, vector));
    for (double& value : vector) value /= size;
  }
  return result;
}

// Of all pairs, row by row.
inline std::vector<double> products(const Vectors& vectors) {
  std::vector<double> result;
  for (const auto& a : vectors) {
    for (const auto& b : vectors) result.push_back(dot(a, b));
  }
  return result;
}

}  // namespace edau
