#include "themes/voices.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "themes/world.hpp"

namespace edau {
namespace {

std::vector<Voices> voices_of(const ClusteredDocuments& documents, std::size_t most) {
  Workers workers(1);
  return find_voices(documents, workers, most);
}

std::vector<std::pair<std::size_t, bool>> listed(const Voices& voices) {
  std::vector<std::pair<std::size_t, bool>> list;
  for (const Voice& voice : voices.list) list.emplace_back(voice.document, voice.is_repeat);
  return list;
}

// Different texts of one cluster.
std::vector<Point> many_texts(std::size_t count) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < count; ++i) points.push_back({i, "bus " + std::to_string(i)});
  return points;
}

std::set<std::string_view> texts_heard(const ClusteredDocuments& documents, const Voices& voices) {
  std::set<std::string_view> texts;
  for (const Voice& voice : voices.list) texts.insert(documents.texts[voice.document]);
  return texts;
}

// A text in two clusters is the first of each: else a cluster could be left
// without any text to name it by, and which one would follow the order of rows.
TEST(VoicesTest, ARepeatIsOfTheSameCluster) {
  const World world({{0, "bus"}, {1, "bus", 1}, {2, "bus"}, {3, "tram", 1}, {4, "tram", 1}});
  const auto voices = voices_of(world.documents(), 10);
  ASSERT_EQ(voices.size(), 3U);  // two clusters, and the documents in none
  EXPECT_EQ(listed(voices[0]), (std::vector<std::pair<std::size_t, bool>>{{0, false}, {2, true}}));
  EXPECT_EQ(listed(voices[1]),
            (std::vector<std::pair<std::size_t, bool>>{{1, false}, {3, false}, {4, true}}));
  EXPECT_EQ(voices[1].texts, 2U);
  EXPECT_TRUE(voices[2].list.empty());
}

TEST(VoicesTest, SomeTextsOfALargeClusterSpeakForAllWithTheirWeight) {
  const World world(many_texts(90));
  const ClusteredDocuments documents = world.documents();
  const Voices few = voices_of(documents, 30)[0];
  EXPECT_EQ(few.texts, 30U);
  EXPECT_DOUBLE_EQ(few.weight, 3.0);
  const Voices all = voices_of(documents, 90)[0];
  EXPECT_EQ(all.texts, 90U);
  EXPECT_DOUBLE_EQ(all.weight, 1.0);
}

TEST(VoicesTest, AllWhoSentATextSpeakWithIt) {
  std::vector<Point> points = many_texts(20);
  for (std::size_t i = 20; i < 40; ++i) points.push_back({i, points[i - 20].text});
  const World world(points);
  const Voices voices = voices_of(world.documents(), 5)[0];
  EXPECT_EQ(voices.texts, 5U);
  EXPECT_EQ(voices.list.size(), 10U);
}

TEST(VoicesTest, TheOrderOfDocumentsChangesNothing) {
  std::vector<Point> points = many_texts(60);
  const World world(points);
  std::ranges::reverse(points);
  for (std::size_t i = 0; i < points.size(); ++i) points[i].submission = i;
  const World reversed(points);
  const ClusteredDocuments one = world.documents();
  const ClusteredDocuments other = reversed.documents();
  EXPECT_EQ(texts_heard(one, voices_of(one, 20)[0]), texts_heard(other, voices_of(other, 20)[0]));
}

}  // namespace
}  // namespace edau
