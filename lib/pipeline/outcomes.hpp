// From what the assignment rule says of documents to what people are told of them: the same when
// themes are found and when later submissions are assigned to them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "edau/clustering.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/placed_documents.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"

namespace edau {

// Analysed documents as words and as rows; owns nothing.
struct AnalysedWords {
  const TokenizedDocuments& tokens;
  const TermKeys& keys;
  const DocumentTermMatrix& matrix;
  std::span<const std::size_t> documents;  // where each stands in the list of all

  // Where vectors of the caller's own were compared: of each document its row of words and vector,
  // -1 where it has neither. Empty where words alone were.
  std::span<const std::int32_t> compared = {};

  bool has_row(std::size_t document) const noexcept {
    return compared.empty() ? !matrix.weights().row_columns(document).empty()
                            : compared[document] >= 0;
  }
};

// What an assignment is where its cluster is no theme: in none, and as similar as to the next one.
Assignment apart(const Assignment& assignment) noexcept;

// Leaves out what fits no cluster.
std::vector<Assignment> with_misfits_out(std::vector<Assignment> assignments);

// Gives every document that says something a cluster: `refuge` where it has none.
std::vector<Assignment> with_all_kept(const AnalysedWords& words, std::int32_t refuge,
                                      std::vector<Assignment> assignments);

// Writes theme, outcome, similarity, margin and distinctness. A cluster of theme -1 is in none.
void write_outcomes(const AnalysedWords& words, std::span<const Assignment> assignments,
                    std::span<const std::int32_t> theme_of_cluster,
                    std::vector<Document>& all_documents);

}  // namespace edau
