// What the describing of themes works on: documents, their terms, and the rule
// that put them into clusters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "edau/clustering.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vocabulary.hpp"

namespace edau {

// Owns nothing; all parts outlive it.
struct ClusteredDocuments {
  const TokenizedDocuments& tokens;
  const TermKeys& keys;
  const Vocabulary& vocabulary;
  const CentroidRule& rule;
  std::span<const Assignment> assignments;  // by document
  std::span<const std::string_view> texts;  // by document
  std::span<const std::string_view>
      submissions;  // whole texts, by TokenizedDocuments::submission_of
  std::vector<std::vector<std::size_t>> members;  // documents by cluster, rising
  std::vector<bool> asked =
      {};  // by key: a word of the question that was asked; empty = none known

  bool is_asked(KeyId key) const noexcept { return !asked.empty() && asked[key]; }
};

// The documents of each cluster, rising.
std::vector<std::vector<std::size_t>> members_of_clusters(std::span<const Assignment> assignments,
                                                          std::int32_t cluster_count);

}  // namespace edau
