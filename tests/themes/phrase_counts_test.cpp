#include "themes/phrase_counts.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "themes/label_words.hpp"
#include "themes/world.hpp"

namespace edau {
namespace {

// What all say of the word that is the only one of the first document.
PhraseCount count_of_first(std::vector<Point> points) {
  const World world(std::move(points));
  const ClusteredDocuments documents = world.documents();
  Workers workers(1);
  Phrase phrase;
  phrase.push_back(documents.keys.key_of(documents.tokens.document(0)[0].surface()));
  PhraseCounts counts;
  counts[phrase];
  count_phrases(documents, phrase_words(documents), find_voices(documents, workers), counts,
                workers);
  return counts.at(phrase);
}

TEST(PhraseCountsTest, ANounIsIntroducedAndAVerbIsNot) {
  const PhraseCount noun = count_of_first(
      {{0, "museum"}, {1, "we love the museum here"}, {2, "a museum would help in our town"}});
  const PhraseCount verb = count_of_first(
      {{0, "identify"}, {1, "I identify as a woman"}, {2, "we identify as the old and the poor"}});
  EXPECT_EQ(noun.introduced, 2U);
  EXPECT_EQ(verb.introduced, 0U);
  EXPECT_GT(introduction(noun), introduction(verb));
}

TEST(PhraseCountsTest, AWordThatDescribesTheNextDoesNotEnd) {
  const PhraseCount noun = count_of_first({{0, "parties"}, {1, "all parties are old"}});
  const PhraseCount adjective =
      count_of_first({{0, "political"}, {1, "political parties are old"}, {2, "a political mess"}});
  EXPECT_EQ(ending(noun), 1.0);
  EXPECT_EQ(adjective.ends, 1U);
  EXPECT_EQ(ending(adjective), 0.5);
}

TEST(PhraseCountsTest, EqualTextsAreOneOccurrence) {
  EXPECT_EQ(count_of_first({{0, "museum"}, {1, "the museum"}, {2, "the museum"}}).occurrences, 2U);
}

TEST(PhraseCountsTest, WithoutTheWordsOfALanguageAllMayBeNames) {
  EXPECT_EQ(introduction(PhraseCount{}), 1.0);
  EXPECT_FALSE(knows_introducing_words(Language::kFinnish));
  EXPECT_FALSE(introduces_noun("the", Language::kGerman));
  EXPECT_TRUE(introduces_noun("the", Language::kEnglish));
  EXPECT_TRUE(introduces_noun("'r", Language::kWelsh));
  EXPECT_FALSE(introduces_noun("to", Language::kEnglish));  // stands before verbs, too
}

}  // namespace
}  // namespace edau
