// Parts alone: clustering of tokens that another program made, and of a sparse
// matrix that never was text.
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

#include "edau/clustering.hpp"
#include "edau/error.hpp"

namespace {

void print(const edau::Clustering& clustering) {
  for (std::size_t i = 0; i < clustering.assignments.size(); ++i) {
    const edau::Assignment& assignment = clustering.assignments[i];
    std::cout << "document " << i << ": ";
    if (assignment.cluster < 0) {
      std::cout << "in no cluster\n";
    } else {
      std::cout << "cluster " << assignment.cluster << ", similarity " << assignment.similarity
                << '\n';
    }
  }
}

// Each list is a document. The tokens are taken as they are: no stemming, no
// stop words.
void cluster_tokens() {
  const std::vector<std::vector<std::string>> documents = {
      {"bus", "late"}, {"bus", "fare", "late"},    {"bus", "fare"},
      {"gp", "queue"}, {"gp", "queue", "morning"}, {"queue", "morning"}};
  const auto tokens = edau::TokenizedDocuments::from_tokens(documents);
  const auto keys = edau::TermKeys::identity(tokens);
  const auto vocabulary = edau::Vocabulary::build(tokens, keys, {.min_document_frequency = 1});
  const auto matrix = edau::DocumentTermMatrix::build(tokens, keys, vocabulary);
  const auto input = edau::ClusteringInput::from_documents(matrix);
  print(edau::cluster(input, {.cluster_count = 2}));
}

// Four documents over three columns, in compressed sparse rows:
//   1 2 0     2 4 0     0 0 5     0 0 0
// The first two point the same way, so they are one distinct row; the last is
// empty and belongs nowhere.
void cluster_matrix() {
  const std::vector<std::int64_t> offsets = {0, 2, 4, 5, 5};
  const std::vector<std::int32_t> columns = {0, 1, 0, 1, 2};
  const std::vector<float> values = {1, 2, 2, 4, 5};
  // The view owns nothing; from_matrix() copies, so the vectors may go after it.
  const auto input = edau::ClusteringInput::from_matrix({offsets, columns, values, 3});
  print(edau::cluster(input, {.cluster_count = 2}));
}

}  // namespace

int main() {
  try {
    cluster_tokens();
    cluster_matrix();
  } catch (const edau::Error& error) {
    std::cerr << error.what() << '\n';
    return edau::error_mapping(error.code()).exit_code;
  }
}
