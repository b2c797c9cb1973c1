// Submissions as a model reads them: the way through, with a model in the place of the search.
#pragma once

#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/corpus.hpp"
#include "edau/dense_rows.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/placed_documents.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"
#include "model/model_content.hpp"
#include "pipeline/documents.hpp"
#include "pipeline/outcomes.hpp"

namespace edau {

struct RecalledWords {
  AnalysedTexts analysed;
  TokenizedDocuments tokens;
  TermKeys keys;
  DocumentTermMatrix matrix;

  AnalysedWords words() const { return {tokens, keys, matrix, analysed.documents}; }
};

// The unit that the analysis put into themes.
Unit unit_of(const ModelContent& model) noexcept;

// Reads `documents` of `corpus`, which must outlive the result.
RecalledWords recall_words(const ModelContent& model, const Corpus& corpus,
                           std::span<const Document> documents, Workers& workers);

// Assigns each analysed document by the rule, and writes into `documents` what people are told.
// Requires a model of words alone.
void place_documents(const ModelContent& model, const RecalledWords& recalled,
                     std::vector<Document>& documents, Workers& workers);

// The same by a model of vectors, of the model's dimension, beside or in the place of words. They
// are those of the rows of the documents' corpus.
void place_documents(const ModelContent& model, const RecalledWords& recalled,
                     const DenseRows& vectors, std::vector<Document>& documents, Workers& workers);

}  // namespace edau
