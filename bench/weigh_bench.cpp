// Term keys to the document-term matrix: vocabulary, counts, tf-idf, row keys.
#include <benchmark/benchmark.h>

#include "bench/fixture.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/vocabulary.hpp"

namespace edau::bench {
namespace {

void weigh(benchmark::State& state, const VocabularyOptions& vocabulary_options,
           const MatrixOptions& matrix_options) {
  Fixture& fixture = Fixture::of(state.range(0));
  const TokenizedDocuments& tokens = fixture.tokens();
  const TermKeys& keys = fixture.keys();
  while (state.KeepRunning()) {
    const Vocabulary vocabulary = Vocabulary::build(tokens, keys, vocabulary_options);
    const DocumentTermMatrix matrix =
        DocumentTermMatrix::build(tokens, keys, vocabulary, 1, matrix_options);
    benchmark::DoNotOptimize(matrix.counts().data());
  }
  report(state, fixture, tokens.size());
}

// As find_themes() has it.
BENCHMARK_CAPTURE(weigh, words_with_row_keys, VocabularyOptions{}, MatrixOptions{})
    ->Apply(set_sizes);
// As a vectoriser alone.
BENCHMARK_CAPTURE(weigh, words, VocabularyOptions{}, MatrixOptions{.row_keys = false})
    ->Apply(set_sizes);
BENCHMARK_CAPTURE(weigh, words_and_pairs, VocabularyOptions{.ngram_max = 2},
                  MatrixOptions{.row_keys = false})
    ->Apply(set_sizes);

}  // namespace
}  // namespace edau::bench
