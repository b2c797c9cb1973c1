// Submissions to points: ICU's sentence rules, and telling non-answers apart.
#include <benchmark/benchmark.h>

#include "bench/fixture.hpp"
#include "core/parallel.hpp"
#include "pipeline/documents.hpp"

namespace edau::bench {
namespace {

void segment(benchmark::State& state) {
  const Fixture& fixture = Fixture::of(state.range(0));
  Workers workers;
  while (state.KeepRunning()) {
    const auto documents = list_documents(fixture.corpus(), Unit::kPoint, workers);
    benchmark::DoNotOptimize(documents.data());
  }
  report(state, fixture, fixture.corpus().size());
}
BENCHMARK(segment)->Apply(set_sizes);

}  // namespace
}  // namespace edau::bench
