#include "edau/vectorize.hpp"

#include "edau/term_keys.hpp"

namespace edau {
namespace {

Vectors weigh(const TokenizedDocuments& documents, const TermKeys& keys,
              const VectorizeOptions& options) {
  Vocabulary vocabulary = Vocabulary::build(documents, keys, options.vocabulary, options.threads);
  DocumentTermMatrix matrix =
      DocumentTermMatrix::build(documents, keys, vocabulary, options.threads,
                                {.weighting = options.weighting, .row_keys = false});
  return {std::move(vocabulary), std::move(matrix)};
}

}  // namespace

Vectors vectorize(std::span<const std::string_view> texts, const VectorizeOptions& options) {
  const TokenizedDocuments documents =
      TokenizedDocuments::from_texts(texts, options.tokenize, options.threads);
  const TermKeys keys = options.tokenize.rule == TokenRule::kScikitLearn
                            ? TermKeys::lower_case(documents, options.threads)
                            : TermKeys::normalize(documents, {}, options.threads);
  return weigh(documents, keys, options);
}

Vectors vectorize(const TokenizedDocuments& documents, const VectorizeOptions& options) {
  return weigh(documents, TermKeys::identity(documents), options);
}

}  // namespace edau
