// What an n-gram is, case by case.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "edau/error.hpp"
#include "edau/vocabulary.hpp"
#include "text/tokenize_documents.hpp"

namespace edau {
namespace {

using Words = std::vector<std::string>;

constexpr VocabularyOptions kUpTo3{
    .min_document_frequency = 1, .max_document_share = 1.0, .ngram_max = 3};

Words terms_of(const Vocabulary& vocabulary) {
  Words terms;
  for (TermId id = 0; id < vocabulary.size(); ++id) terms.emplace_back(vocabulary.term(id));
  return terms;
}

Words terms_of_text(std::string_view text, const VocabularyOptions& options = kUpTo3) {
  const std::vector<DocumentText> texts = {{0, text}};
  Workers workers(1);
  const auto tokens = tokenize_documents(texts, 1, Language::kEnglish, workers);
  return terms_of(Vocabulary::build(tokens, TermKeys::normalize(tokens), options));
}

Words terms_of_tokens(const std::vector<Words>& documents, const VocabularyOptions& options) {
  const auto tokens = TokenizedDocuments::from_tokens(documents);
  return terms_of(Vocabulary::build(tokens, TermKeys::identity(tokens), options));
}

TEST(NgramTest, NeverCrossesABreak) {
  const struct {
    std::string_view text;
    Words expected;
  } cases[] = {
      {"red van", {"red", "red van", "van"}},
      {"red, van", {"red", "van"}},
      {"red\nvan", {"red", "van"}},
      {"red van. Old tram", {"old", "old tram", "red", "red van", "tram", "van"}},
      {"red van old", {"old", "red", "red van", "red van old", "van", "van old"}},
      {"red van, old", {"old", "red", "red van", "van"}},
      {"red red", {"red", "red red"}},
      {"red", {"red"}},
      {"", {}},
  };
  for (const auto& c : cases) EXPECT_EQ(terms_of_text(c.text), c.expected) << c.text;
}

TEST(NgramTest, StopWordsAreTakenOutAndBreakNothing) {
  const Words joined = {"red", "red van", "van"};
  EXPECT_EQ(terms_of_text("red of the van"), joined);
  EXPECT_EQ(terms_of_text("the red of van the"), joined);
  // The break before a stop word still stands between its neighbours.
  const Words apart = {"red", "van"};
  EXPECT_EQ(terms_of_text("red, the van"), apart);
  EXPECT_EQ(terms_of_text("red the, van"), apart);
  EXPECT_EQ(terms_of_text("red , the of van"), apart);
}

TEST(NgramTest, RunsThroughACallersOwnTokens) {
  const Words expected = {"a", "a c", "b", "b a", "b a c", "c"};
  EXPECT_EQ(terms_of_tokens({{"b", "a", "c"}}, kUpTo3), expected);
}

TEST(NgramTest, AWordTooRareKeepsItsPlace) {
  // "odd" is in one document: its neighbours do not become a pair.
  const Words expected = {"a", "b"};
  EXPECT_EQ(
      terms_of_tokens({{"a", "odd", "b"}, {"a"}, {"b"}},
                      {.min_document_frequency = 2, .max_document_share = 1.0, .ngram_max = 2}),
      expected);
}

TEST(NgramTest, AWordTooCommonMayStandInATerm) {
  const Words expected = {"a b", "a c", "b", "c"};
  EXPECT_EQ(
      terms_of_tokens({{"a", "b"}, {"a", "c"}, {"a"}},
                      {.min_document_frequency = 1, .max_document_share = 0.4, .ngram_max = 2}),
      expected);
}

TEST(NgramTest, IdsFollowTheBytesOfTheJoinedTerm) {
  for (const auto& terms : {terms_of_tokens({{"a", "ab", "a", "a-", "ab"}}, kUpTo3),
                            terms_of_tokens({{"", "a", "", "", "b", "!"}}, kUpTo3),
                            terms_of_tokens({{"\u00e2r", "z", "\u00e2", "zz", "z"}}, kUpTo3)}) {
    EXPECT_TRUE(std::is_sorted(terms.begin(), terms.end()));
    EXPECT_EQ(std::adjacent_find(terms.begin(), terms.end()), terms.end());
    EXPECT_GT(terms.size(), 6U);
  }
}

TEST(NgramTest, RefusesACallersTokenThatCannotBeJoined) {
  for (const std::string& token : Words{"a b", "a\tb", " ", std::string("\0", 1), "x\n"}) {
    EXPECT_NO_THROW(terms_of_tokens({{token}}, {1, 1.0}));
    try {
      terms_of_tokens({{"fine", token}}, kUpTo3);
      FAIL() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    }
  }
}

// U+FDFA folds to four words with spaces between.
TEST(NgramTest, AKeyOfOursWithASpaceIsNoTermBesideNgrams) {
  const std::string text = "red \ufdfa van";
  EXPECT_EQ(terms_of_text(text), (Words{"red", "van"}));
  EXPECT_EQ(terms_of_text(text, {1, 1.0}).size(), 3U);
}

}  // namespace
}  // namespace edau
