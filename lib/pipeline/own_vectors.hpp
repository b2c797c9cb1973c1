// Vectors of the caller's own on their way to what is clustered.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/clustering_input.hpp"
#include "edau/corpus.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/key128.hpp"
#include "edau/model.hpp"
#include "edau/own_vectors.hpp"
#include "edau/placed_documents.hpp"
#include "pipeline/documents.hpp"

namespace edau {

// Throws Error kInvalidArgument where there is not one row for each of `corpus`, where that of an
// accepted submission holds a number that is not finite, or the weight is not in (0, 1].
void check(const OwnVectors& vectors, const Corpus& corpus, Workers& workers);

// The same of vectors for `model`; and where it was made without, or with those of another
// dimension.
void check(const Model& model, const DenseRows& vectors, const Corpus& corpus, Workers& workers);

// A key of the vectors of accepted submissions, whatever their order.
Key128 content_of(const DenseRows& vectors, const Corpus& corpus, Workers& workers);

// What is compared: the words of each analysed document, which is a whole submission, beside its
// vector. Columns as CombinedRows says.
ClusteringInput combined_input(const DocumentTermMatrix& words, const OwnVectors& vectors,
                               std::span<const Document> documents, const AnalysedTexts& analysed,
                               Workers& workers);

}  // namespace edau
