// Most rows are short, and a comparison that goes either way at random costs a
// mispredicted branch, some fifteen of what it compares. So neither way branches
// on the columns' order: short rows count, for each column, the lower ones (all
// are distinct, so that number is its place); long rows are sorted by digits.
#include "vectors/sort_columns.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <utility>

namespace edau {
namespace {

// Where counting lower columns, which is quadratic, meets the cost of clearing
// and summing a digit's histogram.
constexpr std::size_t kShortRow = 96;

constexpr int kDigitBits = 8;
constexpr std::size_t kDigits = std::size_t{1} << kDigitBits;

void sort_by_place(std::span<const std::int32_t> columns, std::span<std::int32_t> sorted) noexcept {
  for (const std::int32_t column : columns) {
    std::int32_t place = 0;
    for (const std::int32_t other : columns) place += other < column ? 1 : 0;
    sorted[static_cast<std::size_t>(place)] = column;
  }
}

void sort_by_digit(std::span<const std::int32_t> from, std::span<std::int32_t> to,
                   int shift) noexcept {
  const auto digit = [shift](std::int32_t column) {
    return static_cast<std::size_t>(column >> shift) & (kDigits - 1);
  };
  std::array<std::uint32_t, kDigits> place{};
  for (const std::int32_t column : from) ++place[digit(column)];
  std::uint32_t before = 0;
  for (std::uint32_t& count : place) before += std::exchange(count, before);
  for (const std::int32_t column : from) to[place[digit(column)]++] = column;
}

}  // namespace

void sort_columns(std::span<std::int32_t> columns, std::int32_t column_count,
                  std::span<std::int32_t> sorted) noexcept {
  if (columns.size() <= kShortRow) {
    sort_by_place(columns, sorted);
    return;
  }
  const auto bits = static_cast<int>(std::bit_width(static_cast<std::uint32_t>(column_count - 1)));
  std::span<std::int32_t> from = columns;
  std::span<std::int32_t> to = sorted;
  for (int shift = 0; shift < bits; shift += kDigitBits) {
    sort_by_digit(from, to, shift);
    std::swap(from, to);
  }
  if (from.data() == columns.data()) std::copy(from.begin(), from.end(), sorted.begin());
}

}  // namespace edau
