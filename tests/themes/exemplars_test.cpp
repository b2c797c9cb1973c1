#include "themes/exemplars.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "themes/world.hpp"

namespace edau {
namespace {

// The sentences quoted for a cluster.
std::vector<std::string> quotes(const World& world, std::size_t count, std::size_t cluster = 0) {
  std::vector<std::string> result;
  for (const ClusterExemplar& one : choose_exemplars(world.documents(), cluster, count)) {
    result.emplace_back(one.range.of(world.points()[one.document].text));
  }
  return result;
}

TEST(ExemplarsTest, QuotesDifferentSubmissionsInTheirOwnWords) {
  const World world(consultation(), 3);
  for (std::size_t cluster = 0; cluster < 3; ++cluster) {
    const auto found = choose_exemplars(world.documents(), cluster, 3);
    EXPECT_EQ(found.size(), 3U);
    std::set<std::size_t> submissions;
    std::set<std::string> texts;
    for (const ClusterExemplar& one : found) {
      const Point& point = world.points()[one.document];
      ASSERT_LE(one.range.end, point.text.size());
      EXPECT_TRUE(submissions.insert(point.submission).second);
      EXPECT_TRUE(texts.emplace(one.range.of(point.text)).second);
      EXPECT_EQ(world.documents().assignments[one.document].cluster,
                static_cast<std::int32_t>(cluster));
    }
  }
}

TEST(ExemplarsTest, PicksTheSentenceThatSaysIt) {
  const World world({{0,
                      "I have lived here for some thirty years. The evening buses of our town are "
                      "always late. Thank you all for reading this letter."},
                     {1, "Late evening buses are the trouble in town."},
                     {2, "The evening buses are always so very late."}});
  EXPECT_EQ(world.documents().members[0].size(), 3U);
  const auto found = quotes(world, 3);
  EXPECT_NE(std::ranges::find(found, "The evening buses of our town are always late."),
            found.end());
}

TEST(ExemplarsTest, AReadableLengthGoesBeforeTheNearest) {
  std::string rambling = "late buses";
  for (int i = 0; i < 20; ++i) rambling += " late buses";
  const World world(
      {{0, "Late buses."}, {1, rambling}, {2, "The late buses are what troubles my mother most."}});
  EXPECT_EQ(quotes(world, 1)[0], "The late buses are what troubles my mother most.");
  EXPECT_EQ(quotes(world, 3).size(), 2U);  // one of the others, which say the same, after it
}

TEST(ExemplarsTest, SixToFortyWordsAreReadable) {
  const auto sentence = [](int others) {
    std::string text = "Buses";
    for (int i = 0; i < others; ++i) text += " the";
    return text;
  };
  for (const auto& [words, readable] : {std::pair{5, false}, {6, true}, {40, true}, {41, false}}) {
    // The rival is readable, but less near.
    const World world({{0, sentence(words - 1)}, {1, "Buses and trams are a comfort to have"}});
    const bool first = quotes(world, 1)[0] == sentence(words - 1);
    EXPECT_EQ(first, readable) << words;
  }
}

TEST(ExemplarsTest, EachSubmissionAndEachSentenceIsQuotedOnce) {
  const World world({{0, "The buses are late every single evening."},
                     {0, "Late buses again, and nobody to tell us why."},
                     {1, "The buses are late every single evening."},
                     {2, "The buses are late every single evening."}});
  EXPECT_EQ(quotes(world, 3).size(), 2U);
}

TEST(ExemplarsTest, HalfOfTheDifferentWordsOfTwoSentencesMayBeTheSame) {
  // Three of four, of five and of six different words: late, evening, buses and others.
  for (const auto& [second, both] : {std::pair{"Our late evening buses", false},
                                     {"Our late evening buses in Barry", false},
                                     {"The late evening buses of Cardiff and of Barry", true}}) {
    const World world({{0, "The late evening buses are empty now"}, {1, second}});
    EXPECT_EQ(quotes(world, 3).size(), both ? 2U : 1U) << second;
  }
}

TEST(ExemplarsTest, APersonIsQuotedOnceHoweverManySubmissionsItSent) {
  World world({{0, "The buses are late every single evening."},
               {1, "Late buses again, and nobody to tell us why."},
               {2, "Our buses were never on time, not once."}});
  EXPECT_EQ(quotes(world, 3).size(), 3U);
  world.set_speakers({{0, true}, {0, true}, {2, true}});
  EXPECT_EQ(quotes(world, 3).size(), 2U);
}

TEST(ExemplarsTest, OnlyWhatMayBePublishedIsQuoted) {
  const std::vector<std::string> texts = {"The buses are late every single evening.",
                                          "Late buses again, and nobody to tell us why.",
                                          "Our buses were never on time, not once."};
  World world({{0, texts[0]}, {1, texts[1]}, {2, texts[2]}});
  for (std::size_t permitted = 0; permitted < texts.size(); ++permitted) {
    std::vector<Speaker> speakers = {{0, false}, {1, false}, {2, false}};
    speakers[permitted].permits = true;
    world.set_speakers(speakers);
    EXPECT_EQ(quotes(world, 3), std::vector<std::string>{texts[permitted]});
  }
  world.set_speakers({{0, false}, {1, false}, {2, false}});
  EXPECT_TRUE(quotes(world, 3).empty());
}

TEST(ExemplarsTest, NoMoreAreFoundThanThereAre) {
  EXPECT_EQ(quotes(World({{0, "Buses"}}), 3), std::vector<std::string>{"Buses"});
  EXPECT_TRUE(quotes(World({{0, "Buses"}}), 0).empty());
}

TEST(ExemplarsTest, TheOrderOfSubmissionsDoesNotMatter) {
  std::vector<Point> points = consultation();
  const World first(points, 3);
  std::ranges::reverse(points);
  for (Point& point : points) point.submission = 11 - point.submission;
  std::swap(points[points.size() - 1], points[points.size() - 2]);  // of one submission
  const World second(points, 3);
  for (std::size_t cluster = 0; cluster < 3; ++cluster) {
    EXPECT_EQ(quotes(first, 3, cluster), quotes(second, 3, cluster));
  }
}

// Duplicates in different surroundings, of different people: every order of rows quotes the same.
TEST(ExemplarsTest, NorDoesItWithEqualTextsOfSeveralSubmissions) {
  struct Sent {
    std::vector<std::string> points;
    bool permits;
  };
  const std::vector<Sent> sent = {
      {{"The buses are late every single evening."}, true},
      {{"The buses are late every single evening.", "Zoos are fun for most children here."}, true},
      {{"The buses are late every single evening."}, false},
      {{"Late buses again, and nobody to tell us why."}, true},
      {{"Our buses were never on time, not once."}, true}};
  std::vector<std::size_t> order = {0, 1, 2, 3, 4};
  std::vector<std::string> first;
  do {
    std::vector<Point> points;
    std::vector<Speaker> speakers;
    for (std::size_t place = 0; place < order.size(); ++place) {
      for (const std::string& text : sent[order[place]].points) points.push_back({place, text});
      speakers.push_back({static_cast<std::uint32_t>(place), sent[order[place]].permits});
    }
    World world(points);
    world.set_speakers(speakers);
    std::vector<std::string> found;
    for (const ClusterExemplar& one : choose_exemplars(world.documents(), 0, 3)) {
      const Point& point = world.points()[one.document];
      found.push_back(std::string(one.range.of(point.text)) +
                      world.submissions()[point.submission]);
    }
    if (first.empty()) first = found;
    ASSERT_EQ(found, first);
  } while (std::ranges::next_permutation(order).found);
  EXPECT_EQ(first.size(), 3U);
}

}  // namespace
}  // namespace edau
