// Where the circles of a theme map are drawn.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "edau/cluster_map.hpp"

namespace edau {

// The drawing is so wide; its height follows from the places.
inline constexpr double kMapWidth = 900.0;

struct MapCircle {
  double x;  // of the middle, in [0, kMapWidth], growing to the right
  double y;  // in [0, height], growing downwards
  double radius;
};

struct MapDrawing {
  std::vector<MapCircle> circles;  // all within the drawing
  double height;
};

// A circle for each place, its area as `sizes` (at least 0, as many), but none too small for a name
// in it. Both axes have one scale. Circles that would cover each other are moved apart, as far as
// there is room.
MapDrawing draw_map(std::span<const Place> places, std::span<const std::int64_t> sizes);

}  // namespace edau
