// From clusters, which have numbers, to themes, which have names and an order.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/parallel.hpp"
#include "edau/analysis.hpp"
#include "edau/clustering.hpp"
#include "edau/document_term_matrix.hpp"
#include "pipeline/outcomes.hpp"
#include "text/tokenize_documents.hpp"
#include "themes/speakers.hpp"

namespace edau {

// What the stages before have made; owns nothing.
struct Clusters {
  const TokenizedDocuments& tokens;
  const TermKeys& keys;
  const Vocabulary& vocabulary;
  const DocumentTermMatrix& matrix;
  const Clustering& clustering;
  std::span<const double> stabilities;     // of each cluster; empty where not measured
  std::span<const std::size_t> documents;  // where each analysed document stands in the list of all
  std::span<const DocumentText> texts;     // of each analysed document
  std::span<const std::string_view> submissions;  // whole texts of the analysed submissions
  std::vector<bool> asked = {};                   // as ClusteredDocuments::asked
  std::span<const std::string_view> ids = {};     // of the analysed submissions
  std::span<const Speaker> speakers = {};         // as ClusteredDocuments::speakers
  std::span<const std::int32_t> compared = {};    // as AnalysedWords::compared

  AnalysedWords words() const { return {tokens, keys, matrix, documents, compared}; }
};

struct PublishedThemes {
  std::vector<Theme> themes;
  std::vector<std::int32_t> clusters;            // of each theme
  std::vector<std::int32_t> themes_of_clusters;  // -1: of none
  std::int32_t refuge = -1;  // the cluster of what is kept though it is similar to none; -1: none
};

// The themes, by falling persons, ties by label bytes; clusters without a document are none.
// Nor is one that only a single person's submissions fit, where documents may be left out, there
// are some hundred people, and the user did not ask for so many themes. Writes theme, outcome,
// similarity, margin and distinctness into the analysed ones of `all_documents`. With
// Options::keep_all, a document with a usable word that is similar to no theme goes to the largest.
PublishedThemes publish_themes(const Clusters& clusters, const Options& options,
                               std::vector<Document>& all_documents, Workers& workers);

}  // namespace edau
