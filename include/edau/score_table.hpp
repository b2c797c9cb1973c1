// A number for each term in each cluster, and sums of them down a document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "edau/csr.hpp"
#include "edau/export.hpp"

namespace edau {

// Memory from a cache line's border, in large pages where the system has them: tables are read at
// random places.
EDAU_EXPORT void* allocate_table(std::size_t bytes);
EDAU_EXPORT void release_table(void* memory, std::size_t bytes) noexcept;

template <typename T>
struct TableAllocator {
  using value_type = T;

  TableAllocator() = default;
  template <typename U>
  TableAllocator(const TableAllocator<U>&) noexcept {}  // NOLINT(google-explicit-constructor)

  T* allocate(std::size_t count) { return static_cast<T*>(allocate_table(count * sizeof(T))); }
  void deallocate(T* memory, std::size_t count) noexcept {
    release_table(memory, count * sizeof(T));
  }

  friend bool operator==(TableAllocator, TableAllocator) noexcept { return true; }
};

// Centroids are such a table, and the parameters of a mixture. A term's numbers lie side by side,
// so that a document's scores for many clusters add up in one register. The additions of each
// cluster run term by term down the document, whatever registers the machine has: the same bytes
// everywhere.
class EDAU_EXPORT ScoreTable {
 public:
  // All zero.
  ScoreTable(std::int32_t column_count, std::int32_t cluster_count);

  std::int32_t column_count() const noexcept { return column_count_; }
  std::int32_t cluster_count() const noexcept { return cluster_count_; }

  // cluster_count() rounded up to whole registers: what a row of the table takes.
  std::size_t width() const noexcept { return width_; }

  // A term's numbers, one for each cluster. Requires 0 <= column < column_count().
  std::span<const float> row(std::int32_t column) const noexcept {
    return std::span(values_).subspan(place(column), static_cast<std::size_t>(cluster_count_));
  }
  std::span<float> row(std::int32_t column) noexcept {
    return std::span(values_).subspan(place(column), static_cast<std::size_t>(cluster_count_));
  }

  // Σ_i values[i] · row(columns[i])[j] for each cluster j, into `scores`: cluster_count() floats,
  // or width() of them, which saves a copy; what is beyond cluster_count() is then 0.
  void add_up(std::span<const std::int32_t> columns, std::span<const float> values,
              std::span<float> scores) const;

  // The same of a row of `rows`. The numbers that the rows behind it will need are fetched
  // meanwhile: for going through rows in their order.
  void add_up(const CsrView& rows, std::size_t row, std::span<float> scores) const;

 private:
  void add_up(std::span<const std::int32_t> columns, std::size_t further,
              std::span<const float> values, std::span<float> scores) const;

  std::size_t place(std::int32_t column) const noexcept {
    return static_cast<std::size_t>(column) * width_;
  }

  std::int32_t column_count_;
  std::int32_t cluster_count_;
  std::size_t width_;
  std::vector<float, TableAllocator<float>> values_;
};

}  // namespace edau
