#include "report/html/map_circles.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace edau {
namespace {

constexpr double kLeastHeight = 300.0;
constexpr double kMostHeight = 700.0;
constexpr double kLeastRadius = 15.0;  // holds "t100"
constexpr double kMostRadius = 48.0;
constexpr double kGap = 3.0;
constexpr int kMostPushes = 300;

// The largest of n circles: all together are to cover a fifth of the drawing, or so.
double largest_radius(std::size_t count) {
  return std::clamp(200.0 / std::sqrt(static_cast<double>(count)), kLeastRadius, kMostRadius);
}

std::vector<MapCircle> sized(std::span<const std::int64_t> sizes) {
  std::vector<MapCircle> circles;
  if (sizes.empty()) return circles;
  const auto largest = static_cast<double>(std::max<std::int64_t>(std::ranges::max(sizes), 1));
  const double radius = largest_radius(sizes.size());
  circles.reserve(sizes.size());
  for (const std::int64_t size : sizes) {
    const double wanted = radius * std::sqrt(static_cast<double>(size) / largest);
    circles.push_back({0.0, 0.0, std::max(wanted, kLeastRadius)});
  }
  return circles;
}

// Puts the middles where the places say, within a margin.
MapDrawing placed(std::span<const Place> places, std::vector<MapCircle> circles) {
  MapDrawing drawing{std::move(circles), kLeastHeight};
  if (places.empty()) return drawing;
  const auto [left, right] = std::ranges::minmax(places, {}, &Place::x);
  const auto [low, high] = std::ranges::minmax(places, {}, &Place::y);
  const double width = right.x - left.x;
  const double height = high.y - low.y;
  const double margin = kMostRadius;
  double scale = width > 0.0 ? (kMapWidth - 2 * margin) / width : 0.0;
  if (height * scale > kMostHeight - 2 * margin) scale = (kMostHeight - 2 * margin) / height;
  drawing.height = std::clamp(height * scale + 2 * margin, kLeastHeight, kMostHeight);
  for (std::size_t i = 0; i < places.size(); ++i) {
    drawing.circles[i].x = kMapWidth / 2 + scale * (places[i].x - (left.x + right.x) / 2);
    drawing.circles[i].y = drawing.height / 2 - scale * (places[i].y - (low.y + high.y) / 2);
  }
  return drawing;
}

void keep_within(double height, MapCircle& circle) {
  circle.x = std::clamp(circle.x, circle.radius, kMapWidth - circle.radius);
  circle.y = std::clamp(circle.y, circle.radius, height - circle.radius);
}

// Moves each of the two by half of what they overlap; says whether they did. Where one lies on the
// other there is no direction to move in: `sideways` gives one.
bool push_apart(MapCircle& a, MapCircle& b, bool sideways) {
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double distance = std::sqrt(dx * dx + dy * dy);
  const double overlap = a.radius + b.radius + kGap - distance;
  if (overlap <= 0.1) return false;
  if (distance < 1e-6) {
    dx = sideways ? 1.0 : 0.0;
    dy = sideways ? 0.0 : 1.0;
    distance = 1.0;
  }
  const double step = overlap / 2 / distance;
  a.x -= step * dx;
  a.y -= step * dy;
  b.x += step * dx;
  b.y += step * dy;
  return true;
}

}  // namespace

MapDrawing draw_map(std::span<const Place> places, std::span<const std::int64_t> sizes) {
  MapDrawing drawing = placed(places, sized(sizes));
  std::vector<MapCircle>& circles = drawing.circles;
  bool moved = true;
  for (int push = 0; push < kMostPushes && moved; ++push) {
    moved = false;
    for (std::size_t i = 0; i < circles.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        if (push_apart(circles[j], circles[i], (i + j) % 2 == 1)) moved = true;
      }
    }
    for (MapCircle& circle : circles) keep_within(drawing.height, circle);
  }
  return drawing;
}

}  // namespace edau
