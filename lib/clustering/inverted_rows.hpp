// Which rows hold each term: rows the other way round.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/huge_pages.hpp"
#include "edau/csr.hpp"

namespace edau {

// Immutable.
class InvertedRows {
 public:
  struct Entry {
    std::uint32_t row;
    float value;
  };

  // Requires fewer than 2^32 rows.
  explicit InvertedRows(const CsrView& rows);

  // The rows of a term, rising. Requires 0 <= column < column_count.
  std::span<const Entry> operator[](std::int32_t column) const noexcept {
    const auto i = static_cast<std::size_t>(column);
    return std::span(entries_).subspan(begins_[i], begins_[i + 1] - begins_[i]);
  }

 private:
  std::vector<std::size_t> begins_;
  HugeVector<Entry> entries_;
};

}  // namespace edau
