// Surfaces to term keys: case folding, stop words, stems. The cost is one of
// distinct surfaces, so it grows slower than the corpus.
#include <benchmark/benchmark.h>

#include "bench/fixture.hpp"
#include "edau/term_keys.hpp"

namespace edau::bench {
namespace {

void normalize(benchmark::State& state) {
  Fixture& fixture = Fixture::of(state.range(0));
  const TokenizedDocuments& tokens = fixture.tokens();
  while (state.KeepRunning()) {
    const TermKeys keys = TermKeys::normalize(tokens);
    benchmark::DoNotOptimize(keys.size());
  }
  report(state, fixture, tokens.surface_count());
}
BENCHMARK(normalize)->Apply(set_sizes);

}  // namespace
}  // namespace edau::bench
