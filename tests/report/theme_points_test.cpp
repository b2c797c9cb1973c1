#include "report/theme_points.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "edau/find_themes.hpp"

namespace edau {
namespace {

// One theme of 120 texts, each of them sent twice.
std::vector<std::string> bus_texts() {
  const std::vector<std::string> places = {"valley", "harbour", "market", "school", "bridge"};
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < 240; ++i) {
    const std::size_t number = i / 2;
    std::string text = "Late buses";
    for (std::size_t j = 0; j < 1 + number % 5; ++j) text += " " + places[(number + j) % 5];
    texts.push_back(text + " line" + std::to_string(number) + ".");
  }
  return texts;
}

Analysis analyse(const std::vector<std::string>& texts, std::span<const std::string_view> publish) {
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  return find_themes(Corpus::from_texts(views, {}, {.publish = publish}),
                     {.themes = 1, .keep_all = true, .campaigns = false, .stability = 0});
}

std::vector<std::string> shown_texts(const Analysis& analysis, const ThemePoints& points) {
  std::vector<std::string> result;
  for (const std::size_t index : points.shown) {
    result.emplace_back(analysis.text(analysis.documents()[index]));
  }
  return result;
}

TEST(ThemePointsTest, AreTextsOnceEachAtEvenStepsFromTheNearestToTheFarthest) {
  const Analysis analysis = analyse(bus_texts(), {});
  const ThemePoints points = points_of_themes(analysis, 50).front();
  EXPECT_EQ(points.different_count, 120);
  EXPECT_EQ(points.quotable_count, 120);
  const auto texts = shown_texts(analysis, points);
  EXPECT_EQ(std::set(texts.begin(), texts.end()).size(), 50U);
  std::vector<double> similarities;
  for (const std::size_t index : points.shown) {
    similarities.push_back(analysis.documents()[index].similarity);
  }
  EXPECT_TRUE(std::ranges::is_sorted(similarities, std::ranges::greater()));
  const auto all = std::ranges::minmax(analysis.documents(), {}, &Document::similarity);
  EXPECT_EQ(similarities.front(), all.max.similarity);
  EXPECT_EQ(similarities.back(), all.min.similarity);
}

TEST(ThemePointsTest, AFewAreAllShown) {
  const Analysis analysis = analyse(bus_texts(), {});
  EXPECT_EQ(points_of_themes(analysis, 120).front().shown.size(), 120U);
}

TEST(ThemePointsTest, ATextIsShownWhereOneOfItsSendersPermitsIt) {
  std::vector<std::string_view> publish(240, "no");
  for (const std::size_t i : {1U, 4U, 5U}) publish[i] = "yes";
  const Analysis analysis = analyse(bus_texts(), publish);
  const ThemePoints points = points_of_themes(analysis, 50).front();
  EXPECT_EQ(points.different_count, 120);
  EXPECT_EQ(points.quotable_count, 2);
  for (const std::size_t index : points.shown) {
    EXPECT_TRUE(analysis.corpus().may_publish(analysis.documents()[index].submission));
  }
}

TEST(ThemePointsTest, TheOrderOfTheRowsChangesNothing) {
  std::vector<std::string> texts = bus_texts();
  const Analysis before = analyse(texts, {});
  std::ranges::reverse(texts);
  const Analysis after = analyse(texts, {});
  EXPECT_EQ(shown_texts(before, points_of_themes(before, 50).front()),
            shown_texts(after, points_of_themes(after, 50).front()));
}

}  // namespace
}  // namespace edau
