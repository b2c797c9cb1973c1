// Term keys to the document-term matrix: vocabulary, counts, tf-idf, row keys.
#include <benchmark/benchmark.h>

#include "bench/fixture.hpp"
#include "edau/document_term_matrix.hpp"
#include "edau/vocabulary.hpp"

namespace edau::bench {
namespace {

void weigh(benchmark::State& state) {
  Fixture& fixture = Fixture::of(state.range(0));
  const TokenizedDocuments& tokens = fixture.tokens();
  const TermKeys& keys = fixture.keys();
  while (state.KeepRunning()) {
    const Vocabulary vocabulary = Vocabulary::build(tokens, keys);
    const DocumentTermMatrix matrix = DocumentTermMatrix::build(tokens, keys, vocabulary);
    benchmark::DoNotOptimize(matrix.counts().data());
  }
  report(state, fixture, tokens.size());
}
BENCHMARK(weigh)->Apply(set_sizes);

}  // namespace
}  // namespace edau::bench
