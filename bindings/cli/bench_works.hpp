// The works of edau bench: consultations whose themes are found, and what that took.
#pragma once

#include <cstddef>
#include <cstdint>
#include <edau/options.hpp>
#include <edau/reading.hpp>
#include <span>
#include <string>
#include <vector>

#include "console.hpp"

namespace edau::cli {

// One consultation, and how its themes are looked for.
struct Work {
  std::string name;                     // of no other work of the run
  std::string file{};                   // empty: invented by the generator
  std::int64_t invented_documents = 0;  // submissions to invent, where there is no file
  Options options{};
};

// Two works of which one is the other, larger in one respect.
struct GrowthPair {
  std::size_t from;  // indices into the works
  std::size_t to;
  std::string what;  // "10,000 to 100,000"
};

struct WorkPlan {
  std::vector<Work> works;
  std::vector<GrowthPair> growth;
};

struct StageSeconds {
  std::string stage;
  double seconds;
};

// Of several runs: the median of each time, the highest peak.
struct WorkResult {
  std::string name;
  int runs = 1;
  std::int64_t submissions = 0;
  std::int64_t text_bytes = 0;
  std::int64_t documents = 0;
  std::int64_t distinct_documents = 0;
  std::int64_t terms = 0;
  std::int64_t entries = 0;  // of the matrix that is clustered
  int themes = 0;
  std::string recipe;
  double objective = 0;
  int passes = 0;
  std::int64_t peak_bytes = 0;
  std::vector<StageSeconds> stages;  // in the order in which they ran
  double total_seconds = 0;

  double documents_per_second(double seconds) const noexcept {
    return seconds > 0 ? static_cast<double>(documents) / seconds : 0;
  }
};

// Each of `sizes` (rising, not empty) with the options' themes, after the smallest the same
// with 10 and with 100 themes. The texts are those of the generator's seed 1, whatever `options`
// say.
WorkPlan standard_works(std::span<const std::int64_t> sizes, const Options& options);

WorkPlan file_works(std::span<const std::string> files, const Options& options);

// Runs `work` so many times; nothing is written. Throws what reading and find_themes() throw.
WorkResult measure(const Work& work, const ReadOptions& reading, int repeat, Run& run);

}  // namespace edau::cli
