// The inner loops of clustering, one set for each level of vector instructions.
//
// A row's scores for all clusters add up term by term down the row, side by side for many clusters
// at once: so the width of a register cannot change the order of additions, and all levels give
// the same bytes. Products and sums are rounded apart (-ffp-contract=off).
#pragma once

#include <cstddef>
#include <cstdint>

namespace edau {

// Tables hold a row of this many clusters' worth of floats, or a multiple of it, for each term.
inline constexpr std::size_t kKernelLanes = 8;

constexpr std::size_t padded_to_lanes(std::size_t cluster_count) noexcept {
  return (cluster_count + kKernelLanes - 1) / kKernelLanes * kKernelLanes;
}

// A document's terms, `count` of them. Behind its columns lie `further` ones of the documents to
// come: what they will need of a table is fetched early.
struct TermRow {
  const std::int32_t* columns;
  const float* values;
  std::size_t count;
  std::size_t further;
};

// Rows that stand one behind the other; columns and values begin at the first of them.
struct RowRange {
  const std::int64_t* offsets;  // count + 1
  const std::int32_t* columns;
  const float* values;
  std::size_t count;
};

// What a table may have at most for raise_highest().
inline constexpr std::size_t kMostStride = 13 * kKernelLanes;

struct Kernels {
  // sums[j] = Σ_i values[i] · table[columns[i] · stride + j] for j < stride, which is a multiple of
  // kKernelLanes; `sums` has room for stride floats.
  void (*add_rows)(const TermRow& row, const float* table, std::size_t stride, float* sums);

  // The place of the highest of `count` >= 1 values, none of them NaN; of equals the first.
  std::size_t (*find_highest)(const float* values, std::size_t count);

  // For each of `rows`: where the highest of its sums, as add_rows() makes them, is above
  // highest[row], that becomes it, and `first` and its place (of equals the first) places[row].
  // Requires kKernelLanes <= stride <= kMostStride; no sum is NaN.
  void (*raise_highest)(const RowRange& rows, const float* table, std::size_t stride,
                        std::int32_t first, float* highest, std::int32_t* places);

  // sums[columns[i]] += times · round(values[i] · scale), ties to even. Requires that no product
  // is 2^51 or beyond.
  void (*add_units)(const TermRow& row, double scale, std::int64_t times, std::int64_t* sums);
};

// Of the level in use: core/cpu.hpp.
const Kernels& kernels() noexcept;

}  // namespace edau
