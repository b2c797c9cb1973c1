// Sorting the columns of a row, which are distinct.
#pragma once

#include <cstdint>
#include <span>

namespace edau {

// Writes `columns` (distinct, in [0, column_count)) to `sorted`, in rising order.
// Requires spans of one size that do not overlap. `columns` is used up: it serves
// as working memory.
void sort_columns(std::span<std::int32_t> columns, std::int32_t column_count,
                  std::span<std::int32_t> sorted) noexcept;

}  // namespace edau
