// The fast vocabulary and matrix against the slow obvious ones, on small random worlds.
#include <gtest/gtest.h>

#include "vectors/worlds.hpp"

namespace edau {
namespace {

constexpr VocabularyOptions kOptions[] = {
    {.min_document_frequency = 1, .max_document_share = 1.0},
    {.min_document_frequency = 2, .max_document_share = 0.5},
    {.min_document_frequency = 1, .max_document_share = 1.0, .ngram_max = 2},
    {.min_document_frequency = 2, .max_document_share = 0.4, .ngram_max = 3},
    {.min_document_frequency = 2, .max_document_share = 1.0, .ngram_min = 2, .ngram_max = 2},
    {.min_document_frequency = 3, .max_document_share = 0.6, .ngram_min = 2, .ngram_max = 3},
    {.min_document_frequency = 1, .max_document_share = 1.0, .ngram_min = 3, .ngram_max = 3},
    {.min_document_frequency = 2, .max_document_share = 0.9, .max_terms = 4},
    {.min_document_frequency = 1, .max_document_share = 0.9, .ngram_max = 3, .max_terms = 25},
};

constexpr std::size_t kSubmissions = 40;

class ReferenceTest : public testing::TestWithParam<VocabularyOptions> {};

INSTANTIATE_TEST_SUITE_P(Options, ReferenceTest, testing::ValuesIn(kOptions));

TEST_P(ReferenceTest, TheVocabularyIsTheObviousOne) {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const auto documents = random_phrases(seed, kSubmissions);
    const auto expected = slow_vocabulary(documents, kSubmissions, GetParam());
    const FastWorld world(documents, kSubmissions, GetParam(), 1);
    ASSERT_EQ(static_cast<std::size_t>(world.vocabulary.size()), expected.size()) << seed;
    TermId id = 0;
    for (const auto& [term, document_frequency] : expected) {  // in the order of bytes
      ASSERT_EQ(world.vocabulary.term(id), term);
      ASSERT_EQ(world.vocabulary.document_frequency(id), document_frequency) << term;
      ASSERT_EQ(world.vocabulary.find(term), id);
      ++id;
    }
  }
}

// One row the slow way: column to count.
std::map<TermId, std::uint32_t> slow_row(const Phrases& document, const Vocabulary& vocabulary,
                                         const VocabularyOptions& options) {
  std::map<TermId, std::uint32_t> row;
  for (const auto& term : slow_terms(document, options.ngram_min, options.ngram_max)) {
    if (const auto id = vocabulary.find(term)) ++row[*id];
  }
  return row;
}

std::vector<double> slow_weights(const std::map<TermId, std::uint32_t>& row,
                                 const Vocabulary& vocabulary) {
  std::vector<double> weights;
  double square = 0.0;
  for (const auto& [id, count] : row) {
    const double idf =
        std::log((1.0 + kSubmissions) / (1.0 + vocabulary.document_frequency(id))) + 1.0;
    weights.push_back((1.0 + std::log(count)) * idf);
    square += weights.back() * weights.back();
  }
  for (double& weight : weights) weight /= std::sqrt(square);
  return weights;
}

TEST_P(ReferenceTest, TheMatrixIsTheObviousOne) {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const auto documents = random_phrases(seed, kSubmissions);
    const FastWorld world(documents, kSubmissions, GetParam(), 1);
    const CsrView rows = world.matrix.weights();
    ASSERT_EQ(rows.rows(), documents.size());
    ASSERT_EQ(rows.column_count, world.vocabulary.size());
    std::size_t at = 0;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      const auto expected = slow_row(documents[i], world.vocabulary, GetParam());
      const auto weights = slow_weights(expected, world.vocabulary);
      ASSERT_EQ(rows.row_columns(i).size(), expected.size()) << seed << ' ' << i;
      for (const auto& [id, count] : expected) {
        const std::size_t place = at - static_cast<std::size_t>(rows.offsets[i]);
        ASSERT_EQ(rows.columns[at], id);
        ASSERT_EQ(world.matrix.counts()[at], count);
        ASSERT_NEAR(rows.values[at], weights[place], 1e-7);
        ++at;
      }
    }
  }
}

void expect_same(const FastWorld& a, const FastWorld& b) {
  ASSERT_EQ(a.vocabulary.size(), b.vocabulary.size());
  for (TermId id = 0; id < a.vocabulary.size(); ++id) {
    ASSERT_EQ(a.vocabulary.term(id), b.vocabulary.term(id));
    ASSERT_EQ(a.vocabulary.document_frequency(id), b.vocabulary.document_frequency(id));
  }
  EXPECT_EQ(a.vocabulary.too_rare_count(), b.vocabulary.too_rare_count());
  EXPECT_EQ(a.vocabulary.too_common_count(), b.vocabulary.too_common_count());
  const CsrView left = a.matrix.weights();
  const CsrView right = b.matrix.weights();
  EXPECT_TRUE(std::ranges::equal(left.offsets, right.offsets));
  EXPECT_TRUE(std::ranges::equal(left.columns, right.columns));
  EXPECT_TRUE(std::ranges::equal(left.values, right.values));
  EXPECT_TRUE(std::ranges::equal(a.matrix.counts(), b.matrix.counts()));
  EXPECT_TRUE(std::ranges::equal(a.matrix.row_keys(), b.matrix.row_keys()));
}

// Enough submissions for several blocks and waves.
TEST_P(ReferenceTest, ThreadsChangeNothing) {
  const auto documents = random_phrases(99, 9000);
  const FastWorld alone(documents, 9000, GetParam(), 1);
  for (const int threads : {2, 5}) {
    SCOPED_TRACE(threads);
    expect_same(alone, FastWorld(documents, 9000, GetParam(), threads));
  }
}

// The rows of b are those of a, from the last document to the first.
void expect_reversed(const DocumentTermMatrix& a, const DocumentTermMatrix& b) {
  const CsrView left = a.weights();
  const CsrView right = b.weights();
  ASSERT_EQ(left.rows(), right.rows());
  for (std::size_t i = 0; i < left.rows(); ++i) {
    const std::size_t other = left.rows() - 1 - i;
    EXPECT_TRUE(std::ranges::equal(left.row_columns(i), right.row_columns(other)));
    EXPECT_TRUE(std::ranges::equal(left.row_values(i), right.row_values(other)));
    EXPECT_EQ(a.row_keys()[i], b.row_keys()[other]);
  }
}

TEST_P(ReferenceTest, TheOrderOfRowsChangesNoTermAndNoRow) {
  auto documents = random_phrases(7, kSubmissions);
  const FastWorld before(documents, kSubmissions, GetParam(), 1);
  std::reverse(documents.begin(), documents.end());
  for (Phrases& document : documents) document.submission = kSubmissions - 1 - document.submission;
  const FastWorld after(documents, kSubmissions, GetParam(), 1);
  ASSERT_EQ(before.vocabulary.size(), after.vocabulary.size());
  for (TermId id = 0; id < before.vocabulary.size(); ++id) {
    ASSERT_EQ(before.vocabulary.term(id), after.vocabulary.term(id));
    ASSERT_EQ(before.vocabulary.document_frequency(id), after.vocabulary.document_frequency(id));
  }
  expect_reversed(before.matrix, after.matrix);
}

TEST_P(ReferenceTest, NothingSaidMakesNoTerms) {
  const Phrases silent{0, {{"the", "the"}}};
  for (const auto& documents : {std::vector<Phrases>{}, std::vector<Phrases>{silent},
                                std::vector<Phrases>{{0, {}}, silent}}) {
    const FastWorld world(documents, 1, GetParam(), 2);
    EXPECT_EQ(world.vocabulary.size(), 0);
    EXPECT_EQ(world.vocabulary.find("the"), std::nullopt);
    EXPECT_EQ(world.matrix.weights().rows(), documents.size());
    EXPECT_TRUE(world.matrix.counts().empty());
    EXPECT_EQ(world.matrix.row_keys().size(), documents.size());
  }
}

}  // namespace
}  // namespace edau
