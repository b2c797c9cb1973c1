// The centroids of a search, cut into tiles of clusters.
//
// A table of all clusters is read at a random place for every term, and beyond some hundreds of
// clusters it is larger than any cache. So all rows are compared with the clusters of one tile
// before the next tile: what is read often of a tile stays near. (The blocking of dense
// matrix products; Goto & van de Geijn, "Anatomy of high-performance matrix multiplication",
// ACM TOMS 34, 2008.) Every sum is added up term by term as in a ScoreTable: the same bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/huge_pages.hpp"
#include "edau/csr.hpp"

namespace edau {

class CentroidTiles {
 public:
  // All zero.
  CentroidTiles(std::int32_t column_count, std::int32_t cluster_count);

  std::size_t tile_count() const noexcept { return tile_count_; }

  // A cluster's number of column 0; that of the next column is stride() floats further.
  float* numbers_of(std::size_t cluster) noexcept {
    return values_.data() + cluster / width_ * column_count_ * width_ + cluster % width_;
  }
  std::size_t stride() const noexcept { return width_; }

  // Of each row in [begin, begin + clusters.size()): where a cluster of the tile is more similar
  // than similarities[i], that becomes its similarity and clusters[i] its number, the first of
  // equals. After all tiles in turn, from 0 and -1, that is the most similar cluster of all.
  void raise(const CsrView& rows, std::size_t begin, std::size_t tile,
             std::span<std::int32_t> clusters, std::span<float> similarities) const;

 private:
  std::size_t column_count_;
  std::size_t width_;  // clusters of a tile; the last tile's is filled up with zeros
  std::size_t tile_count_;
  HugeVector<float> values_;  // tile by tile, term by term
};

}  // namespace edau
