#include "clustering/meanings.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "clustering/document_meanings.hpp"
#include "clustering/small_sets.hpp"
#include "counted_world.hpp"
#include "edau/clustering_input.hpp"

namespace edau {
namespace {

constexpr std::size_t kDimensions = 6;

// Rows that share hardly a word, of kind i % 3, each with a meaning near its kind's.
struct MeantWorld {
  explicit MeantWorld(std::size_t count) : world(random_rows(3, count, 400, 3), 400) {
    const std::vector<Row> noise = random_rows(5, count, kDimensions, 3);
    for (std::size_t row = 0; row < count; ++row) {
      std::vector<double> meaning(kDimensions, 1.0);  // what all have in common
      meaning[row % 3] += 3.0;
      for (const auto& [dimension, value] : noise[row]) {
        meaning[static_cast<std::size_t>(dimension)] += 0.2 * static_cast<double>(value);
      }
      meanings.insert(meanings.end(), meaning.begin(), meaning.end());
    }
  }

  WeightedRows rows() const {
    WeightedRows result = world.rows();
    result.meanings = meanings;
    return result;
  }

  CountedWorld world;
  std::vector<double> meanings;
};

// The cosine of two rows in a view, by its definition.
double slow_cosine(const WeightedRows& rows, std::size_t a, std::size_t b, double strength) {
  std::vector<double> common(kDimensions, 0.0);
  for (std::size_t i = 0; i < rows.meanings.size(); ++i)
    common[i % kDimensions] += rows.meanings[i];
  const auto dot = [](const std::vector<double>& x, const std::vector<double>& y) {
    double sum = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) sum += x[i] * y[i];
    return sum;
  };
  const auto meaning = [&](std::size_t row) {
    const auto known = rows.row_meaning(row);
    std::vector<double> result(known.begin(), known.end());
    const double share = dot(result, common) / dot(common, common);
    for (std::size_t i = 0; i < kDimensions; ++i) result[i] -= share * common[i];
    const double length = std::sqrt(dot(result, result));
    for (double& value : result) value /= length;
    return result;
  };
  double words = 0.0;
  for (std::size_t i = 0; i < rows.weights.row_columns(a).size(); ++i) {
    for (std::size_t j = 0; j < rows.weights.row_columns(b).size(); ++j) {
      if (rows.weights.row_columns(a)[i] != rows.weights.row_columns(b)[j]) continue;
      words += static_cast<double>(rows.weights.row_values(a)[i]) *
               static_cast<double>(rows.weights.row_values(b)[j]);
    }
  }
  const double weight = strength * strength;
  return (words + weight * dot(meaning(a), meaning(b))) / (1.0 + weight);
}

TEST(MeaningsTest, AViewIsTheCosineOfWordsAndMeaningsEndToEnd) {
  const MeantWorld world(40);
  Workers workers(2);
  const std::vector<SimilarityMatrix> views = similarity_views(world.rows(), workers);
  ASSERT_EQ(views.size(), kMeaningStrengths.size());
  for (std::size_t view = 0; view < views.size(); ++view) {
    for (std::size_t i = 0; i < 40; i += 7) {
      for (std::size_t j = 0; j < 40; ++j) {
        EXPECT_NEAR(views[view].row(i)[j],
                    slow_cosine(world.rows(), i, j, static_cast<double>(kMeaningStrengths[view])),
                    1e-5);
      }
    }
  }
}

TEST(MeaningsTest, WhereNothingIsKnownTheOneViewIsOfWords) {
  const CountedWorld world(random_rows(3, 30, 40, 3), 40);
  Workers workers(1);
  const std::vector<SimilarityMatrix> views = similarity_views(world.rows(), workers);
  const SimilarityMatrix words = SimilarityMatrix::cosines(world.rows(), workers);
  ASSERT_EQ(views.size(), 1U);
  for (std::size_t i = 0; i < 30; ++i) {
    EXPECT_TRUE(std::equal(words.row(i), words.row(i) + 30, views[0].row(i)));
  }
}

TEST(MeaningsTest, ARowOfUnknownWordsIsLikeOthersInWordsAlone) {
  MeantWorld world(20);
  std::fill_n(world.meanings.begin(), kDimensions, 0.0);
  Workers workers(1);
  const SimilarityMatrix words = SimilarityMatrix::cosines(world.rows(), workers);
  const std::vector<SimilarityMatrix> views = similarity_views(world.rows(), workers);
  const float scale = 1.0F / (1.0F + kMeaningStrengths[0] * kMeaningStrengths[0]);
  for (std::size_t j = 0; j < 20; ++j) {
    EXPECT_NEAR(views[0].row(0)[j], scale * words.row(0)[j], 1e-6);
  }
}

TEST(MeaningsTest, NeighboursAreTheMostAlikeOfTheView) {
  const MeantWorld world(60);
  Workers workers(2);
  const std::vector<SimilarityMatrix> views = similarity_views(world.rows(), workers);
  const std::vector<SimilarityGraph> graphs = neighbour_views(world.rows(), 5, workers);
  ASSERT_EQ(graphs.size(), views.size());
  for (std::size_t view = 0; view < views.size(); ++view) {
    for (std::size_t i = 0; i < 60; ++i) {
      std::vector<float> cosines(views[view].row(i), views[view].row(i) + 60);
      cosines[i] = 2.0F;  // itself first
      std::ranges::sort(cosines, std::greater());
      std::size_t stronger = 0;
      for (const SimilarityGraph::Tie& tie : graphs[view].row(i)) {
        const auto other = graphs[view].row(tie.other);
        const auto back = std::ranges::find(other, i, &SimilarityGraph::Tie::other);
        ASSERT_NE(back, other.end()) << "a tie has two ends";
        EXPECT_EQ(back->similarity, tie.similarity);
        if (tie.other != i && tie.similarity >= cosines[5]) ++stronger;
      }
      EXPECT_EQ(stronger, 5U);
    }
  }
}

TEST(MeaningsTest, ThreadsChangeNothing) {
  const MeantWorld world(90);
  Workers one(1);
  Workers four(4);
  EXPECT_EQ(cluster_small_set(world.rows(), 3, 1, one),
            cluster_small_set(world.rows(), 3, 1, four));
  const auto graphs = neighbour_views(world.rows(), 8, one);
  const auto same = neighbour_views(world.rows(), 8, four);
  for (std::size_t view = 0; view < graphs.size(); ++view) {
    for (std::size_t i = 0; i < 90; ++i) {
      EXPECT_TRUE(std::ranges::equal(graphs[view].row(i), same[view].row(i), [](auto a, auto b) {
        return a.other == b.other && a.similarity == b.similarity;
      }));
    }
  }
}

TEST(MeaningsTest, DocumentsThatShareNoWordAreFoundByWhatTheyMean) {
  const MeantWorld world(90);
  WeightedRows words_alone = world.rows();
  words_alone.meanings = {};
  Workers workers(1);
  EXPECT_GT(pair_agreement(cluster_small_set(world.rows(), 3, 1, workers), 3), 0.95);
  EXPECT_LT(pair_agreement(cluster_small_set(words_alone, 3, 1, workers), 3), 0.8);
}

TEST(MeaningsTest, EqualRowsHaveTheMeanOfTheirDocumentsInAnyOrder) {
  const std::vector<std::vector<std::string>> documents{{"bus"}, {"fare"}, {"bus"}, {}};
  const auto tokens = TokenizedDocuments::from_tokens(documents);
  const TermKeys keys = TermKeys::identity(tokens);
  const auto matrix =
      DocumentTermMatrix::build(tokens, keys, Vocabulary::build(tokens, keys, {1, 1.0}));
  Workers workers(1);
  const DocumentMeanings meanings{2, {10, 20, 5, 5, 20, 0, 9, 9}};
  const auto input = ClusteringInput::from_documents(matrix, meanings, workers);
  const auto mean_of = [&](std::size_t document) {
    const auto row = static_cast<std::size_t>(input.rows_of_documents()[document]);
    const auto mean = input.meanings().subspan(2 * row, 2);
    return std::vector<double>(mean.begin(), mean.end());
  };
  ASSERT_EQ(input.meanings().size(), 4U);
  EXPECT_EQ(mean_of(0), (std::vector<double>{15.0, 10.0}));
  EXPECT_EQ(mean_of(1), (std::vector<double>{5.0, 5.0}));
}

TEST(MeaningsTest, JoinedDocumentsMeanTheSumOfTheirs) {
  const DocumentMeanings meanings{2, {1, 2, 3, 4, 5, 6}};
  EXPECT_EQ(meanings.joined(std::vector<std::size_t>{0, 2, 2, 3}).sums,
            (std::vector<std::int64_t>{4, 6, 0, 0, 5, 6}));
}

}  // namespace
}  // namespace edau
