#include "edau/score_table.hpp"

#include <algorithm>

#include "clustering/kernels.hpp"
#include "core/huge_pages.hpp"

namespace edau {

void* allocate_table(std::size_t bytes) { return allocate_huge(bytes); }
void release_table(void* memory, std::size_t bytes) noexcept { release_huge(memory, bytes); }

ScoreTable::ScoreTable(std::int32_t column_count, std::int32_t cluster_count)
    : column_count_(column_count),
      cluster_count_(cluster_count),
      width_(padded_to_lanes(static_cast<std::size_t>(cluster_count))),
      values_(static_cast<std::size_t>(column_count) * width_) {}

void ScoreTable::add_up(std::span<const std::int32_t> columns, std::span<const float> values,
                        std::span<float> scores) const {
  add_up(columns, 0, values, scores);
}

void ScoreTable::add_up(const CsrView& rows, std::size_t row, std::span<float> scores) const {
  const auto end = static_cast<std::size_t>(rows.offsets[row + 1]);
  add_up(rows.row_columns(row), rows.columns.size() - end, rows.row_values(row), scores);
}

void ScoreTable::add_up(std::span<const std::int32_t> columns, std::size_t further,
                        std::span<const float> values, std::span<float> scores) const {
  const TermRow row{columns.data(), values.data(), columns.size(), further};
  if (scores.size() >= width_) {
    kernels().add_rows(row, values_.data(), width_, scores.data());
    return;
  }
  std::vector<float> padded(width_);
  kernels().add_rows(row, values_.data(), width_, padded.data());
  std::copy(padded.begin(), padded.begin() + cluster_count_, scores.begin());
}

}  // namespace edau
