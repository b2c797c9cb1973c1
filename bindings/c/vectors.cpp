// Vectors by themselves.
#include <string_view>
#include <vector>

#include "edau/vectorize.hpp"
#include "guarded.hpp"
#include "handles.hpp"

using edau::c::given;
using edau::c::guarded;

namespace {

// What the options of an analysis say to a vectorizer that knows no themes.
edau::VectorizeOptions settings(const edau::Options& options) {
  edau::VectorizeOptions result;
  result.tokenize.language = options.language;
  result.tokenize.default_language = options.default_language;
  if (options.min_document_frequency > 0) {
    result.vocabulary.min_document_frequency = options.min_document_frequency;
  }
  result.vocabulary.max_document_share = options.max_document_share;
  result.vocabulary.ngram_max = options.ngram_max;
  result.vocabulary.max_terms = options.max_terms;
  if (options.weighting == edau::TermWeighting::kBm25) result.weighting = edau::Weighting::bm25();
  result.weighting.norm = edau::Norm::kL2;
  result.threads = options.threads;
  return result;
}

std::vector<std::string_view> texts_of(const edau::Corpus& corpus) {
  std::vector<std::string_view> texts;
  texts.reserve(corpus.size());
  for (std::size_t i = 0; i < corpus.size(); ++i) texts.push_back(corpus.submission(i).text);
  return texts;
}

}  // namespace

edau_status edau_vectorize(const edau_corpus* corpus, const edau_options* options,
                           edau_vectors** vectors, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Corpus& of = given(corpus, "corpus").corpus;
    const edau::Options& chosen = given(options, "options").analysis;
    edau_vectors*& made = given(vectors, "vectors");
    edau::c::give(made, edau::vectorize(texts_of(of), settings(chosen)));
  });
}

void edau_vectors_free(edau_vectors* vectors) noexcept { delete vectors; }

edau_status edau_vectors_matrix(const edau_vectors* vectors, edau_csr* matrix,
                                edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::CsrView view = given(vectors, "vectors").vectors.matrix.weights();
    given(matrix, "matrix") = {view.offsets.data(), view.columns.data(), view.values.data(),
                               view.rows(),         view.columns.size(), view.column_count};
  });
}

edau_status edau_vectors_term_at(const edau_vectors* vectors, std::size_t column, edau_string* term,
                                 std::uint32_t* submissions, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Vocabulary& terms = given(vectors, "vectors").vectors.vocabulary;
    edau_string& out = given(term, "term");
    std::uint32_t& out_submissions = given(submissions, "submissions");
    edau::c::check_index(column, static_cast<std::size_t>(terms.size()), "column");
    const auto id = static_cast<edau::TermId>(column);
    out = edau::c::borrowed(terms.term(id));
    out_submissions = terms.document_frequency(id);
  });
}
