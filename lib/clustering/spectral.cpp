// Ng, Jordan & Weiss, "On spectral clustering", NIPS 2001, on the ties between documents: of
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
constexpr int kMostIterations = 40;

// D^-½ S D^-½, row by row as the ties of the graph.
class Affinities {
 public:
  Affinities(const SimilarityGraph& graph, std::span<const std::int64_t> multiplicities,
             const SpectralOptions& options)
      : graph_(graph) {
    weights_.reserve(graph.size());
    for (std::size_t i = 0; i < graph.size(); ++i) weights_.push_back(powers(i, options));
    normalise(multiplicities);
  }

  void multiply(const DenseBlock& in, DenseBlock& out, Workers& workers) const {
    const auto multiply_block = [&](std::size_t, std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        double* const to = out.row(i);
        std::fill(to, to + out.columns, 0.0);
        const float* weight_of_tie = weights_[i].data();
        for (const SimilarityGraph::Tie& tie : graph_.row(i)) {
          const auto weight = static_cast<double>(*weight_of_tie++);
          const double* const from = in.row(tie.other);
          for (std::size_t c = 0; c < out.columns; ++c) to[c] += weight * from[c];
        }
      }
    };
    workers.for_blocks(weights_.size(), kBlockRows, multiply_block);
  }

 private:
  std::vector<float> powers(std::size_t row, const SpectralOptions& options) const {
    std::vector<float> result;
    result.reserve(graph_.row(row).size());
    for (const SimilarityGraph::Tie& tie : graph_.row(row)) {
      float power = tie.similarity;
      for (int p = 1; p < options.power; ++p) power *= tie.similarity;
      result.push_back(tie.other == row && !options.diagonal ? 0.0F : power);
    }
    return result;
  }

  void normalise(std::span<const std::int64_t> multiplicities) {
    std::vector<double> scales(weights_.size());
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      double sum = 0.0;
      for (std::size_t tie = 0; tie < weights_[i].size(); ++tie) {
        sum += static_cast<double>(multiplicities[graph_.row(i)[tie].other]) *
               static_cast<double>(weights_[i][tie]);
      }
      scales[i] = sum > 0.0 ? std::sqrt(static_cast<double>(multiplicities[i]) / sum) : 0.0;
    }
    for (std::size_t i = 0; i < weights_.size(); ++i) {
      for (std::size_t tie = 0; tie < weights_[i].size(); ++tie) {
        float& weight = weights_[i][tie];
        weight = static_cast<float>(static_cast<double>(weight) *
                                    (scales[i] * scales[graph_.row(i)[tie].other]));
      }
    }
  }

  const SimilarityGraph& graph_;
  std::vector<std::vector<float>> weights_;  // as the graph's rows
};

}  // namespace

Partition spectral_clustering(const SimilarityGraph& similarities, const WeightedRows& rows,
                              std::int32_t cluster_count, const SpectralOptions& options,
                              Workers& workers) {
  const Affinities affinities(similarities, rows.multiplicities, options);
  const auto product = [&](const DenseBlock& in, DenseBlock& out) {
    affinities.multiply(in, out, workers);
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
