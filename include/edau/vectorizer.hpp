// Later texts as the vectors that vectorize() would have made of them among the first ones.
//
// By scikit-learn's token rule, or of a caller's own tokens. (Edau's own rule learns more of a
// corpus than its terms: that is what a Model is for.) Immutable: any number of threads may use
// one.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "edau/document_term_matrix.hpp"
#include "edau/export.hpp"
#include "edau/known_words.hpp"
#include "edau/string_list.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vectorize.hpp"

namespace edau {

// All that is to be kept of the first texts.
struct VectorizerParts {
  StringList terms;  // in the order of their bytes; the words of an n-gram joined by one space
  std::vector<std::uint32_t> document_frequencies;  // of each term
  std::uint64_t document_count = 0;
  double mean_length = 0;  // DocumentTermMatrix::mean_length()
};

// Throws Error kInvalidArgument where the terms have 4 GiB or more.
EDAU_EXPORT VectorizerParts parts_of(const Vectors& vectors);

class EDAU_EXPORT Vectorizer {
 public:
  // `options` as they were for the first texts. Throws Error kInvalidArgument where these are no
  // such parts.
  Vectorizer(const VectorizerParts& parts, const VectorizeOptions& options);

  // A row for each text, the columns of the first ones; a text without any of their terms is an
  // empty row. Throws as vectorize(); also kInvalidArgument by edau's token rule.
  DocumentTermMatrix transform(std::span<const std::string_view> texts) const;

  // The same of a caller's own tokens.
  DocumentTermMatrix transform(const TokenizedDocuments& documents) const;

 private:
  DocumentTermMatrix weigh(const TokenizedDocuments& documents, const TermKeys& keys) const;

  VectorizeOptions options_;
  KnownWords words_;
  Vocabulary vocabulary_;
  double mean_length_;
};

}  // namespace edau
