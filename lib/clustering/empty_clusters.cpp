#include "clustering/empty_clusters.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace edau {
namespace {

// The `count` rows that fit their clusters worst, the worst first; of equals the first in canonical
// order.
std::vector<std::size_t> worst_rows(std::span<const float> fits, std::size_t count,
                                    Workers& workers) {
  constexpr std::size_t kScannedRows = std::size_t{1} << 15;  // a block takes far under 50 ms
  const auto fits_worse = [&](std::size_t a, std::size_t b) {
    return std::pair(fits[a], a) < std::pair(fits[b], b);
  };
  const auto keep_worst = [&](std::vector<std::size_t>& rows) {
    const auto end = rows.begin() + static_cast<std::ptrdiff_t>(std::min(count, rows.size()));
    std::partial_sort(rows.begin(), end, rows.end(), fits_worse);
    rows.erase(end, rows.end());
  };
  std::vector<std::vector<std::size_t>> parts(block_count(fits.size(), kScannedRows));
  const auto scan = [&](std::size_t block, std::size_t begin, std::size_t end) {
    parts[block].resize(end - begin);
    std::iota(parts[block].begin(), parts[block].end(), begin);
    keep_worst(parts[block]);
  };
  workers.for_blocks(fits.size(), kScannedRows, scan);
  std::vector<std::size_t> result;
  for (const auto& part : parts) result.insert(result.end(), part.begin(), part.end());
  keep_worst(result);
  return result;
}

}  // namespace

std::vector<std::size_t> fill_empty_clusters(std::span<const float> fits,
                                             std::int32_t cluster_count, Partition& partition,
                                             Workers& workers) {
  std::vector<std::size_t> sizes(static_cast<std::size_t>(cluster_count));
  for (const std::int32_t cluster : partition) {
    if (cluster >= 0) ++sizes[static_cast<std::size_t>(cluster)];
  }
  std::vector<std::size_t> moved;
  if (std::ranges::find(sizes, std::size_t{0}) == sizes.end()) return moved;
  // A row that may not leave is alone in its cluster, and stays so. There is one of them at most in
  // each cluster that is not empty, so as many candidates as clusters are enough.
  std::size_t empty = 0;
  for (const std::size_t row : worst_rows(fits, sizes.size(), workers)) {
    while (empty < sizes.size() && sizes[empty] > 0) ++empty;
    if (empty == sizes.size()) break;
    std::int32_t& cluster = partition[row];
    if (cluster >= 0 && sizes[static_cast<std::size_t>(cluster)] == 1) continue;
    if (cluster >= 0) --sizes[static_cast<std::size_t>(cluster)];
    cluster = static_cast<std::int32_t>(empty);
    sizes[empty] = 1;
    moved.push_back(row);
  }
  return moved;
}

}  // namespace edau
