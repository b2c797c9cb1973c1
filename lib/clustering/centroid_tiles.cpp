#include "clustering/centroid_tiles.hpp"

#include "clustering/kernels.hpp"

namespace edau {
namespace {

// Of 64 clusters: narrower tiles wait for each addition, wider ones for memory.
constexpr std::size_t kMostLanes = 8;

// Tiles of the same width: the narrowest that need no more tiles.
std::size_t tile_width(std::size_t cluster_count) noexcept {
  const std::size_t lanes = padded_to_lanes(cluster_count) / kKernelLanes;
  const std::size_t tiles = (lanes + kMostLanes - 1) / kMostLanes;
  return (lanes + tiles - 1) / tiles * kKernelLanes;
}

}  // namespace

CentroidTiles::CentroidTiles(std::int32_t column_count, std::int32_t cluster_count)
    : column_count_(static_cast<std::size_t>(column_count)),
      width_(tile_width(static_cast<std::size_t>(cluster_count))),
      tile_count_((static_cast<std::size_t>(cluster_count) + width_ - 1) / width_),
      values_(tile_count_ * column_count_ * width_) {}

void CentroidTiles::raise(const CsrView& rows, std::size_t begin, std::size_t tile,
                          std::span<std::int32_t> clusters, std::span<float> similarities) const {
  const auto first = static_cast<std::size_t>(rows.offsets[begin]);
  const RowRange range{rows.offsets.data() + begin, rows.columns.data() + first,
                       rows.values.data() + first, clusters.size()};
  kernels().raise_highest(range, values_.data() + tile * column_count_ * width_, width_,
                          static_cast<std::int32_t>(tile * width_), similarities.data(),
                          clusters.data());
}

}  // namespace edau
