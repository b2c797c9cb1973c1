// Eigen on both sides: clustering the rows of a sparse matrix of Eigen's, and
// computing on edau's rows with Eigen.
#include <iostream>
#include <vector>

#include "edau/clustering.hpp"
#include "edau/eigen.hpp"
#include "edau/error.hpp"

namespace {

edau::EigenSparse made_by_eigen() {
  const std::vector<Eigen::Triplet<float>> entries = {{0, 0, 3}, {0, 1, 1}, {1, 0, 2}, {1, 1, 1},
                                                      {2, 2, 4}, {2, 3, 1}, {3, 2, 5}, {3, 3, 2}};
  edau::EigenSparse matrix(4, 4);
  matrix.setFromTriplets(entries.begin(), entries.end());  // which leaves it compressed
  return matrix;
}

}  // namespace

int main() {
  try {
    const edau::EigenSparse matrix = made_by_eigen();
    const edau::EigenCsr csr(matrix);
    const auto input = edau::ClusteringInput::from_matrix(csr.view());
    const edau::Clustering clustering = edau::cluster(input, {.cluster_count = 2});
    for (const edau::Assignment& assignment : clustering.assignments) {
      std::cout << "cluster " << assignment.cluster << ", similarity " << assignment.similarity
                << '\n';
    }

    // edau's rows have length 1, so this is how similar each is to each.
    const edau::EigenRows rows(input.weights());
    const edau::EigenSparse similarities = rows.matrix() * rows.matrix().transpose();
    std::cout << Eigen::MatrixXf(similarities) << '\n';
  } catch (const edau::Error& error) {
    std::cerr << error.what() << '\n';
    return edau::error_mapping(error.code()).exit_code;
  }
}
