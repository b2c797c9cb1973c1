#include "report/html/map_circles.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <random>
#include <vector>

namespace edau {
namespace {

double gap(const MapCircle& a, const MapCircle& b) {
  return std::hypot(a.x - b.x, a.y - b.y) - a.radius - b.radius;
}

void expect_legible(const MapDrawing& drawing) {
  for (std::size_t i = 0; i < drawing.circles.size(); ++i) {
    const MapCircle& circle = drawing.circles[i];
    EXPECT_GE(circle.x, circle.radius);
    EXPECT_LE(circle.x, kMapWidth - circle.radius);
    EXPECT_GE(circle.y, circle.radius);
    EXPECT_LE(circle.y, drawing.height - circle.radius);
    for (std::size_t j = 0; j < i; ++j) EXPECT_GE(gap(circle, drawing.circles[j]), 0.0);
  }
}

TEST(MapCirclesTest, PlacesThatAreFarApartAreKeptInOneScale) {
  const std::vector<Place> places = {{-0.5, 0.0}, {0.5, 0.0}, {0.0, 0.25}};
  const MapDrawing drawing = draw_map(places, std::vector<std::int64_t>{10, 10, 10});
  const auto& circles = drawing.circles;
  EXPECT_LT(circles[0].x, circles[2].x);
  EXPECT_LT(circles[2].x, circles[1].x);
  EXPECT_LT(circles[2].y, circles[0].y);  // up
  EXPECT_NEAR(circles[1].x - circles[0].x, 4 * (circles[0].y - circles[2].y), 1e-9);
}

TEST(MapCirclesTest, AreasAreAsSizesButHoldAName) {
  const std::vector<Place> places = {{-0.5, 0.0}, {0.5, 0.0}, {0.0, 0.5}};
  const auto circles = draw_map(places, std::vector<std::int64_t>{400, 100, 1}).circles;
  EXPECT_NEAR(circles[0].radius, 2 * circles[1].radius, 1e-9);
  EXPECT_EQ(circles[2].radius, 15.0);
}

TEST(MapCirclesTest, NoneCoversAnotherOrLeavesTheDrawing) {
  for (const std::size_t count : {2U, 6U, 40U, 100U}) {
    std::mt19937_64 random(count);
    std::vector<Place> places(count);
    std::vector<std::int64_t> sizes(count);
    for (std::size_t i = 0; i < count; ++i) {
      // Most in the middle, as themes are.
      const double far = i % 5 == 0 ? 1.0 : 0.1;
      places[i] = {far * (static_cast<double>(random() % 1000) / 1000.0 - 0.5),
                   far * (static_cast<double>(random() % 1000) / 1000.0 - 0.5)};
      sizes[i] = static_cast<std::int64_t>(1 + random() % 100);
    }
    expect_legible(draw_map(places, sizes));
  }
}

TEST(MapCirclesTest, AllInOnePlaceAreSpread) {
  const std::vector<std::int64_t> sizes(30, 5);
  expect_legible(draw_map(std::vector<Place>(30), sizes));
}

TEST(MapCirclesTest, NoThemeOneThemeAndThemesOfNobodyAreNoTrouble) {
  EXPECT_TRUE(draw_map({}, {}).circles.empty());
  const MapDrawing one = draw_map(std::vector<Place>(1), std::vector<std::int64_t>{7});
  EXPECT_EQ(one.circles[0].x, kMapWidth / 2);
  EXPECT_EQ(one.circles[0].y, one.height / 2);
  expect_legible(draw_map(std::vector<Place>(2), std::vector<std::int64_t>{0, 0}));
}

}  // namespace
}  // namespace edau
