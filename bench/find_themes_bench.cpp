// The whole analysis of a corpus that has been read, as a library user calls it.
#include <benchmark/benchmark.h>

#include "bench/fixture.hpp"
#include "edau/find_themes.hpp"

namespace edau::bench {
namespace {

void find_themes(benchmark::State& state, Unit unit) {
  const Fixture& fixture = Fixture::of(state.range(0));
  Options options;
  options.themes = kClusterCount;
  options.unit = unit;
  options.threads = 1;
  while (state.KeepRunning()) {
    const Analysis analysis = edau::find_themes(fixture.corpus(), options);
    benchmark::DoNotOptimize(analysis.themes().data());
  }
  report(state, fixture, fixture.corpus().size());
}
BENCHMARK_CAPTURE(find_themes, points, Unit::kPoint)->Apply(set_sizes);
BENCHMARK_CAPTURE(find_themes, submissions, Unit::kSubmission)->Apply(set_sizes);

}  // namespace
}  // namespace edau::bench
