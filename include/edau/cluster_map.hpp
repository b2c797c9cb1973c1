// Where clusters lie in the plane, so that those alike are near each other.
#pragma once

#include <span>
#include <vector>

#include "edau/export.hpp"

namespace edau {

class Workers;

struct Place {
  double x = 0.0;
  double y = 0.0;
};

struct ClusterMap {
  std::vector<Place> places;
  // How much of the squared distances the plane shows, in [0, 1]: with many clusters it is a
  // small share, and near on the map need not be alike. 1 where all are in one place.
  double shown_share = 1.0;
};

// Classical scaling (Torgerson, "Multidimensional scaling: I. Theory and method", Psychometrika
// 17, 1952) of the distances d² = 2 − 2 cos between unit centroids, from 0 (the same) to √2
// (without a common word; a zero centroid is at 1 from all others). `cosines` is what
// CentroidRule::cosines() gives, n rows of n, or the products of other vectors.
//
// The unit is that of d: two places are at most d apart, which is exact where the centroids lie in
// a plane. Their mean is (0, 0), x has the larger spread, and on each axis the first of those
// furthest out is on the positive side. One cluster lies at (0, 0), two on the x axis.
//
// Throws Error kInvalidArgument where `cosines` is no square or a number is not finite. O(n²) for
// each iteration; the same bytes on any number of threads.
EDAU_EXPORT ClusterMap cluster_map(std::span<const double> cosines, int threads = 0);
ClusterMap cluster_map(std::span<const double> cosines, Workers& workers);

}  // namespace edau
