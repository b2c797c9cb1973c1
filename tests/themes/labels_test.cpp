#include "themes/labels.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "themes/world.hpp"

namespace edau {
namespace {

std::vector<std::string> labels(const World& world) {
  Workers workers;
  std::vector<std::string> main;
  for (const ClusterLabels& one : choose_labels(world.documents(), workers)) {
    main.push_back(one.empty() ? std::string() : one.front().text);
  }
  return main;
}

// `count` submissions of one point each.
std::vector<Point> repeated(std::size_t first, std::size_t count, const std::string& text,
                            std::int32_t cluster = 0) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < count; ++i) points.push_back({first + i, text, cluster});
  return points;
}

std::vector<Point> operator+(std::vector<Point> a, const std::vector<Point>& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

TEST(LabelsTest, NamesTheSubjectsOfAConsultation) {
  const World world(consultation(), 3);
  auto found = labels(world);
  std::ranges::sort(found);
  EXPECT_EQ(found,
            (std::vector<std::string>{"Bus services", "mental health support", "minimum wage"}));
  for (const std::string& label : found) EXPECT_GE(world.submissions_with(label), 2U) << label;
}

TEST(LabelsTest, APhraseIsPreferredToTheWordThatNeverStandsAlone) {
  const World world({{0, "the minimum wage is low"},
                     {1, "raise the minimum wage"},
                     {2, "a minimum wage for all"},
                     {3, "wage slips are late"}});
  EXPECT_EQ(labels(world), std::vector<std::string>{"minimum wage"});
}

TEST(LabelsTest, APhraseNeverCrossesPunctuationOrALineBreak) {
  const World world({{0, "We want buses. Trains matter"},
                     {1, "We want buses, trains matter"},
                     {2, "We like buses\ntrains matter"},
                     {3, "We like buses  trains matter"}});
  EXPECT_EQ(labels(world), std::vector<std::string>{"trains matter"});
}

// Half of the texts hold both words; two or three of the twenty say them so.
TEST(LabelsTest, APieceOfASentenceThatTwoTextsOfTwentyShareIsNoName) {
  for (const std::size_t sharing : {2U, 3U}) {
    std::vector<Point> points;
    for (std::size_t i = 0; i < 21; ++i) {
      const std::string number = std::to_string(i);
      std::string text = "kavo" + number;
      text += " murk" + number;
      if (i < 10) text = std::string("the people in hall").append(number).append(" may use it");
      if (i < sharing) text = std::string("of no use to people, says ward ").append(number);
      points.push_back({i, text});
    }
    points.push_back({21, "late trams", 1});
    points.push_back({22, "late trams", 1});
    const std::string label = labels(World(points))[0];
    EXPECT_EQ(label == "use to people", sharing == 3) << label;
  }
}

TEST(LabelsTest, TheWordingOfMostSubmissionsIsShown) {
  EXPECT_EQ(
      labels(World(
          {{0, "Public Service pay"}, {1, "public services pay"}, {2, "public services pay"}}))[0],
      "public services pay");
  // One submission that repeats itself is one voice.
  EXPECT_EQ(labels(World({{0, "Bus Lane"},
                          {0, "Bus Lane"},
                          {0, "Bus Lane"},
                          {1, "bus lanes"},
                          {2, "bus lanes"}}))[0],
            "bus lanes");
  // Of equals, lower case.
  EXPECT_EQ(
      labels(World({{0, "Bus Lanes"}, {1, "Bus Lanes"}, {2, "bus lanes"}, {3, "bus lanes"}}))[0],
      "bus lanes");
}

TEST(LabelsTest, AWordingOfOnePersonCountsOnceWhateverClustersItIsIn) {
  const World world({{0, "MINIMUM wage", 0},
                     {0, "MINIMUM wage for trams and trains", 1},
                     {1, "a MINIMUM wage", 0},
                     {2, "the minimum wage", 0},
                     {3, "our minimum wage", 0},
                     {4, "trams and trains", 1}});
  EXPECT_EQ(labels(world)[0], "minimum wage");
}

TEST(LabelsTest, AWelshLabelBeginsUnmutatedHoweverFewWriteItSo) {
  const auto mutated = repeated(0, 4, "rwy'n byw yn yr gymuned wledig");
  EXPECT_EQ(labels(World(mutated + repeated(4, 2, "mae'r cymuned wledig yn dda")))[0],
            "cymuned wledig");
  EXPECT_EQ(labels(World(mutated + repeated(4, 1, "mae'r cymuned wledig yn dda") +
                         repeated(5, 1, "mae'r cymuned yn dda")))[0],
            "cymuned wledig");
}

TEST(LabelsTest, NumbersAndStopWordsStandInsideOnly) {
  const World world({{0, "the support of 16 year olds in"},
                     {1, "the support of 16 year olds in"},
                     {2, "2050 the target of 2050"},
                     {3, "2050 the target of 2050"}});
  const std::string label = labels(world)[0];
  EXPECT_FALSE(label.starts_with("the ") || label.starts_with("2050") || label.starts_with("16"));
  EXPECT_FALSE(label.ends_with(" in") || label.ends_with("2050") || label.ends_with(" of"));
  EXPECT_EQ(labels(World(repeated(0, 3, "quality of life")))[0], "quality of life");
}

// What most texts say in every cluster sets none apart.
TEST(LabelsTest, AWordThatAllClustersShareNamesNone) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < 10; ++i) {
    const std::string own = ". x" + std::to_string(i);  // equal texts would count once
    points.push_back({2 * i, "the services. " + std::string(i < 8 ? "the buses" : "") + own, 0});
    points.push_back(
        {2 * i + 1, "the services. " + std::string(i < 8 ? "the trams" : "") + own, 1});
  }
  EXPECT_EQ(labels(World(points)), (std::vector<std::string>{"buses", "trams"}));
}

TEST(LabelsTest, APhraseOfHalfTheTextsIsPreferredToTheWordOfAFewMore) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < 20; ++i) {
    const std::string other = ". a" + std::to_string(i) + " b" + std::to_string(i);
    const std::string start = i < 9 ? "outcomes over outputs" : i < 12 ? "outcomes" : "";
    points.push_back({i, start + other});
  }
  EXPECT_EQ(labels(World(points))[0], "outcomes over outputs");
}

// The words are in every text, but hardly anybody writes them side by side.
TEST(LabelsTest, APhraseThatHardlyAnybodyWritesNamesNothing) {
  std::vector<Point> points;
  for (std::size_t i = 0; i < 400; ++i) {
    const std::string other = "a" + std::to_string(i);
    points.push_back(
        {i, i < 2 ? "affordable housing. " + other : "affordable. " + other + ", housing"});
  }
  EXPECT_EQ(labels(World(points))[0].find(' '), std::string::npos);
}

TEST(LabelsTest, ASingleDocumentGetsALabel) {
  EXPECT_EQ(labels(World({{0, "buses"}})), std::vector<std::string>{"buses"});
  EXPECT_EQ(labels(World({{0, "The evening buses are late"}}))[0], "evening buses are late");
}

TEST(LabelsTest, ClustersOfTheSameTextsHaveDifferentLabels) {
  const auto found = labels(World(repeated(0, 3, "late buses", 0) +
                                  repeated(3, 3, "late buses", 1) + repeated(6, 2, "Late bus", 2)));
  EXPECT_EQ(std::set(found.begin(), found.end()).size(), 3U);
  const auto wordless =
      labels(World(repeated(0, 1, "bus", 0) + repeated(1, 1, "bus", 1) + repeated(2, 1, "bus", 2)));
  EXPECT_EQ(std::set(wordless.begin(), wordless.end()).size(), 3U);
}

TEST(LabelsTest, TheLargerClusterChoosesFirst) {
  const auto found = labels(
      World(repeated(0, 2, "late buses matter", 0) + repeated(2, 3, "late buses matter", 1)));
  EXPECT_EQ(found[1], "late buses matter");
  EXPECT_NE(found[0], "late buses matter");
}

std::string stems(const World& world, std::string_view label) {
  const std::vector<DocumentText> texts = {{0, label}};
  Workers workers(1);
  const auto tokens = tokenize_documents(texts, 1, {.language = Language::kEnglish}, workers);
  const TermKeys keys = TermKeys::normalize(tokens);
  std::set<std::string> words;
  for (const Occurrence& occurrence : tokens.document(0)) {
    const KeyId key = keys.key_of(occurrence.surface());
    if (keys.role(key) != KeyRole::kStopWord) words.emplace(keys.bytes(key));
  }
  EXPECT_GT(world.submissions().size(), 0U);
  std::string result;
  for (const std::string& word : words) result += word + ' ';
  return result;
}

// Worlds of few words, where clusters overlap and labels collide.
std::vector<Point> crowded(std::uint64_t seed) {
  const std::vector<std::string> words = {"bus",  "trains", "service", "services", "the",    "of",
                                          "late", "Late",   "council", "and",      "health", "12"};
  std::mt19937_64 random(seed);
  std::vector<Point> points;
  for (std::size_t i = 0; i < 60; ++i) {
    std::string text;
    for (std::uint64_t j = 0; j < 4 + random() % 6; ++j) {
      const char* between = random() % 8 == 0 ? ", " : " ";
      text += (text.empty() ? "" : between) + words[random() % words.size()];
    }
    points.push_back({i / 2, text});
  }
  return points;
}

TEST(LabelsTest, EveryLabelOfACrowdedWorldKeepsTheRules) {
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    const World world(crowded(seed), 6);
    std::set<std::string> meanings;
    for (const std::string& label : labels(world)) {
      ASSERT_FALSE(label.empty());
      const std::string first = label.substr(0, label.find(' '));
      const std::string last = label.substr(label.rfind(' ') + 1);
      for (const std::string& edge : {first, last}) {
        EXPECT_FALSE(is_stop_word(edge, Language::kEnglish)) << label;
        EXPECT_NE(edge, "12") << label;
      }
      EXPECT_GE(world.submissions_with(label), 2U) << label << ", world " << seed;
      EXPECT_TRUE(meanings.insert(stems(world, label)).second) << label << ", world " << seed;
      EXPECT_LE(std::ranges::count(label, ' '), 4) << label;
    }
  }
}

TEST(LabelsTest, TheOrderOfSubmissionsDoesNotMatter) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    std::vector<Point> points = crowded(seed);
    const World first(points, 5);
    // Whole submissions change places: two points each.
    std::mt19937_64 random(seed);
    std::vector<std::size_t> order(30);
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::shuffle(order.begin(), order.end(), random);
    std::vector<Point> shuffled;
    for (std::size_t i = 0; i < order.size(); ++i) {
      shuffled.push_back({i, points[2 * order[i]].text});
      shuffled.push_back({i, points[2 * order[i] + 1].text});
    }
    EXPECT_EQ(labels(World(shuffled, 5)), labels(first)) << "world " << seed;
  }
}

}  // namespace
}  // namespace edau
