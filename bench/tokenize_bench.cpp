// Points to interned surfaces: the word rules alone, and the whole stage with
// the judging of languages.
#include <benchmark/benchmark.h>

#include <vector>

#include "bench/fixture.hpp"
#include "core/parallel.hpp"
#include "edau/tokenizer.hpp"
#include "text/tokenize_documents.hpp"

namespace edau::bench {
namespace {

void tokenizer_alone(benchmark::State& state) {
  const Fixture& fixture = Fixture::of(state.range(0));
  Tokenizer tokenizer;
  std::vector<Token> tokens;
  while (state.KeepRunning()) {
    for (const DocumentText& document : fixture.documents()) {
      tokenizer.tokenize(document.text, tokens);
      benchmark::DoNotOptimize(tokens.data());
    }
  }
  report(state, fixture, fixture.documents().size());
}
BENCHMARK(tokenizer_alone)->Apply(set_sizes);

void tokenize(benchmark::State& state) {
  const Fixture& fixture = Fixture::of(state.range(0));
  Workers workers;
  while (state.KeepRunning()) {
    const TokenizedDocuments tokens =
        tokenize_documents(fixture.documents(), fixture.corpus().size(), {}, workers);
    benchmark::DoNotOptimize(tokens.surface_count());
  }
  report(state, fixture, fixture.documents().size());
}
BENCHMARK(tokenize)->Apply(set_sizes);

}  // namespace
}  // namespace edau::bench
