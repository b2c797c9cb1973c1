// Ng, Jordan & Weiss, "On spectral clustering", NIPS 2001, on all pairs of documents: of
// D^-½ S D^-½, S being a power of the similarities and D its row sums, exactly as many leading
// eigenvectors as clusters; each document's row of these, scaled to length 1; k-means on the rows.
//
// The power makes strong ties count more than many weak ones. A row of multiplicity m stands in
// the matrix as √m times itself, which is what m equal rows come to.
#include "clustering/spectral.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "clustering/eigenvectors.hpp"
#include "clustering/embedding.hpp"
#include "clustering/spherical_kmeans.hpp"

namespace edau {
namespace {

constexpr std::size_t kBlockRows = 16;
constexpr int kMostIterations = 100;

SimilarityMatrix affinities(const SimilarityMatrix& similarities, const SpectralOptions& options) {
  SimilarityMatrix result(similarities.size());
  for (std::size_t i = 0; i < result.size(); ++i) {
    for (std::size_t j = 0; j < result.size(); ++j) {
      const float similarity = std::max(similarities.row(i)[j], 0.0F);
      float power = similarity;
      for (int p = 1; p < options.power; ++p) power *= similarity;
      result.row(i)[j] = power;
    }
    if (!options.diagonal) result.row(i)[i] = 0.0F;
  }
  return result;
}

void normalise(SimilarityMatrix& matrix, std::span<const std::int64_t> multiplicities) {
  std::vector<double> scales(matrix.size());
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    double sum = 0.0;
    for (std::size_t j = 0; j < matrix.size(); ++j) {
      sum += static_cast<double>(multiplicities[j]) * static_cast<double>(matrix.row(i)[j]);
    }
    scales[i] = sum > 0.0 ? std::sqrt(static_cast<double>(multiplicities[i]) / sum) : 0.0;
  }
  for (std::size_t i = 0; i < matrix.size(); ++i) {
    for (std::size_t j = 0; j < matrix.size(); ++j) {
      matrix.row(i)[j] =
          static_cast<float>(static_cast<double>(matrix.row(i)[j]) * (scales[i] * scales[j]));
    }
  }
}

void multiply(const SimilarityMatrix& matrix, const DenseBlock& in, DenseBlock& out,
              Workers& workers) {
  const auto multiply_block = [&](std::size_t, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      double* const to = out.row(i);
      std::fill(to, to + out.columns, 0.0);
      for (std::size_t j = 0; j < matrix.size(); ++j) {
        const double weight = static_cast<double>(matrix.row(i)[j]);
        if (weight == 0.0) continue;
        const double* const from = in.row(j);
        for (std::size_t c = 0; c < out.columns; ++c) to[c] += weight * from[c];
      }
    }
  };
  workers.for_blocks(matrix.size(), kBlockRows, multiply_block);
}

}  // namespace

Partition spectral_clustering(const SimilarityMatrix& similarities, const WeightedRows& rows,
                              std::int32_t cluster_count, const SpectralOptions& options,
                              Workers& workers) {
  SimilarityMatrix matrix = affinities(similarities, options);
  normalise(matrix, rows.multiplicities);
  const auto product = [&](const DenseBlock& in, DenseBlock& out) {
    multiply(matrix, in, out, workers);
  };
  const std::size_t wanted = std::min(static_cast<std::size_t>(cluster_count), kMostEigenvectors);
  const Eigenvectors found =
      leading_eigenvectors(product, rows.keys, {wanted, kMostIterations, options.seed}, workers);
  const Embedding embedding(rows, found.vectors);
  const KMeansOptions kmeans{.cluster_count = cluster_count,
                             .seed = options.seed,
                             .first_start = 5 * options.run,
                             .starts = 5};
  return partition_of(spherical_kmeans(embedding.rows(), kmeans, workers).assignments);
}

}  // namespace edau
