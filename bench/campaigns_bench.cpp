// Submissions to campaigns, three in ten of them exact or near copies; on all cores, for
// that is how long a run waits for the stage.
#include <benchmark/benchmark.h>

#include <string>
#include <string_view>
#include <vector>

#include "bench/generator.hpp"
#include "edau/campaigns.hpp"

namespace edau::bench {
namespace {

void campaigns(benchmark::State& state) {
  GeneratorOptions options;
  options.documents = state.range(0);
  options.duplicate_share = 0.15;
  options.near_duplicate_share = 0.15;
  const Generator generator(options);
  std::vector<std::string> texts;
  for (std::int64_t i = 0; i < options.documents; ++i) texts.push_back(generator.document(i).text);
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  while (state.KeepRunning()) {
    const Campaigns found = find_campaigns(views, {}, 0);
    benchmark::DoNotOptimize(found.campaigns.data());
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(campaigns)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(campaigns)->Arg(1'000'000)->Iterations(1)->Unit(benchmark::kSecond)->UseRealTime();

}  // namespace
}  // namespace edau::bench
