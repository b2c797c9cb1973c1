// The results of edau bench as a person reads them, on standard output.
#pragma once

#include <string>
#include <vector>

#include "bench_results.hpp"

namespace edau::cli {

void print_work(const WorkResult& work);

// A column for each growth; nothing without any.
void print_growth(const std::vector<Growth>& growth);

// Each time of `now` over that of `before`, which was read from `path`; works that only one
// of the two has are named.
void print_comparison(const BenchResults& now, const BenchResults& before, const std::string& path);

}  // namespace edau::cli
