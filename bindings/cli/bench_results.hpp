// The results of edau bench as a file: JSON of schema "edau-bench-1" (bench/README.md).
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "bench_works.hpp"

namespace edau::cli {

// How one work's figures rise to those of a larger one.
struct Growth {
  std::string what;
  const WorkResult* from;
  const WorkResult* to;
};

// What a time depends on besides the work.
struct BenchSettings {
  std::string version;
  std::string cpu_level;
  int threads = 1;  // those in use, never 0
  std::string mode;
  int repeat = 1;
  std::vector<std::pair<std::string, std::string>> options;  // name and text; reading's last
};

struct BenchResults {
  BenchSettings settings;
  std::vector<WorkResult> works;
};

// Throws Error kUnwritableOutput where `path` cannot be or, without `force`, must not be
// written: asked before the work, which may take an hour.
void check_results_file(const std::string& path, bool force);

// Appears at `path` whole or not at all. Throws Error kUnwritableOutput.
void write_results(const BenchResults& results, const std::vector<Growth>& growth,
                   const std::string& path, bool force);

// Throws Error kUnreadableInput where `path` is not a whole file of this schema.
BenchResults read_results(const std::string& path);

}  // namespace edau::cli
