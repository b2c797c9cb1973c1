// CSV in memory to a Corpus: decoding, quoting, checking, the ledger.
#include <benchmark/benchmark.h>

#include "bench/fixture.hpp"
#include "edau/reading.hpp"

namespace edau::bench {
namespace {

void read(benchmark::State& state) {
  const Fixture& fixture = Fixture::of(state.range(0));
  while (state.KeepRunning()) {
    const Corpus corpus = parse_corpus(fixture.csv(), "generated.csv");
    benchmark::DoNotOptimize(corpus.size());
  }
  report(state, fixture, fixture.corpus().size());
}
BENCHMARK(read)->Apply(set_sizes);

}  // namespace
}  // namespace edau::bench
