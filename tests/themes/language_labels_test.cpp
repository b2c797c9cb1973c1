#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "themes/labels.hpp"
#include "themes/world.hpp"

namespace edau {
namespace {

using Texts = std::vector<std::string>;

const Texts kEnglish = {"We need rural buses for the old and the young",
                        "The rural buses of this valley are always full",
                        "Without the rural buses we would have to move away"};
const Texts kWelsh = {"Mae angen bysiau gwledig ar yr hen a'r ifanc",
                      "Mae'r bysiau gwledig yn llawn o hyd yn y cwm hwn",
                      "Heb y bysiau gwledig byddai'n rhaid i ni symud"};
const Texts kOther = {"The minimum wage is too low for our carers",
                      "Raise the minimum wage of nurses as well",
                      "Nobody can live on the minimum wage today"};
const Texts kOtherWelsh = {"Mae'r isafswm cyflog yn rhy isel i'n gofalwyr",
                           "Codwch yr isafswm cyflog i nyrsys hefyd",
                           "Ni all neb fyw ar yr isafswm cyflog heddiw"};

// Submissions of `texts` in turn.
void add(std::vector<Point>& points, std::size_t count, const Texts& texts,
         std::int32_t cluster = 0) {
  for (std::size_t i = 0; i < count; ++i) {
    const std::size_t number = points.size();
    points.push_back(
        {number, texts[i % texts.size()] + " (" + std::to_string(number) + ")", cluster});
  }
}

std::vector<ClusterLabels> labels(const std::vector<Point>& points,
                                  std::vector<Speaker> speakers = {}) {
  World world(points);
  world.set_speakers(std::move(speakers));
  Workers workers;
  return choose_labels(world.documents(), workers);
}

TEST(LanguageLabelsTest, AThemeInTwoLanguagesIsNamedInBoth) {
  std::vector<Point> points;
  add(points, 6, kEnglish);
  add(points, 4, kWelsh);
  add(points, 6, kOther, 1);
  add(points, 4, kOtherWelsh, 1);
  const auto found = labels(points);
  ASSERT_EQ(found[0].size(), 2U);
  EXPECT_EQ(found[0][0].text, "rural buses");
  EXPECT_EQ(found[0][0].language, Language::kEnglish);
  EXPECT_EQ(found[0][1].text, "bysiau gwledig");
  EXPECT_EQ(found[0][1].language, Language::kWelsh);
  ASSERT_EQ(found[1].size(), 2U);
  EXPECT_EQ(found[1][0].text, "minimum wage");
  EXPECT_EQ(found[1][1].text, "isafswm cyflog");
}

TEST(LanguageLabelsTest, TheLanguageOfMostComesFirst) {
  std::vector<Point> points;
  add(points, 4, kEnglish);
  add(points, 7, kWelsh);
  add(points, 5, kOther, 1);
  const auto found = labels(points);
  ASSERT_EQ(found[0].size(), 2U);
  EXPECT_EQ(found[0][0].language, Language::kWelsh);
  EXPECT_EQ(found[0][1].language, Language::kEnglish);
  EXPECT_EQ(found[1].size(), 1U);
}

TEST(LanguageLabelsTest, ThreeSubmissionsAndOneInTenAreEnough) {
  struct Case {
    std::size_t english;
    std::size_t welsh;
    std::size_t labels;
  };
  for (const Case& one : {Case{9, 2, 1}, {9, 3, 2}, {27, 3, 2}, {28, 3, 1}, {3, 0, 1}}) {
    std::vector<Point> points;
    add(points, one.english, kEnglish);
    add(points, one.welsh, kWelsh);
    add(points, 5, kOther, 1);
    EXPECT_EQ(labels(points)[0].size(), one.labels) << one.english << ' ' << one.welsh;
  }
}

TEST(LanguageLabelsTest, PointsOfOneSubmissionAreNoSubmissions) {
  std::vector<Point> points;
  add(points, 6, kEnglish);
  for (int i = 0; i < 5; ++i) points.push_back({6, kWelsh[0] + std::to_string(i), 0});
  EXPECT_EQ(labels(points)[0].size(), 1U);
}

TEST(LanguageLabelsTest, SubmissionsOfOnePersonAreNoPeople) {
  std::vector<Point> points;
  add(points, 6, kEnglish);
  add(points, 4, kWelsh);
  std::vector<Speaker> speakers;
  for (std::uint32_t i = 0; i < points.size(); ++i) speakers.push_back({i, true});
  EXPECT_EQ(labels(points, speakers)[0].size(), 2U);
  speakers[7].person = speakers[8].person = speakers[9].person;  // two people write in Welsh
  EXPECT_EQ(labels(points, speakers)[0].size(), 1U);
}

TEST(LanguageLabelsTest, AWelshLabelBeginsUnmutatedThoughEverybodyWritesItMutated) {
  const Texts mutated = {"Mae angen canolbwyntio ar ganlyniadau clir yn y maes hwn",
                         "Rhaid edrych ar ganlyniadau clir bob blwyddyn",
                         "Heb ganlyniadau clir nid yw'r gwaith yn werth dim"};
  std::vector<Point> points;
  add(points, 6, mutated);
  add(points, 5, kOtherWelsh, 1);
  const auto found = labels(points);
  ASSERT_EQ(found[0].size(), 1U);
  EXPECT_EQ(found[0][0].text, "canlyniadau clir");
  EXPECT_EQ(found[0][0].language, Language::kWelsh);
}

TEST(LanguageLabelsTest, NoTwoThemesShareALabelInALanguage) {
  std::vector<Point> points;
  add(points, 6, kEnglish);
  add(points, 4, kWelsh);
  add(points, 5, kOther, 1);
  add(points, 4, kWelsh, 1);
  add(points, 6, kWelsh, 2);
  const auto found = labels(points);
  ASSERT_EQ(found[0].size(), 2U);
  ASSERT_EQ(found[1].size(), 2U);
  EXPECT_EQ(found[2][0].language, Language::kWelsh);
  EXPECT_NE(found[0][1].text, found[1][1].text);
  EXPECT_NE(found[0][1].text, found[2][0].text);
  EXPECT_NE(found[1][1].text, found[2][0].text);
}

TEST(LanguageLabelsTest, AWordingOfOnePersonAloneWhoDoesNotPermitItIsNoLabel) {
  const std::vector<Point> points = {{0, "late buses, Penarth"},
                                     {1, "late buses, Barry"},
                                     {2, "cold trams, Neath"},
                                     {3, "cold trams, Barry"}};
  const auto label = [&](const std::vector<Speaker>& speakers) {
    return labels(points, speakers)[0][0].text;
  };
  EXPECT_EQ(label({}), "cold trams");
  EXPECT_EQ(label({{0, true}, {1, true}, {7, false}, {7, false}}), "late buses");
  EXPECT_EQ(label({{0, true}, {1, true}, {7, false}, {8, false}}), "cold trams");
  // One person, who permits it once: what two people say goes first.
  EXPECT_EQ(label({{0, true}, {1, true}, {7, false}, {7, true}}), "late buses");
  EXPECT_EQ(label({{7, false}, {7, false}, {7, false}, {7, true}}), "cold trams");
}

TEST(LanguageLabelsTest, AThemeOfOnePersonWhoDoesNotPermitItIsWithheld) {
  const std::vector<Point> points = {
      {0, "late buses", 0}, {1, "dirty trains", 1}, {2, "high fares", 2}};
  const auto found = labels(points, {{0, false}, {1, true}, {2, false}});
  EXPECT_EQ(found[0][0].text, "withheld");
  EXPECT_EQ(found[1][0].text, "dirty trains");
  EXPECT_EQ(found[2][0].text, "withheld (2)");
}

}  // namespace
}  // namespace edau
