// With d² = c_ii + c_jj − 2 c_ij, double-centring of −d²/2 gives the products of the centroids less
// their mean, which is what centred() makes of the cosines; a zero centroid too is where it
// belongs. They are products, so no eigenvalue is negative but by rounding, as the subspace
// iteration asks. An axis is its eigenvector times the root of its eigenvalue.
#include "edau/cluster_map.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "clustering/centring.hpp"
#include "clustering/eigenvectors.hpp"
#include "core/hashing.hpp"
#include "core/parallel.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 16;
constexpr int kMostIterations = 300;

void multiply(const std::vector<double>& matrix, const DenseBlock& in, DenseBlock& out,
              Workers& workers) {
  workers.for_blocks(in.rows, kBlockRows, [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      double* const to = out.row(i);
      std::fill(to, to + out.columns, 0.0);
      for (std::size_t j = 0; j < in.rows; ++j) {
        const double weight = matrix[i * in.rows + j];
        const double* const from = in.row(j);
        for (std::size_t c = 0; c < out.columns; ++c) to[c] += weight * from[c];
      }
    }
  });
}

// Those of one axis, of products that were divided by `scale`. Two that are equally far out but for
// rounding must not decide by it which side is positive.
std::vector<double> along(const Eigenvectors& found, std::size_t axis, double scale) {
  const double root = std::sqrt(found.values[axis]) * std::sqrt(scale);
  std::vector<double> result(found.vectors.rows);
  double furthest = 0.0;
  for (std::size_t i = 0; i < result.size(); ++i) {
    result[i] = root * found.vectors.row(i)[axis];
    furthest = std::max(furthest, std::abs(result[i]));
  }
  const auto is_far = [&](double value) { return std::abs(value) >= (1.0 - 1e-6) * furthest; };
  if (*std::ranges::find_if(result, is_far) < 0.0) {
    for (double& value : result) value = -value;
  }
  return result;
}

}  // namespace

ClusterMap cluster_map(std::span<const double> cosines, Workers& workers) {
  const std::size_t side = side_of_square(cosines);
  require_finite(cosines);
  ClusterMap result{std::vector<Place>(side)};
  if (side == 0) return result;
  const double scale = scale_of(cosines);
  const std::vector<double> matrix = centred(cosines, side, scale);
  double all = 0.0;
  std::vector<Key128> keys;
  for (std::size_t i = 0; i < side; ++i) {
    all += matrix[i * side + i];
    keys.push_back({mix(i), i});
  }
  if (all <= kLeastProduct) return result;
  const Eigenvectors found = leading_eigenvectors(
      [&](const DenseBlock& in, DenseBlock& out) { multiply(matrix, in, out, workers); }, keys,
      {2, kMostIterations, 1}, workers);
  double shown = 0.0;
  for (std::size_t axis = 0; axis < found.values.size(); ++axis) {
    if (found.values[axis] <= kLeastProduct) break;
    shown += found.values[axis];
    const std::vector<double> values = along(found, axis, scale);
    for (std::size_t i = 0; i < side; ++i) {
      (axis == 0 ? result.places[i].x : result.places[i].y) = values[i];
    }
  }
  result.shown_share = std::min(shown / all, 1.0);
  return result;
}

ClusterMap cluster_map(std::span<const double> cosines, int threads) {
  Workers workers(threads);
  return cluster_map(cosines, workers);
}

}  // namespace edau
