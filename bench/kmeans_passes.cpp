// edau_kmeans_passes MATRIX STARTS PASSES THREADS OUT [baseline|avx2|avx512]: CPU seconds of
// spherical k-means.
//
// MATRIX and STARTS are files that bench/peers/clustering.py writes: rows, columns and entries as
// 64-bit numbers, then offsets (64 bits), columns (32 bits) and values (floats); and the numbers
// (64 bits) of the rows that are the first centres. Runs one pass, then PASSES of them, prints for
// each how many passes there were, CPU seconds, the objective and wall seconds, and writes the
// clusters to OUT.
#include <charconv>
#include <chrono>
#include <cstdint>
#include <ctime>
#include <edau/clustering_input.hpp>
#include <edau/cpu_level.hpp>
#include <edau/csr.hpp>
#include <fstream>
#include <iostream>
#include <string_view>
#include <system_error>
#include <vector>

#include "clustering/spherical_kmeans.hpp"
#include "core/cpu.hpp"
#include "core/huge_pages.hpp"

namespace {

// In large pages, as NumPy's arrays are.
template <typename T>
edau::HugeVector<T> read_numbers(std::ifstream& file, std::size_t count) {
  edau::HugeVector<T> numbers(count);
  file.read(reinterpret_cast<char*>(numbers.data()),
            static_cast<std::streamsize>(count * sizeof(T)));
  return numbers;
}

// -1: `text` is no number.
int number(std::string_view text) {
  int value = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size() ? value : -1;
}

double cpu_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

bool take_level(std::string_view name) {
  for (const edau::SimdLevel level :
       {edau::SimdLevel::kBaseline, edau::SimdLevel::kAvx2, edau::SimdLevel::kAvx512}) {
    edau::set_simd_level(level);
    if (edau::cpu_level() == name) return true;
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 6 || argc > 7 || number(argv[3]) < 1 || number(argv[4]) < 0) {
    std::cerr << "usage: edau_kmeans_passes MATRIX STARTS PASSES THREADS OUT [LEVEL]\n";
    return 1;
  }
  if (argc == 7 && !take_level(argv[6])) {
    std::cerr << "this machine has no level " << argv[6] << '\n';
    return 1;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const auto shape = read_numbers<std::int64_t>(file, 3);
  const auto entries = static_cast<std::size_t>(shape[2]);
  const auto offsets = read_numbers<std::int64_t>(file, static_cast<std::size_t>(shape[0]) + 1);
  const auto columns = read_numbers<std::int32_t>(file, entries);
  const auto values = read_numbers<float>(file, entries);
  if (!file) {
    std::cerr << argv[1] << " is no matrix\n";
    return 2;
  }
  const std::size_t rows = static_cast<std::size_t>(shape[0]);
  const std::vector<std::int64_t> multiplicities(rows, 1);
  const std::vector<edau::Key128> keys(rows);
  const edau::WeightedRows input{
      {offsets, columns, values, static_cast<std::int32_t>(shape[1])}, multiplicities, keys};

  std::ifstream starts_file(argv[2], std::ios::binary | std::ios::ate);
  const auto clusters = static_cast<std::size_t>(starts_file.tellg()) / sizeof(std::int64_t);
  starts_file.seekg(0);
  edau::Partition partition(rows, -1);
  std::int32_t next = 0;
  for (const std::int64_t row : read_numbers<std::int64_t>(starts_file, clusters)) {
    partition[static_cast<std::size_t>(row)] = next++;
  }

  edau::Workers workers(number(argv[4]));
  const auto run = [&](int passes) {
    const double begin = cpu_seconds();
    const auto started = std::chrono::steady_clock::now();
    edau::KMeans found = edau::spherical_kmeans_from(
        input, partition,
        {.cluster_count = static_cast<std::int32_t>(clusters), .max_passes = passes}, workers);
    const double cpu = cpu_seconds() - begin;
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - started;
    std::cout << found.passes << ' ' << cpu << ' ' << found.objective << " wall " << wall.count()
              << '\n';
    return found;
  };
  // Once before, unmeasured: the first to use so much memory waits for the system to find it.
  static_cast<void>(edau::spherical_kmeans_from(
      input, partition, {.cluster_count = static_cast<std::int32_t>(clusters), .max_passes = 1},
      workers));
  run(1);
  const edau::KMeans found = run(number(argv[3]));
  std::ofstream out(argv[5]);
  for (const edau::Assignment& assignment : found.assignments) out << assignment.cluster << '\n';
  return 0;
}
