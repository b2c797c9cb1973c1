#include "edau/label_themes.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "edau/error.hpp"

namespace edau {
namespace {

const std::vector<std::string_view> kTexts = {
    "The minimum wage is too low.",      "Please raise the minimum wage for carers.",
    "A higher minimum wage would help.", "We need evening bus services.",
    "Bus services stop at six.",         "The bus services never reach our valley.",
    "I have nothing against cheese."};
const std::vector<std::int32_t> kClusters = {1, 1, 1, 0, 0, 0, -1};

std::vector<std::string> labels(const std::vector<std::string_view>& texts,
                                const std::vector<std::int32_t>& clusters) {
  std::vector<std::string> result;
  for (const ClusterLabel& one : label_themes(texts, clusters)) result.push_back(one.label);
  return result;
}

TEST(LabelThemesTest, NamesACallersOwnClusters) {
  EXPECT_EQ(labels(kTexts, kClusters), (std::vector<std::string>{"bus services", "minimum wage"}));
  const auto named = label_themes(kTexts, kClusters);
  EXPECT_NE(std::ranges::find(named[0].describing, "bus"), named[0].describing.end());
  EXPECT_EQ(std::ranges::find(named[0].describing, "wage"), named[0].describing.end());
}

TEST(LabelThemesTest, TheOrderOfTextsDoesNotMatter) {
  std::vector<std::string_view> texts(kTexts.rbegin(), kTexts.rend());
  std::vector<std::int32_t> clusters(kClusters.rbegin(), kClusters.rend());
  EXPECT_EQ(labels(texts, clusters), labels(kTexts, kClusters));
}

TEST(LabelThemesTest, AClusterWithoutATextHasNoLabel) {
  EXPECT_EQ(labels({"late buses", "late buses", "dirty trains"}, {0, 0, 2}),
            (std::vector<std::string>{"late buses", "", "dirty trains"}));
  EXPECT_TRUE(labels({}, {}).empty());
  EXPECT_TRUE(labels({"late buses"}, {-1}).empty());
}

TEST(LabelThemesTest, WordsOfTheQuestionNameNothingByThemselves) {
  const std::vector<std::string_view> texts = {"The bus is slow", "A bus to the hospital is late",
                                               "One bus an hour, never to the hospital",
                                               "Trains cost a lot", "Trains are cheap"};
  const std::vector<std::int32_t> clusters = {0, 0, 0, 1, 1};
  const auto unasked = label_themes(texts, clusters);
  EXPECT_EQ(unasked[0].label, "bus");
  const auto asked = label_themes(texts, clusters, {.question = "What do you think of the Buses?"});
  EXPECT_EQ(asked[0].label, "hospital");
  EXPECT_EQ(std::ranges::find(asked[0].describing, "bus"), asked[0].describing.end());
  EXPECT_EQ(asked[1].label, unasked[1].label);
}

TEST(LabelThemesTest, AQuestionIsReadInTheLanguagesOfTheTexts) {
  const std::vector<std::string_view> texts = {"Mae'r ysgol yn hen ac mae angen athrawon yma.",
                                               "Mae'r ysgol yn dda ond ble mae'r athrawon?",
                                               "The trains are late and they are dirty."};
  const std::vector<std::int32_t> clusters = {0, 0, 1};
  EXPECT_EQ(label_themes(texts, clusters, {.question = "Beth yw eich barn am yr ysgol?"})[0].label,
            "athrawon");
}

TEST(LabelThemesTest, NumbersAreNeitherLabelsNorTerms) {
  const auto found =
      label_themes(std::vector<std::string_view>{"-1+2", "-1+2", "2050 buses 2050", "2050 buses"},
                   std::vector<std::int32_t>{0, 0, 1, 1});
  EXPECT_EQ(found[0].label, "no words");
  EXPECT_TRUE(found[0].describing.empty());
  EXPECT_EQ(found[1].label, "buses");
  EXPECT_EQ(found[1].describing, std::vector<std::string>{"buses"});
}

TEST(LabelThemesTest, EachTextNeedsOneClusterFromMinusOne) {
  for (const std::vector<std::int32_t>& bad : {std::vector{0}, std::vector{0, -2}}) {
    try {
      labels({"late buses", "dirty trains"}, bad);
      FAIL() << "accepted";
    } catch (const Error& error) {
      EXPECT_EQ(error.code(), ErrorCode::kInvalidArgument);
    }
  }
}

}  // namespace
}  // namespace edau
