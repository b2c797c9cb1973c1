#include "text/tokenize_documents.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "text/random_text.hpp"

namespace edau {
namespace {

TokenizedDocuments tokenize(std::span<const DocumentText> documents, std::size_t submissions,
                            std::optional<Language> language, int threads = 1) {
  Workers workers(threads);
  return tokenize_documents(documents, submissions, {.language = language}, workers);
}

// The surfaces of a document, each with a bar before it where a break stands there.
std::string words(const TokenizedDocuments& documents, std::size_t document) {
  std::string result;
  for (const Occurrence& occurrence : documents.document(document)) {
    if (!result.empty()) result += ' ';
    if (occurrence.after_break()) result += '|';
    result += documents.surface(occurrence.surface()).bytes;
  }
  return result;
}

// The language that a document's first token was given.
std::optional<Language> language_of(const TokenizedDocuments& documents, std::size_t document) {
  return documents.surface(documents.document(document)[0].surface()).language;
}

TEST(TokenizeDocumentsTest, KeepsWordsBreaksAndSubmissions) {
  const std::vector<DocumentText> texts = {
      {0, "Bus fares, bus times"}, {0, ""}, {2, "?!"}, {2, "Bus 22"}};
  const auto documents = tokenize(texts, 4, Language::kEnglish);
  ASSERT_EQ(documents.size(), 4U);
  EXPECT_EQ(documents.submission_count(), 4U);
  EXPECT_EQ(words(documents, 0), "|Bus fares |bus times");
  EXPECT_EQ(words(documents, 1), "");
  EXPECT_EQ(words(documents, 2), "");
  EXPECT_EQ(words(documents, 3), "|Bus 22");
  EXPECT_EQ(documents.submission_of(1), 0U);
  EXPECT_EQ(documents.submission_of(3), 2U);
  EXPECT_EQ(documents.surface_count(), 5U);  // Bus fares bus times 22
  EXPECT_EQ(documents.surface(documents.document(3)[1].surface()).kind, TokenKind::kNumber);
}

TEST(TokenizeDocumentsTest, NoDocumentsAreNone) {
  const auto documents = tokenize({}, 0, std::nullopt);
  EXPECT_EQ(documents.size(), 0U);
  EXPECT_EQ(documents.surface_count(), 0U);
}

TEST(TokenizeDocumentsTest, ThreadsChangeNothing) {
  std::mt19937_64 random(4);
  std::vector<std::string> texts;
  for (int i = 0; i < 3000; ++i) texts.push_back(random_text(random, i % 20));
  std::vector<DocumentText> input;
  for (std::size_t i = 0; i < texts.size(); ++i) input.push_back({i / 2, texts[i]});
  const auto alone = tokenize(input, 1500, std::nullopt, 1);
  for (const int threads : {2, 5}) {
    const auto other = tokenize(input, 1500, std::nullopt, threads);
    ASSERT_EQ(other.size(), alone.size());
    ASSERT_EQ(other.surface_count(), alone.surface_count());
    for (SurfaceId id = 0; id < alone.surface_count(); ++id) {
      ASSERT_EQ(other.surface(id).bytes, alone.surface(id).bytes);
      ASSERT_EQ(other.surface(id).kind, alone.surface(id).kind);
      ASSERT_EQ(other.surface(id).language, alone.surface(id).language);
    }
    for (std::size_t document = 0; document < alone.size(); ++document) {
      ASSERT_EQ(other.submission_of(document), alone.submission_of(document));
      ASSERT_EQ(words(other, document), words(alone, document));
      ASSERT_EQ(other.document(document).size(), alone.document(document).size());
      for (std::size_t i = 0; i < alone.document(document).size(); ++i) {
        ASSERT_EQ(other.document(document)[i].surface(), alone.document(document)[i].surface());
      }
    }
  }
}

TEST(TokenizeDocumentsTest, ASurfaceIsItsBytesInALanguage) {
  const std::vector<DocumentText> texts = {
      {0, "the plan is the best"}, {1, "mae plan yn dda iawn"}, {2, "a plan for the bus"}};
  const auto documents = tokenize(texts, 3, std::nullopt);
  const SurfaceId english = documents.document(0)[1].surface();
  const SurfaceId welsh = documents.document(1)[1].surface();
  EXPECT_EQ(documents.surface(english).bytes, documents.surface(welsh).bytes);
  EXPECT_NE(english, welsh);
  EXPECT_EQ(documents.surface(english).language, Language::kEnglish);
  EXPECT_EQ(documents.surface(welsh).language, Language::kWelsh);
  EXPECT_EQ(documents.document(2)[1].surface(), english);
}

TEST(TokenizeDocumentsTest, LanguageIsJudgedByDocumentThenSubmissionThenAll) {
  const std::vector<DocumentText> texts = {{0, "Mae'r bws yn hwyr"},
                                           {0, "Trafnidiaeth"},
                                           {0, "The bus is late"},  // Welsh on balance
                                           {1, "Trafnidiaeth"},     // no vote at all
                                           {2, "The bus is late and it is full"},
                                           {2, "Transport"}};
  const auto documents = tokenize(texts, 3, std::nullopt);
  EXPECT_EQ(language_of(documents, 0), Language::kWelsh);
  EXPECT_EQ(language_of(documents, 2), Language::kEnglish);
  EXPECT_EQ(language_of(documents, 4), Language::kEnglish);
  EXPECT_EQ(language_of(documents, 5), Language::kEnglish);  // by its submission
  EXPECT_EQ(language_of(documents, 3), Language::kEnglish);  // by all: English has more votes
}

TEST(TokenizeDocumentsTest, ADocumentWithoutAVoteFollowsAWelshSubmission) {
  const std::vector<DocumentText> texts = {{0, "Mae'r bws yn hwyr iawn"},
                                           {0, "Trafnidiaeth gyhoeddus"},
                                           {1, "The bus is late and it is full and so on"}};
  const auto documents = tokenize(texts, 2, std::nullopt);
  EXPECT_EQ(language_of(documents, 1), Language::kWelsh);
}

TEST(TokenizeDocumentsTest, WithoutAnyVoteItIsEnglish) {
  const std::vector<DocumentText> texts = {{0, "Trafnidiaeth"}};
  EXPECT_EQ(language_of(tokenize(texts, 1, std::nullopt), 0), Language::kEnglish);
}

TEST(TokenizeDocumentsTest, ADeclaredLanguageIsNotJudged) {
  const std::vector<DocumentText> texts = {{0, "the bus is late"}};
  EXPECT_EQ(language_of(tokenize(texts, 1, Language::kWelsh), 0), Language::kWelsh);
}

TEST(TokenizeDocumentsTest, TheKindOfASurfaceDoesNotDependOnWhichTextComesFirst) {
  const std::vector<DocumentText> one = {{0, "www. bad"}, {1, "www bad"}};
  const std::vector<DocumentText> other = {{0, "www bad"}, {1, "www. bad"}};
  EXPECT_EQ(tokenize(one, 2, Language::kEnglish).surface(0).kind,
            tokenize(other, 2, Language::kEnglish).surface(0).kind);
}

TEST(TokenizeDocumentsTest, ACallersTokensAreKeptAsTheyAre) {
  const std::vector<std::vector<std::string>> tokens = {{"bus fare", "Bus"}, {}, {"bus fare", ""}};
  const auto documents = TokenizedDocuments::from_tokens(tokens);
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents.submission_count(), 3U);
  EXPECT_EQ(words(documents, 0), "bus fare Bus");
  EXPECT_TRUE(documents.document(1).empty());
  EXPECT_EQ(documents.document(2)[0].surface(), documents.document(0)[0].surface());
  EXPECT_EQ(documents.surface(0).language, std::nullopt);
  EXPECT_EQ(documents.submission_of(2), 2U);
  EXPECT_EQ(TokenizedDocuments::from_tokens({}).size(), 0U);
}

}  // namespace
}  // namespace edau
