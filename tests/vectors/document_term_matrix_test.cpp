#include "edau/document_term_matrix.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

namespace edau {
namespace {

using Words = std::vector<std::string>;

struct World {
  explicit World(const std::vector<Words>& documents, const VocabularyOptions& options = {1, 1.0},
                 int threads = 1)
      : tokens(TokenizedDocuments::from_tokens(documents)),
        keys(TermKeys::identity(tokens)),
        vocabulary(Vocabulary::build(tokens, keys, options)),
        matrix(DocumentTermMatrix::build(tokens, keys, vocabulary, threads)) {}

  TokenizedDocuments tokens;
  TermKeys keys;
  Vocabulary vocabulary;
  DocumentTermMatrix matrix;
};

std::vector<Words> random_documents(std::uint64_t seed, std::size_t count) {
  std::mt19937_64 random(seed);
  std::vector<Words> documents(count);
  for (Words& words : documents) {
    for (std::uint64_t i = random() % 12; i > 0; --i) {
      const std::uint64_t a = random() % 40;
      words.push_back("w" + std::to_string(a * (random() % 40) / 40));
    }
  }
  return documents;
}

// One row the slow way: term to count, only those of the vocabulary.
std::map<std::string, int> counts_of(const Words& words, const Vocabulary& vocabulary) {
  std::map<std::string, int> counts;
  for (const std::string& word : words) {
    if (vocabulary.find(word)) ++counts[word];
  }
  return counts;
}

TEST(DocumentTermMatrixTest, AgreesWithTheFormula) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto documents = random_documents(seed, 60);
    const World world(documents, {2, 0.6});
    const CsrView rows = world.matrix.weights();
    ASSERT_EQ(rows.rows(), documents.size());
    ASSERT_EQ(rows.column_count, world.vocabulary.size());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
      const auto counts = counts_of(documents[row], world.vocabulary);
      ASSERT_EQ(rows.row_columns(row).size(), counts.size());
      std::vector<double> weights;
      double square = 0.0;
      for (const auto& [term, count] : counts) {
        const TermId id = *world.vocabulary.find(term);
        const double df = world.vocabulary.document_frequency(id);
        const double idf = std::log((1.0 + 60.0) / (1.0 + df)) + 1.0;
        weights.push_back((1.0 + std::log(count)) * idf);
        square += weights.back() * weights.back();
      }
      std::size_t i = 0;
      for (const auto& [term, count] : counts) {  // in the order of bytes, as columns are
        const auto at = static_cast<std::size_t>(rows.offsets[row]) + i;
        ASSERT_EQ(world.vocabulary.term(rows.row_columns(row)[i]), term);
        ASSERT_EQ(world.matrix.counts()[at], static_cast<std::uint32_t>(count));
        ASSERT_NEAR(rows.row_values(row)[i], weights[i] / std::sqrt(square), 1e-6);
        ++i;
      }
    }
  }
}

TEST(DocumentTermMatrixTest, RowsHaveLengthOneOrNoEntry) {
  const World world({{"bus", "bus", "fare"}, {}, {"rare"}, {"bus"}, {"fare", "fare"}}, {2, 1.0});
  const CsrView rows = world.matrix.weights();
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    double square = 0.0;
    for (const float value : rows.row_values(row)) square += static_cast<double>(value) * value;
    const bool empty = row == 1 || row == 2;
    EXPECT_EQ(rows.row_columns(row).empty(), empty) << row;
    EXPECT_NEAR(square, empty ? 0.0 : 1.0, 1e-6) << row;
  }
}

TEST(DocumentTermMatrixTest, RowKeysAreEqualExactlyWhereTermsAndCountsAre) {
  const auto documents = random_documents(77, 3000);
  const World world(documents, {2, 1.0});
  std::map<std::map<std::string, int>, Key128> key_of;
  std::set<Key128> keys;
  for (std::size_t row = 0; row < documents.size(); ++row) {
    const Key128 key = world.matrix.row_keys()[row];
    const auto [at, is_new] = key_of.emplace(counts_of(documents[row], world.vocabulary), key);
    EXPECT_EQ(at->second, key);
    if (is_new) keys.insert(key);
  }
  EXPECT_EQ(keys.size(), key_of.size());
  EXPECT_LT(key_of.size(), documents.size());  // there were equal rows
}

TEST(DocumentTermMatrixTest, RowKeysDoNotFollowOtherDocumentsOrTheOrderOfWords) {
  const World few({{"fare", "bus", "bus"}, {"bus"}});
  const World many({{"aaa", "fern"}, {"bus", "fare", "bus"}, {"zoo", "ant"}, {"bus"}});
  EXPECT_EQ(few.matrix.row_keys()[0], many.matrix.row_keys()[1]);
  EXPECT_EQ(few.matrix.row_keys()[1], many.matrix.row_keys()[3]);
  const World other({{"fare", "fare", "bus"}, {"bus", "bus"}, {"busfare", "bus"}, {"bus", "fare"}});
  for (const Key128 key : other.matrix.row_keys()) {
    EXPECT_NE(key, few.matrix.row_keys()[0]);
    EXPECT_NE(key, few.matrix.row_keys()[1]);
  }
}

TEST(DocumentTermMatrixTest, ThreadsChangeNothing) {
  const auto documents = random_documents(78, 5000);
  const World alone(documents);
  for (const int threads : {2, 3, 8}) {
    const World other(documents, {1, 1.0}, threads);
    EXPECT_TRUE(std::ranges::equal(alone.matrix.counts(), other.matrix.counts()));
    EXPECT_TRUE(std::ranges::equal(alone.matrix.row_keys(), other.matrix.row_keys()));
    const CsrView a = alone.matrix.weights();
    const CsrView b = other.matrix.weights();
    EXPECT_TRUE(std::ranges::equal(a.offsets, b.offsets));
    EXPECT_TRUE(std::ranges::equal(a.columns, b.columns));
    EXPECT_TRUE(std::ranges::equal(a.values, b.values));
  }
}

TEST(DocumentTermMatrixTest, NoDocumentsMakeNoRows) {
  const World world(std::vector<Words>{});
  EXPECT_EQ(world.matrix.weights().rows(), 0U);
  EXPECT_EQ(world.matrix.weights().column_count, 0);
  EXPECT_EQ(World(std::vector<Words>(2)).matrix.weights().rows(), 2U);
}

}  // namespace
}  // namespace edau
