// Small documents with counts, as searches see them.
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "clustering/weighted_rows.hpp"
#include "core/hashing.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vocabulary.hpp"
#include "worlds.hpp"

namespace edau {

// Rows in the order given, which stands for the canonical one: row i has the key of i unless
// keys are given. The values of `rows` are the counts.
class CountedWorld {
 public:
  CountedWorld(const std::vector<Row>& rows, std::int32_t columns) : matrix_(rows, columns) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      double square = 0.0;
      for (const auto& [column, count] : rows[row]) {
        square += static_cast<double>(count) * count;
        counts_.push_back(static_cast<std::uint32_t>(count));
      }
      for (const auto& [column, count] : rows[row]) {
        values_.push_back(static_cast<float>(count / std::sqrt(square)));
      }
      keys_.push_back({row * 0x9e3779b97f4a7c15ULL, row});
      multiplicities_.push_back(1);
    }
  }

  void repeat(std::size_t row, std::int64_t times) { multiplicities_[row] = times; }

  WeightedRows rows() const {
    return {{matrix_.offsets, matrix_.columns, values_, matrix_.column_count},
            multiplicities_,
            keys_,
            counts_};
  }

 private:
  Matrix matrix_;
  std::vector<float> values_;
  std::vector<std::uint32_t> counts_;
  std::vector<std::int64_t> multiplicities_;
  std::vector<Key128> keys_;
};

// Row i is of kind i % clusters; counts 1 to 3.
inline CountedWorld planted_world(std::uint64_t seed, std::size_t count, std::size_t clusters) {
  std::vector<Row> rows = planted_rows(seed, count, clusters);
  std::uint64_t draw = seed;
  for (Row& row : rows) {
    for (auto& [column, value] : row) value = static_cast<float>(1 + mix(++draw) % 3);
  }
  return {rows, static_cast<std::int32_t>(clusters) * kPlantedColumns};
}

// The same rows by the way that texts take: a word for each column, as often as it counts.
inline ClusteringInput counted_input(const std::vector<Row>& rows) {
  std::vector<std::vector<std::string>> documents(rows.size());
  for (std::size_t row = 0; row < rows.size(); ++row) {
    for (const auto& [column, count] : rows[row]) {
      documents[row].insert(documents[row].end(), static_cast<std::size_t>(count),
                            "w" + std::to_string(column));
    }
  }
  const auto tokens = TokenizedDocuments::from_tokens(documents);
  const TermKeys keys = TermKeys::identity(tokens);
  const auto vocabulary = Vocabulary::build(tokens, keys, {1, 1.0});
  return ClusteringInput::from_documents(DocumentTermMatrix::build(tokens, keys, vocabulary));
}

// Of `count` rows, row i in cluster i % clusters: the kinds of a planted world.
inline Partition by_kind(std::size_t count, std::size_t clusters) {
  Partition result(count);
  for (std::size_t row = 0; row < count; ++row) {
    result[row] = static_cast<std::int32_t>(row % clusters);
  }
  return result;
}

// The share of pairs of rows that a partition keeps together or apart as the kinds do.
inline double pair_agreement(const Partition& partition, std::size_t clusters) {
  std::size_t right = 0;
  std::size_t pairs = 0;
  for (std::size_t a = 0; a < partition.size(); ++a) {
    for (std::size_t b = 0; b < a; ++b) {
      if ((partition[a] == partition[b]) == (a % clusters == b % clusters)) ++right;
      ++pairs;
    }
  }
  return static_cast<double>(right) / static_cast<double>(pairs);
}

}  // namespace edau
