#include "themes/label_candidates.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "themes/world.hpp"

namespace edau {
namespace {

// The candidates' keys, each with the number of voices that hold it.
std::map<std::string, std::size_t> candidates(const World& world, bool of_several,
                                              std::size_t cluster = 0) {
  std::map<std::string, std::size_t> result;
  const ClusteredDocuments documents = world.documents();
  const std::vector<PhraseWord> words = phrase_words(documents);
  Workers workers(1);
  const std::vector<Voices> voices = find_voices(documents, workers);
  for (const LabelCandidate& one :
       label_candidates(documents, words, cluster, voices[cluster], of_several)) {
    std::string text;
    for (const KeyId key : one.keys.ids()) {
      text += (text.empty() ? "" : " ") + std::string(world.keys().bytes(key));
    }
    result[text] = one.inside_texts;
  }
  return result;
}

using Found = std::map<std::string, std::size_t>;

TEST(LabelCandidatesTest, CountsDocumentsAndEqualTextsOnce) {
  const World world(
      {{0, "late bus, late bus"}, {0, "late bus"}, {1, "late bus"}, {2, "late train"}});
  // "bus" never stands without "late".
  EXPECT_EQ(candidates(world, false), (Found{{"late", 3}, {"late bus", 2}, {"late train", 1}}));
}

TEST(LabelCandidatesTest, WhatOnePersonAloneSaysIsNoCandidateOfSeveral) {
  World world({{0, "late bus"}, {0, "a late bus"}, {1, "late train"}, {2, "late train"}});
  EXPECT_EQ(candidates(world, true), (Found{{"late", 3}, {"late train", 1}}));
  world.set_speakers({{0, true}, {7, true}, {7, true}});
  EXPECT_EQ(candidates(world, true), (Found{{"late", 3}}));
}

// Random words, so that nearly every long phrase is in one submission, against counts of all
// phrases.
TEST(LabelCandidatesTest, PhrasesOfSeveralSubmissionsAreAllFoundAmongManyOfOne) {
  const std::vector<std::string> words = {"kavo", "tolm", "murk", "pelf", "drov", "nimb", "sutt"};
  std::mt19937_64 random(1);
  std::vector<Point> points;
  std::map<std::string, std::size_t> occurrences;
  std::map<std::string, std::set<std::size_t>> submissions;
  for (std::size_t submission = 0; submission < 50; ++submission) {
    std::vector<std::string> text(20);
    for (std::string& word : text) word = words[random() % words.size()];
    std::string joined;
    for (std::size_t begin = 0; begin < text.size(); ++begin) {
      joined += (begin == 0 ? "" : " ") + text[begin];
      std::string phrase;
      for (std::size_t end = begin; end < std::min(begin + 5, text.size()); ++end) {
        phrase += (end == begin ? "" : " ") + text[end];
        ++occurrences[phrase];
        submissions[phrase].insert(submission);
      }
    }
    points.push_back({submission, joined});
  }
  Found expected;
  for (const auto& entry : submissions) {
    const std::string& phrase = entry.first;
    if (entry.second.size() < 2) continue;
    const bool complete = std::ranges::none_of(occurrences, [&](const auto& longer) {
      return longer.first.size() > phrase.size() && submissions[longer.first].size() >= 2 &&
             (" " + longer.first + " ").find(" " + phrase + " ") != std::string::npos &&
             static_cast<double>(longer.second) >= 0.9 * static_cast<double>(occurrences[phrase]);
    });
    if (complete) expected[phrase] = entry.second.size();
  }
  EXPECT_GT(expected.size(), 200U);
  EXPECT_EQ(candidates(World(points), true), expected);
}

// "bus" alone once: 9 of 10 in "late bus" are nine tenths, 8 of 9 are not.
TEST(LabelCandidatesTest, APartIsIncompleteWhereALongerPhraseAccountsForNineTenths) {
  for (const std::size_t inside : {8U, 9U}) {
    std::vector<Point> points = {{0, "bus"}};
    std::string text = "late bus";
    for (std::size_t i = 1; i <= inside; ++i) {
      text.insert(0, "and ");
      points.push_back({i, text});
    }
    EXPECT_EQ(candidates(World(points), false).contains("bus"), inside == 8) << inside;
  }
}

TEST(LabelCandidatesTest, AWordOnlyBesideOthersIsStillIncompleteWhenOneHoldsNearlyAll) {
  const World world(
      {{0, "the quality of life"}, {1, "quality of life is"}, {2, "quality of life"}});
  const auto found = candidates(world, true);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found.contains("qualiti of life"));
}

TEST(LabelCandidatesTest, APhraseHasAtMostFiveWordsAndRunsAcrossSingleSpacesOnly) {
  const World world({{0, "alpha beta gamma delta epsilon zeta"},
                     {1, "alpha beta gamma delta epsilon zeta"},
                     {2, "alpha, beta"},
                     {3, "alpha @x beta"},
                     {4, "alpha  beta"}});
  for (const auto& [phrase, count] : candidates(world, false)) {
    EXPECT_LE(std::ranges::count(phrase, ' '), 4) << phrase;
  }
  const auto found = candidates(world, false);
  ASSERT_TRUE(found.contains("alpha"));
  EXPECT_EQ(found.at("alpha"), 4U);
  EXPECT_FALSE(found.contains("alpha beta"));  // only inside the longer one
}

TEST(LabelCandidatesTest, OnlyTheClustersOwnDocumentsCount) {
  const World world({{0, "late bus", 0}, {1, "late bus", 1}, {2, "late bus", 1}});
  EXPECT_EQ(candidates(world, false, 0), (Found{{"late bus", 1}}));
  EXPECT_EQ(candidates(world, true, 1), (Found{{"late bus", 1}}));
  EXPECT_TRUE(candidates(world, true, 0).empty());
}

}  // namespace
}  // namespace edau
