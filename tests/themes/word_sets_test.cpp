#include "themes/word_sets.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "themes/world.hpp"

namespace edau {
namespace {

// The content keys of the first document.
std::vector<KeyId> words_of_first(const ClusteredDocuments& documents) {
  Phrase phrase;
  for (const Occurrence occurrence : documents.tokens.document(0)) {
    phrase.push_back(documents.keys.key_of(occurrence.surface()));
  }
  return content_keys(documents, phrase);
}

TEST(WordSetsTest, WordsCountInAnyOrderAndFormAndEqualTextsOnce) {
  const World world({{0, "affordable housing"},
                     {1, "housing that is affordable"},
                     {2, "housing that is affordable"},
                     {3, "houses"},
                     {4, "affordable trains"}});
  const ClusteredDocuments documents = world.documents();
  Workers workers(1);
  const std::vector<PhraseWord> words = phrase_words(documents);
  WordSets sets(documents, words);
  const std::size_t both = sets.add(words_of_first(documents));
  EXPECT_EQ(sets.add(words_of_first(documents)), both);
  sets.count(find_voices(documents, workers)[0], 3.0);
  EXPECT_EQ(sets.texts(both), 6.0);
}

TEST(WordSetsTest, StopWordsAreNoWordsOfALabel) {
  const World world({{0, "the quality of the air"}, {1, "air quality"}});
  const ClusteredDocuments documents = world.documents();
  EXPECT_EQ(words_of_first(documents).size(), 2U);
}

}  // namespace
}  // namespace edau
