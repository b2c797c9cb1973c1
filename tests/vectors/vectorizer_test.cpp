#include "edau/vectorizer.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "edau/error.hpp"

namespace edau {
namespace {

const std::vector<std::string_view> kTexts = {"The bus is late, and the bus is full.",
                                              "A late train and a full bus",
                                              "No bus at all",
                                              "",
                                              "Tŷ TŶ tŷ a Llyfrgell",
                                              "the train is late and the train is full"};

VectorizeOptions sklearn_options(int ngram_min, int ngram_max, std::uint32_t min_df) {
  VectorizeOptions options;
  options.tokenize.rule = TokenRule::kScikitLearn;
  options.vocabulary.ngram_min = ngram_min;
  options.vocabulary.ngram_max = ngram_max;
  options.vocabulary.min_document_frequency = min_df;
  return options;
}

void expect_same(const DocumentTermMatrix& a, const DocumentTermMatrix& b) {
  EXPECT_TRUE(std::ranges::equal(a.weights().offsets, b.weights().offsets));
  EXPECT_TRUE(std::ranges::equal(a.weights().columns, b.weights().columns));
  EXPECT_TRUE(std::ranges::equal(a.weights().values, b.weights().values));
  EXPECT_EQ(a.weights().column_count, b.weights().column_count);
}

TEST(VectorizerTest, TheFirstTextsGetBackTheirBits) {
  for (const int ngram_min : {1, 2}) {
    for (const int ngram_max : {2, 3}) {
      for (const std::uint32_t min_df : {1U, 2U}) {
        VectorizeOptions options = sklearn_options(ngram_min, ngram_max, min_df);
        if (min_df == 2) options.weighting = Weighting::bm25();
        const Vectors first = vectorize(kTexts, options);
        options.threads = 2;
        const Vectorizer vectorizer(parts_of(first), options);
        expect_same(vectorizer.transform(kTexts), first.matrix);
      }
    }
  }
}

TEST(VectorizerTest, LaterTextsAreWeighedAsTheFirstWere) {
  const VectorizeOptions options = sklearn_options(1, 2, 1);
  const Vectors first = vectorize(kTexts, options);
  const Vectorizer vectorizer(parts_of(first), options);
  const std::vector<std::string_view> later = {"an unseen word", "No bus at all, unseen"};
  const DocumentTermMatrix matrix = vectorizer.transform(later);
  EXPECT_EQ(matrix.weights().row_columns(0).size(), 0U);
  EXPECT_TRUE(
      std::ranges::equal(matrix.weights().row_values(1), first.matrix.weights().row_values(2)));
}

TEST(VectorizerTest, TokensOfOnesOwnAreTermsAsTheyAre) {
  const std::vector<std::vector<std::string>> documents = {{"Bus", "bus", "a b"}, {"bus"}, {}};
  const TokenizedDocuments tokens = TokenizedDocuments::from_tokens(documents);
  const Vectors first = vectorize(tokens);
  const Vectorizer vectorizer(parts_of(first), {});
  expect_same(vectorizer.transform(tokens), first.matrix);
}

TEST(VectorizerTest, ByEdausRuleLaterTextsNeedAModel) {
  const Vectors first = vectorize(kTexts);
  const Vectorizer vectorizer(parts_of(first), {});
  try {
    vectorizer.transform(kTexts);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    EXPECT_NE(std::string(error.what()).find("model"), std::string::npos);
  }
}

TEST(VectorizerTest, WhatAreNoPartsIsRefused) {
  const VectorizeOptions options = sklearn_options(1, 1, 1);
  const VectorizerParts good = parts_of(vectorize(kTexts, options));
  VectorizerParts unsorted = good;
  unsorted.terms = {};
  for (std::size_t i = good.terms.size(); i-- > 0;) unsorted.terms.add(good.terms[i]);
  VectorizerParts short_of_frequencies = good;
  short_of_frequencies.document_frequencies.pop_back();
  VectorizerParts of_no_text = good;
  of_no_text.document_count = 0;
  for (const VectorizerParts& parts : {unsorted, short_of_frequencies, of_no_text}) {
    EXPECT_THROW(Vectorizer(parts, options), Error);
  }
  const VectorizeOptions pairs = sklearn_options(1, 2, 1);
  EXPECT_THROW(Vectorizer(parts_of(vectorize(kTexts, sklearn_options(1, 3, 1))), pairs), Error);
}

}  // namespace
}  // namespace edau
