// From texts to tf-idf vectors in one call: the vectoriser by itself, without themes.
#pragma once

#include <span>
#include <string_view>

#include "edau/document_term_matrix.hpp"
#include "edau/export.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/vocabulary.hpp"
#include "edau/weighting.hpp"

namespace edau {

struct VectorizeOptions {
  TokenizeOptions tokenize{};
  VocabularyOptions vocabulary{.min_document_frequency = 1, .max_document_share = 1.0};
  Weighting weighting{};
  int threads = 1;  // 0 = one for each core; never changes the result
};

// Each text a row, each term a column in the order of its bytes.
struct Vectors {
  Vocabulary vocabulary;
  DocumentTermMatrix matrix;
};

// The vectors of valid UTF-8 texts. By edau's token rule words become keys as in
// find_themes(): stop words go, the rest is stemmed. By scikit-learn's rule they are
// put into lower case only, and with {.term_frequency = TermFrequency::kRaw} the
// result is that of its TfidfVectorizer.
//
// Throws Error kInvalidArgument if an option is out of its range, or where a text has
// 2^31 bytes or more.
EDAU_EXPORT Vectors vectorize(std::span<const std::string_view> texts,
                              const VectorizeOptions& options = {});

// The vectors of a caller's own tokens, each its own key. `options.tokenize` is not used.
EDAU_EXPORT Vectors vectorize(const TokenizedDocuments& documents,
                              const VectorizeOptions& options = {});

}  // namespace edau
