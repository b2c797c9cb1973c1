#include "edau/label_themes.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "clustering/spherical_kmeans.hpp"
#include "clustering/weighted_rows.hpp"
#include "core/parallel.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/error.hpp"
#include "pipeline/asked_words.hpp"
#include "pipeline/limits.hpp"
#include "text/tokenize_documents.hpp"
#include "themes/labels.hpp"
#include "themes/terms.hpp"

namespace edau {
namespace {

void check(std::span<const std::string_view> texts, std::span<const std::int32_t> clusters) {
  if (texts.size() != clusters.size()) {
    throw Error(ErrorCode::kInvalidArgument, std::to_string(texts.size()) + " texts have " +
                                                 std::to_string(clusters.size()) +
                                                 " clusters; each text needs one");
  }
  constexpr std::int32_t kMostClusters = 1'000'000;
  const auto bad =
      std::ranges::find_if(clusters, [](std::int32_t c) { return c < -1 || c >= kMostClusters; });
  if (bad != clusters.end()) {
    throw Error(ErrorCode::kInvalidArgument,
                "a text is in cluster " + std::to_string(*bad) +
                    "; -1 is in none, others are numbered from 0 to below a million");
  }
}

std::vector<DocumentText> as_documents(std::span<const std::string_view> texts) {
  std::vector<DocumentText> documents;
  documents.reserve(texts.size());
  for (const std::string_view text : texts) documents.push_back({documents.size(), text});
  return documents;
}

CentroidRule centroids_of(const DocumentTermMatrix& matrix, std::span<const std::int32_t> clusters,
                          std::int32_t cluster_count, Workers& workers) {
  const std::vector<std::int64_t> once(clusters.size(), 1);
  const WeightedRows rows{matrix.weights(), once, matrix.row_keys(), matrix.counts()};
  return centroid_rule_of(rows, clusters, cluster_count, workers);
}

std::vector<Assignment> as_assignments(std::span<const std::int32_t> clusters) {
  std::vector<Assignment> assignments;
  assignments.reserve(clusters.size());
  for (const std::int32_t cluster : clusters) assignments.push_back({cluster, 0.0F});
  return assignments;
}

}  // namespace

std::vector<ClusterLabel> label_themes(std::span<const std::string_view> texts,
                                       std::span<const std::int32_t> clusters,
                                       const LabelOptions& options) {
  check(texts, clusters);
  Workers workers(options.threads);
  const std::vector<DocumentText> all = as_documents(texts);
  const TokenizedDocuments tokens = tokenize_documents(all, all.size(), options.tokenize, workers);
  const TermKeys keys = TermKeys::normalize(tokens, options.normalize, workers);
  const Vocabulary vocabulary =
      Vocabulary::build(tokens, keys, adapted_limits({}, all.size(), all.size()), workers);
  const DocumentTermMatrix matrix = DocumentTermMatrix::build(tokens, keys, vocabulary, workers);

  const std::int32_t cluster_count = clusters.empty() ? 0 : std::ranges::max(clusters) + 1;
  const CentroidRule rule = centroids_of(matrix, clusters, cluster_count, workers);
  const std::vector<Assignment> assignments = as_assignments(clusters);
  const ClusteredDocuments documents{tokens,
                                     keys,
                                     vocabulary,
                                     matrix.weights(),
                                     rule,
                                     assignments,
                                     texts,
                                     texts,
                                     members_of_clusters(assignments, cluster_count),
                                     asked_keys(options.question, tokens, keys, options.normalize)};
  std::vector<ClusterLabels> labels = choose_labels(documents, workers);
  std::vector<ClusterTerms> terms = choose_terms(documents, kTermsOfAKind, workers);
  std::vector<ClusterLabel> result(labels.size());
  for (std::size_t cluster = 0; cluster < result.size(); ++cluster) {
    if (!labels[cluster].empty()) result[cluster].label = labels[cluster].front().text;
    result[cluster].labels = std::move(labels[cluster]);
    result[cluster].describing = std::move(terms[cluster].describing);
    result[cluster].discriminating = std::move(terms[cluster].discriminating);
  }
  return result;
}

}  // namespace edau
