#include "edau/clustering_input.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <string>
#include <vector>

#include "clustering/worlds.hpp"
#include "edau/error.hpp"

namespace edau {
namespace {

using Words = std::vector<std::string>;

DocumentTermMatrix matrix_of(const std::vector<Words>& documents) {
  const auto tokens = TokenizedDocuments::from_tokens(documents);
  const TermKeys keys = TermKeys::identity(tokens);
  return DocumentTermMatrix::build(tokens, keys, Vocabulary::build(tokens, keys, {1, 1.0}));
}

// Everything of two inputs but the documents.
void expect_equal_rows(const ClusteringInput& a, const ClusteringInput& b) {
  EXPECT_TRUE(std::ranges::equal(a.keys(), b.keys()));
  EXPECT_TRUE(std::ranges::equal(a.multiplicities(), b.multiplicities()));
  EXPECT_TRUE(std::ranges::equal(a.counts(), b.counts()));
  EXPECT_TRUE(std::ranges::equal(a.weights().offsets, b.weights().offsets));
  EXPECT_TRUE(std::ranges::equal(a.weights().columns, b.weights().columns));
  EXPECT_TRUE(std::ranges::equal(a.weights().values, b.weights().values));
}

TEST(ClusteringInputTest, MergesEqualDocumentsAndCountsThem) {
  const auto matrix = matrix_of({{"bus", "fare"}, {}, {"fare", "bus"}, {"bus"}, {"bus", "bus"}});
  const auto input = ClusteringInput::from_documents(matrix);
  EXPECT_EQ(input.row_count(), 3U);  // "bus" and "bus bus" differ in their counts
  EXPECT_EQ(input.document_count(), 5U);
  const auto rows = input.rows_of_documents();
  EXPECT_EQ(rows[0], rows[2]);
  EXPECT_EQ(rows[1], -1);
  EXPECT_NE(rows[3], rows[4]);
  EXPECT_EQ(input.multiplicities()[static_cast<std::size_t>(rows[0])], 2);
  EXPECT_EQ(input.multiplicities()[static_cast<std::size_t>(rows[3])], 1);
}

TEST(ClusteringInputTest, DocumentsThatRepeatAddTheRootOfTheirNumberToTheirRow) {
  std::vector<Words> documents(26, Words{"bus", "fare"});  // one says it, 25 repeat it
  documents.insert(documents.end(), {Words{"bus"}, Words{"bus"}, Words{}});
  std::vector<std::uint8_t> repeats(documents.size(), 0);
  std::fill(repeats.begin() + 1, repeats.begin() + 26, std::uint8_t{1});
  repeats[27] = repeats[28] = 1;
  const auto input = ClusteringInput::from_documents(matrix_of(documents)).dampened(repeats);
  const auto multiplicity_of = [&](std::size_t document) {
    return input.multiplicities()[static_cast<std::size_t>(input.rows_of_documents()[document])];
  };
  EXPECT_EQ(multiplicity_of(0), 6);
  EXPECT_EQ(multiplicity_of(27), 2);  // one, and one that repeats
  EXPECT_EQ(input.rows_of_documents()[28], -1);
}

TEST(ClusteringInputTest, EveryDocumentFindsItsOwnRowAgain) {
  const auto rows = random_rows(1, 500, 12, 1);
  std::vector<Words> documents;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    documents.emplace_back();
    for (std::size_t j = 0; j < i % 4; ++j) {
      documents.back().push_back("w" + std::to_string(rows[(i + j) % 500].begin()->first));
    }
  }
  const auto matrix = matrix_of(documents);
  const auto input = ClusteringInput::from_documents(matrix);
  EXPECT_TRUE(std::ranges::is_sorted(input.keys()));
  std::int64_t sum = 0;
  for (const std::int64_t multiplicity : input.multiplicities()) sum += multiplicity;
  EXPECT_EQ(sum, 375);  // every fourth document is empty
  for (std::size_t document = 0; document < documents.size(); ++document) {
    const std::int32_t found = input.rows_of_documents()[document];
    ASSERT_EQ(found < 0, documents[document].empty());
    if (found < 0) continue;
    const auto row = static_cast<std::size_t>(found);
    EXPECT_EQ(input.keys()[row], matrix.row_keys()[document]);
    EXPECT_TRUE(std::ranges::equal(input.weights().row_columns(row),
                                   matrix.weights().row_columns(document)));
    EXPECT_TRUE(
        std::ranges::equal(input.weights().row_values(row), matrix.weights().row_values(document)));
  }
}

TEST(ClusteringInputTest, TheOrderOfDocumentsReachesOnlyTheirRowNumbers) {
  std::vector<Row> rows = random_rows(2, 300, 20, 2);
  rows.insert(rows.end(), rows.begin(), rows.begin() + 50);
  rows.emplace_back();
  const auto first = input_of(rows, 20);
  EXPECT_EQ(first.row_count(), 300U);
  for (std::uint64_t seed = 0; seed < 5; ++seed) {
    const auto order = shuffled_order(seed, rows.size());
    const auto second = input_of(in_order(rows, order), 20);
    expect_equal_rows(first, second);
    for (std::size_t i = 0; i < order.size(); ++i) {
      ASSERT_EQ(second.rows_of_documents()[i], first.rows_of_documents()[order[i]]);
    }
  }
}

TEST(ClusteringInputTest, ACallersRowsAreScaledAndLoseTheirZeros) {
  const auto input =
      input_of({{{0, 3.0F}, {1, 0.0F}, {2, 4.0F}}, {{1, 0.0F}}, {{1, -0.0F}}, {}}, 3);
  ASSERT_EQ(input.row_count(), 1U);
  EXPECT_EQ(dense_row(input, 0), (std::vector<double>{0.6F, 0.0, 0.8F}));
  EXPECT_EQ(input.weights().columns.size(), 2U);
  EXPECT_TRUE(input.counts().empty());
  EXPECT_EQ(std::vector(input.rows_of_documents().begin(), input.rows_of_documents().end()),
            (std::vector<std::int32_t>{0, -1, -1, -1}));
}

TEST(ClusteringInputTest, RowsThatDifferInLengthAloneAreEqual) {
  const auto input = input_of({{{0, 1.0F}, {2, 2.0F}},
                               {{0, 4.0F}, {2, 8.0F}},
                               {{0, 1.0F}},
                               {{0, 1e-38F}},
                               {{0, 3e38F}},
                               {{0, -1.0F}}},
                              3);
  EXPECT_EQ(input.row_count(), 3U);
  EXPECT_EQ(input.rows_of_documents()[0], input.rows_of_documents()[1]);
  EXPECT_EQ(input.rows_of_documents()[2], input.rows_of_documents()[3]);
  EXPECT_EQ(input.rows_of_documents()[2], input.rows_of_documents()[4]);
}

TEST(ClusteringInputTest, RefusesAMatrixThatIsNone) {
  struct Case {
    std::vector<std::int64_t> offsets;
    std::vector<std::int32_t> columns;
    std::vector<float> values;
    std::string message;
  };
  constexpr float kNan = std::numeric_limits<float>::quiet_NaN();
  constexpr float kInfinity = std::numeric_limits<float>::infinity();
  const std::string offsets =
      "matrix offsets must run from 0 to the number of columns, which must be the number of values";
  const Case cases[] = {
      {{}, {}, {}, offsets},
      {{0, 1}, {}, {}, offsets},
      {{1, 1}, {0}, {1}, offsets},
      {{0, 1}, {0, 1}, {1, 1}, offsets},
      {{0, 1}, {0}, {}, offsets},
      {{0, -1, 1}, {0}, {1}, "matrix row 0 (from 0): offsets must never fall"},
      {{0, 2, 1, 2}, {0, 1}, {1, 1}, "matrix row 1 (from 0): offsets must never fall"},
      {{0, 9, 1}, {0}, {1}, "matrix row 1 (from 0): offsets must never fall"},
      {{0, 0, 1}, {3}, {1}, "matrix row 1 (from 0): column 3 is not in [0, 3)"},
      {{0, 1}, {-1}, {1}, "matrix row 0 (from 0): column -1 is not in [0, 3)"},
      {{0, 2}, {1, 1}, {1, 1}, "matrix row 0 (from 0): columns must rise within a row"},
      {{0, 1, 3}, {0, 2, 1}, {1, 1, 1}, "matrix row 1 (from 0): columns must rise within a row"},
      {{0, 1}, {0}, {kNan}, "matrix row 0 (from 0): holds a value that is not finite"},
      {{0, 1, 2},
       {0, 0},
       {1, -kInfinity},
       "matrix row 1 (from 0): holds a value that is not finite"},
  };
  for (const Case& one : cases) {
    try {
      ClusteringInput::from_matrix({one.offsets, one.columns, one.values, 3});
      ADD_FAILURE() << "accepted what should give: " << one.message;
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
      EXPECT_EQ(error.what(), one.message);
    }
  }
}

TEST(ClusteringInputTest, NoRowsAreNoError) {
  const auto none = input_of({}, 0);
  EXPECT_EQ(none.row_count(), 0U);
  EXPECT_EQ(none.document_count(), 0U);
  EXPECT_EQ(input_of({{}, {}}, 5).document_count(), 2U);
}

TEST(ClusteringInputTest, RefusesAMatrixItCannotUse) {
  const auto tokens = TokenizedDocuments::from_tokens(std::vector<Words>{{"bus", "fare"}, {"bus"}});
  const TermKeys keys = TermKeys::identity(tokens);
  const auto vocabulary = Vocabulary::build(tokens, keys, {1, 1.0});
  for (const MatrixOptions& options :
       {MatrixOptions{.row_keys = false}, MatrixOptions{.weighting = Weighting::bm25()}}) {
    const auto matrix = DocumentTermMatrix::build(tokens, keys, vocabulary, 1, options);
    EXPECT_THROW(ClusteringInput::from_documents(matrix), Error);
  }
}

}  // namespace
}  // namespace edau
