#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/parallel.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

using Words = std::vector<std::string>;

struct World {
  explicit World(const std::vector<Words>& documents, const MatrixOptions& options = {})
      : tokens(TokenizedDocuments::from_tokens(documents)),
        keys(TermKeys::identity(tokens)),
        vocabulary(Vocabulary::build(tokens, keys, {1, 1.0})),
        matrix(DocumentTermMatrix::build(tokens, keys, vocabulary, 1, options)) {}

  DocumentTermMatrix joined(const std::vector<std::size_t>& bounds, int threads = 1) const {
    Workers workers(threads);
    return DocumentTermMatrix::joined(matrix, vocabulary, bounds, workers);
  }

  TokenizedDocuments tokens;
  TermKeys keys;
  Vocabulary vocabulary;
  DocumentTermMatrix matrix;
};

std::vector<Words> random_documents(std::uint64_t seed, std::size_t count) {
  std::mt19937_64 random(seed);
  std::vector<Words> documents(count);
  for (Words& words : documents) {
    for (std::uint64_t i = random() % 9; i > 0; --i) {
      words.push_back("w" + std::to_string(random() % 30));
    }
  }
  return documents;
}

// Runs of 0 to 4 documents.
std::vector<std::size_t> random_bounds(std::uint64_t seed, std::size_t count) {
  std::mt19937_64 random(seed);
  std::vector<std::size_t> bounds{0};
  while (bounds.back() < count) bounds.push_back(std::min(bounds.back() + random() % 5, count));
  return bounds;
}

// Row i of the matrix, by term: how often, and with what weight.
std::map<std::string, std::pair<std::uint32_t, float>> row_of(const World& world,
                                                              const DocumentTermMatrix& matrix,
                                                              std::size_t row) {
  std::map<std::string, std::pair<std::uint32_t, float>> result;
  const CsrView rows = matrix.weights();
  for (auto i = static_cast<std::size_t>(rows.offsets[row]);
       i < static_cast<std::size_t>(rows.offsets[row + 1]); ++i) {
    result[std::string(world.vocabulary.term(rows.columns[i]))] = {matrix.counts()[i],
                                                                   rows.values[i]};
  }
  return result;
}

TEST(JoinedRowsTest, ARowIsWhatTheJoinedDocumentsHoldWeighedAsOne) {
  const auto documents = random_documents(3, 80);
  const World world(documents);
  const auto bounds = random_bounds(4, documents.size());
  const DocumentTermMatrix joined = world.joined(bounds);
  ASSERT_EQ(joined.weights().rows(), bounds.size() - 1);
  for (std::size_t row = 0; row + 1 < bounds.size(); ++row) {
    std::map<std::string, std::uint32_t> counts;
    for (std::size_t i = bounds[row]; i < bounds[row + 1]; ++i) {
      for (const std::string& word : documents[i]) ++counts[word];
    }
    const auto found = row_of(world, joined, row);
    ASSERT_EQ(found.size(), counts.size());
    std::map<std::string, double> weights;
    double square = 0.0;
    for (const auto& [word, count] : counts) {
      const double df = world.vocabulary.document_frequency(*world.vocabulary.find(word));
      weights[word] = (1.0 + std::log(count)) * (std::log(81.0 / (1.0 + df)) + 1.0);
      square += weights[word] * weights[word];
    }
    for (const auto& [word, count] : counts) {
      ASSERT_EQ(found.at(word).first, count);
      ASSERT_NEAR(found.at(word).second, weights[word] / std::sqrt(square), 1e-6);
    }
  }
}

TEST(JoinedRowsTest, DocumentsThatStayAloneKeepTheirRowsAndKeys) {
  for (const Weighting& weighting : {Weighting{}, Weighting::bm25()}) {
    const World world(random_documents(5, 60), {.weighting = weighting});
    std::vector<std::size_t> bounds(61);
    for (std::size_t i = 0; i < bounds.size(); ++i) bounds[i] = i;
    const DocumentTermMatrix joined = world.joined(bounds);
    EXPECT_EQ(std::vector(joined.row_keys().begin(), joined.row_keys().end()),
              std::vector(world.matrix.row_keys().begin(), world.matrix.row_keys().end()));
    for (std::size_t row = 0; row < 60; ++row) {
      ASSERT_EQ(row_of(world, joined, row), row_of(world, world.matrix, row));
    }
  }
}

TEST(JoinedRowsTest, NoRowsAreJoinedIntoNoneWithoutALength) {
  const World world(random_documents(9, 0));
  EXPECT_EQ(world.joined({0}).mean_length(), 0.0);
}

TEST(JoinedRowsTest, TheNumberOfThreadsChangesNothing) {
  const auto documents = random_documents(6, 5000);
  const World world(documents);
  const auto bounds = random_bounds(7, documents.size());
  const DocumentTermMatrix one = world.joined(bounds, 1);
  const DocumentTermMatrix four = world.joined(bounds, 4);
  for (std::size_t row = 0; row + 1 < bounds.size(); ++row) {
    ASSERT_EQ(one.row_keys()[row], four.row_keys()[row]);
    ASSERT_EQ(row_of(world, one, row), row_of(world, four, row));
  }
}

TEST(JoinedRowsTest, BoundsThatDoNotCoverTheRowsAreRefused) {
  const World world(random_documents(8, 4));
  for (const std::vector<std::size_t>& bounds :
       {std::vector<std::size_t>{}, {0}, {0, 3}, {1, 4}, {0, 5}, {0, 3, 2, 4}}) {
    EXPECT_THROW(world.joined(bounds), Error);
  }
}

}  // namespace
}  // namespace edau
