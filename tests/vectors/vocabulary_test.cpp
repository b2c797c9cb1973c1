#include "edau/vocabulary.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>
#include <string>
#include <vector>

#include "edau/error.hpp"
#include "text/tokenize_documents.hpp"

namespace edau {
namespace {

using Words = std::vector<std::string>;

constexpr VocabularyOptions kKeepAll{.min_document_frequency = 1, .max_document_share = 1.0};

// Of documents that are submissions of their own, every token a term.
Vocabulary build(const std::vector<Words>& documents, const VocabularyOptions& options = kKeepAll) {
  const auto tokens = TokenizedDocuments::from_tokens(documents);
  return Vocabulary::build(tokens, TermKeys::identity(tokens), options);
}

// The document frequency of `term`, 0 if the vocabulary does not hold it.
std::uint32_t frequency(const Vocabulary& vocabulary, std::string_view term) {
  const auto id = vocabulary.find(term);
  return id ? vocabulary.document_frequency(*id) : 0;
}

TEST(VocabularyTest, CountsASubmissionOnceHoweverOftenItsPointsRepeatATerm) {
  const std::vector<DocumentText> texts = {
      {0, "bus bus bus fare"}, {0, "bus"}, {1, "fare"}, {3, "train"}};
  Workers workers(1);
  const auto tokens = tokenize_documents(texts, 5, {.language = Language::kEnglish}, workers);
  const auto vocabulary = Vocabulary::build(tokens, TermKeys::identity(tokens), kKeepAll);
  EXPECT_EQ(frequency(vocabulary, "bus"), 1U);
  EXPECT_EQ(frequency(vocabulary, "fare"), 2U);
  EXPECT_EQ(frequency(vocabulary, "train"), 1U);
  EXPECT_EQ(frequency(vocabulary, "tram"), 0U);
  EXPECT_EQ(vocabulary.submission_count(), 5U);  // those without a document count too
}

// `with` of `count` documents hold "x".
std::vector<Words> world(std::size_t with, std::size_t count) {
  std::vector<Words> documents(count, Words{"filler"});
  for (std::size_t i = 0; i < with; ++i) documents[i].push_back("x");
  return documents;
}

TEST(VocabularyTest, TheLowerLimitIsTheLeastFrequencyKept) {
  for (std::uint32_t limit = 1; limit < 6; ++limit) {
    for (std::uint32_t with = 1; with < 6; ++with) {
      const auto vocabulary = build(world(with, 10), {limit, 1.0});
      EXPECT_EQ(vocabulary.find("x").has_value(), with >= limit) << with << ' ' << limit;
      EXPECT_EQ(vocabulary.too_rare_count(), with >= limit ? 0U : 1U);
      EXPECT_EQ(vocabulary.too_common_count(), 0U);
    }
  }
}

// 29 of 100 is not more than 0.29, though 0.29 × 100 is less than 29 in binary.
TEST(VocabularyTest, TheUpperLimitIsTheGreatestShareKept) {
  for (std::size_t with = 1; with <= 100; ++with) {
    const double share = static_cast<double>(with) / 100.0;
    EXPECT_TRUE(build(world(with, 100), {1, share}).find("x").has_value()) << share;
    const auto below = build(world(with, 100), {1, std::nextafter(share, 0.0)});
    EXPECT_FALSE(below.find("x").has_value()) << share;
    EXPECT_EQ(below.too_common_count(), 2U);  // the filler too
  }
}

// What repeats is left out of the upper limit alone, for words and for n-grams.
TEST(VocabularyTest, RepeatsDoNotMakeATermTooCommon) {
  std::vector<Words> documents(8, Words{"close", "the", "quarry"});
  documents.insert(documents.end(), {{"a"}, {"b", "quarry"}, {"c"}});
  std::vector<std::uint8_t> repeats(documents.size());
  std::fill(repeats.begin() + 1, repeats.begin() + 8, std::uint8_t{1});
  VocabularyOptions limits{.min_document_frequency = 1, .max_document_share = 0.5, .ngram_max = 2};
  EXPECT_EQ(frequency(build(documents, limits), "close"), 0U);
  EXPECT_EQ(frequency(build(documents, limits), "the quarry"), 0U);

  limits.repeats = repeats;
  const Vocabulary vocabulary = build(documents, limits);
  EXPECT_EQ(frequency(vocabulary, "close"), 8U);
  EXPECT_EQ(frequency(vocabulary, "the quarry"), 8U);
  EXPECT_EQ(frequency(vocabulary, "quarry"), 9U);  // in 2 of the 4 that are left
  limits.max_document_share = 0.49;
  EXPECT_EQ(frequency(build(documents, limits), "quarry"), 0U);

  limits.repeats = std::span(repeats).first(3);
  EXPECT_THROW(build(documents, limits), Error);
}

TEST(VocabularyTest, OnlyContentAndNumbersMayBeTerms) {
  const std::vector<DocumentText> texts = {{0, "the 22 buses are late for @us 7 \U0001F44D"}};
  Workers workers(1);
  const auto tokens = tokenize_documents(texts, 1, {.language = Language::kEnglish}, workers);
  const TermKeys keys = TermKeys::normalize(tokens);
  const auto vocabulary = Vocabulary::build(tokens, keys, kKeepAll);
  ASSERT_EQ(vocabulary.size(), 3);
  EXPECT_EQ(vocabulary.term(0), "22");
  EXPECT_EQ(vocabulary.term(1), "bus");
  EXPECT_EQ(vocabulary.term(2), "late");
  EXPECT_EQ(vocabulary.too_rare_count() + vocabulary.too_common_count(), 0U);
  for (KeyId key = 0; key < keys.size(); ++key) {
    const TermId term = vocabulary.term_of(key);
    const bool may_be = keys.role(key) == KeyRole::kContent || keys.role(key) == KeyRole::kNumber;
    ASSERT_EQ(term >= 0, may_be);
    if (may_be) {
      EXPECT_EQ(vocabulary.term(term), keys.bytes(key));
    }
  }
}

TEST(VocabularyTest, IdsFollowBytes) {
  const auto vocabulary = build({{"zoo", "\u00e2r", "Bus", "bus", "", "10", "9"}});
  const char* expected[] = {"", "10", "9", "Bus", "bus", "zoo", "\u00e2r"};
  ASSERT_EQ(vocabulary.size(), 7);
  for (TermId id = 0; id < 7; ++id) {
    EXPECT_EQ(vocabulary.term(id), expected[id]);
    EXPECT_EQ(vocabulary.find(expected[id]), id);
  }
  EXPECT_EQ(vocabulary.find("zo"), std::nullopt);
  EXPECT_EQ(vocabulary.find("zooo"), std::nullopt);
}

TEST(VocabularyTest, TheOrderOfDocumentsDoesNotMatter) {
  std::mt19937_64 random(5);
  std::vector<Words> documents(40);
  for (Words& words : documents) {
    for (std::uint64_t i = random() % 8; i > 0; --i) {
      words.push_back("w" + std::to_string(random() % 30));
    }
  }
  const auto first = build(documents, {2, 0.3});
  EXPECT_GT(first.too_rare_count() + first.too_common_count(), 0U);
  for (int i = 0; i < 10; ++i) {
    std::shuffle(documents.begin(), documents.end(), random);
    const auto second = build(documents, {2, 0.3});
    ASSERT_EQ(first.size(), second.size());
    for (TermId id = 0; id < first.size(); ++id) {
      EXPECT_EQ(first.term(id), second.term(id));
      EXPECT_EQ(first.document_frequency(id), second.document_frequency(id));
      EXPECT_EQ(first.idf(id), second.idf(id));
    }
  }
}

TEST(VocabularyTest, IdfIsTheSmoothOne) {
  const auto vocabulary = build(world(3, 10));
  EXPECT_NEAR(vocabulary.idf(*vocabulary.find("x")), std::log(11.0 / 4.0) + 1.0, 1e-14);
  EXPECT_EQ(vocabulary.idf(*vocabulary.find("filler")), 1.0);
}

TEST(VocabularyTest, RejectsOptionsOutOfRange) {
  const VocabularyOptions bad[] = {{.min_document_frequency = 0},
                                   {.max_document_share = 0.0},
                                   {.max_document_share = -0.5},
                                   {.max_document_share = 1.0000001},
                                   {.max_document_share = std::nan("")}};
  for (const VocabularyOptions& options : bad) {
    try {
      build({{"bus"}}, options);
      FAIL() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    }
  }
}

TEST(VocabularyTest, NothingHasNoTerms) {
  EXPECT_EQ(build({}).size(), 0);
  EXPECT_EQ(build({{}, {}}).size(), 0);
  EXPECT_EQ(build({{"bus"}, {"fare"}}, {}).too_rare_count(), 2U);
}

}  // namespace
}  // namespace edau
