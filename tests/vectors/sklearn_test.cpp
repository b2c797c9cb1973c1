// What scikit-learn makes of the same tokens: sklearn_fixture.txt, which
// make_sklearn_fixture.py writes.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "edau/document_term_matrix.hpp"
#include "edau/vocabulary.hpp"
#include "vectors/row_weigher.hpp"

namespace edau {
namespace {

using Words = std::vector<std::string>;

struct Case {
  std::string name;
  VocabularyOptions options;
  Weighting weighting;
  Words terms;
  std::vector<std::int64_t> offsets;
  std::vector<std::int32_t> columns;
  std::vector<double> values;
};

struct Fixture {
  std::vector<Words> documents;
  std::vector<Case> cases;
};

template <typename T>
std::vector<T> rest_of(std::istream& line) {
  std::vector<T> values;
  for (T value; line >> value;) values.push_back(value);
  return values;
}

Words split_at_tabs(std::istream& line) {
  Words terms;
  line.ignore();
  for (std::string term; std::getline(line, term, '\t');) terms.push_back(term);
  return terms;
}

Case read_case(const std::string& line) {
  Case c;
  c.name = line;
  std::istringstream in(line);
  std::string word;
  std::string frequency;
  std::string idf;
  std::string norm;
  in >> word >> frequency >> idf >> norm >> c.options.min_document_frequency >>
      c.options.max_document_share >> c.options.ngram_min >> c.options.ngram_max >>
      c.options.max_terms;
  c.weighting.term_frequency = frequency == "raw" ? TermFrequency::kRaw : TermFrequency::kSublinear;
  c.weighting.idf = idf == "smooth" ? Idf::kSmooth : idf == "plain" ? Idf::kPlain : Idf::kNone;
  c.weighting.norm = norm == "l2" ? Norm::kL2 : Norm::kNone;
  return c;
}

Fixture read_fixture() {
  Fixture fixture;
  std::ifstream file(EDAU_SOURCE_DIR "/tests/vectors/sklearn_fixture.txt");
  for (std::string line; std::getline(file, line);) {
    std::istringstream in(line);
    std::string word;
    in >> word;
    if (word == "document") fixture.documents.push_back(rest_of<std::string>(in));
    if (word == "case") fixture.cases.push_back(read_case(line));
    if (word == "terms") fixture.cases.back().terms = split_at_tabs(in);
    if (word == "offsets") fixture.cases.back().offsets = rest_of<std::int64_t>(in);
    if (word == "columns") fixture.cases.back().columns = rest_of<std::int32_t>(in);
    if (word == "values") fixture.cases.back().values = rest_of<double>(in);
  }
  return fixture;
}

void expect_same_terms(const Vocabulary& vocabulary, const Case& expected) {
  ASSERT_EQ(static_cast<std::size_t>(vocabulary.size()), expected.terms.size());
  for (TermId id = 0; id < vocabulary.size(); ++id) {
    EXPECT_EQ(vocabulary.term(id), expected.terms[static_cast<std::size_t>(id)]);
  }
}

void expect_same_matrix(const DocumentTermMatrix& matrix, const Case& expected) {
  const CsrView rows = matrix.weights();
  ASSERT_TRUE(std::ranges::equal(rows.offsets, expected.offsets));
  ASSERT_TRUE(std::ranges::equal(rows.columns, expected.columns));
  for (std::size_t i = 0; i < expected.values.size(); ++i) {
    EXPECT_NEAR(rows.values[i], expected.values[i], 1e-6 * expected.values[i]);
  }
}

void expect_same_doubles(const DocumentTermMatrix& matrix, const Vocabulary& vocabulary,
                         const Case& expected) {
  Workers workers(1);
  const RowWeigher weigher(expected.weighting, vocabulary, 1.0, workers);
  const CsrView rows = matrix.weights();
  for (std::size_t row = 0; row < rows.rows(); ++row) {
    const auto begin = static_cast<std::size_t>(rows.offsets[row]);
    std::vector<double> weights(rows.row_columns(row).size());
    weigher.weigh(rows.row_columns(row), matrix.counts().subspan(begin, weights.size()), weights);
    for (std::size_t i = 0; i < weights.size(); ++i) {
      EXPECT_NEAR(weights[i], expected.values[begin + i], 1e-12 * expected.values[begin + i]);
    }
  }
}

TEST(SklearnTest, TermsRowsAndWeightsAreThoseOfTfidfVectorizer) {
  const Fixture fixture = read_fixture();
  ASSERT_EQ(fixture.documents.size(), 40U);
  ASSERT_GE(fixture.cases.size(), 13U);
  const auto tokens = TokenizedDocuments::from_tokens(fixture.documents);
  const TermKeys keys = TermKeys::identity(tokens);
  for (const Case& expected : fixture.cases) {
    SCOPED_TRACE(expected.name);
    const Vocabulary vocabulary = Vocabulary::build(tokens, keys, expected.options);
    const DocumentTermMatrix matrix = DocumentTermMatrix::build(
        tokens, keys, vocabulary, 1, {.weighting = expected.weighting, .row_keys = false});
    expect_same_terms(vocabulary, expected);
    expect_same_matrix(matrix, expected);
    expect_same_doubles(matrix, vocabulary, expected);
  }
}

}  // namespace
}  // namespace edau
