// What the describing of themes works on: documents, their terms, and the rule
// that put them into clusters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "edau/clustering.hpp"
#include "edau/csr.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vocabulary.hpp"
#include "themes/speakers.hpp"

namespace edau {

// Owns nothing; all parts outlive it.
struct ClusteredDocuments {
  const TokenizedDocuments& tokens;
  const TermKeys& keys;
  const Vocabulary& vocabulary;
  CsrView rows;  // the terms of each document
  const CentroidRule& rule;
  std::span<const Assignment> assignments;  // by document
  std::span<const std::string_view> texts;  // by document
  std::span<const std::string_view>
      submissions;  // whole texts, by TokenizedDocuments::submission_of
  std::vector<std::vector<std::size_t>> members;  // documents by cluster, rising
  std::vector<bool> asked =
      {};  // by key: a word of the question that was asked; empty = none known

  std::span<const Speaker> speakers =
      {};  // by submission; empty = each is a person's own, and all permit publication
  std::optional<Language> language = {};  // the others are not looked at; empty = all are

  bool is_asked(KeyId key) const noexcept { return !asked.empty() && asked[key]; }
  Speaker speaker_of(std::size_t document) const noexcept {
    const std::size_t submission = tokens.submission_of(document);
    return speakers.empty() ? Speaker{static_cast<std::uint32_t>(submission)}
                            : speakers[submission];
  }
};

// How many submissions have one of `documents`, which rise.
std::size_t count_submissions(const TokenizedDocuments& tokens,
                              std::span<const std::size_t> documents);

// How many people do. `speakers` as ClusteredDocuments::speakers.
std::size_t count_people(const TokenizedDocuments& tokens, std::span<const Speaker> speakers,
                         std::span<const std::size_t> documents);

// The documents in `language` only: of clusters, and of none.
ClusteredDocuments in_language(const ClusteredDocuments& documents, Language language);

// The documents of each cluster, rising.
std::vector<std::vector<std::size_t>> members_of_clusters(std::span<const Assignment> assignments,
                                                          std::int32_t cluster_count);

}  // namespace edau
