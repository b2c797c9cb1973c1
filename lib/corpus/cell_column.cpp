#include "corpus/cell_column.hpp"

#include "core/hashing.hpp"

namespace edau {

void CellColumn::add(std::string_view cell) { value_of_.push_back(number_of(cell)); }

void CellColumn::close() {
  known_ = {};
  bytes_.shrink_to_fit();
}

std::string_view CellColumn::value(std::uint32_t number) const noexcept {
  const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(bytes_).substr(begin, ends_[number] - begin);
}

std::uint32_t CellColumn::number_of(std::string_view cell) {
  const std::uint64_t hash = hash_bytes(cell).low;
  const auto [first, last] = known_.equal_range(hash);
  for (auto known = first; known != last; ++known) {
    if (value(known->second) == cell) return known->second;
  }
  const auto number = static_cast<std::uint32_t>(ends_.size());
  bytes_ += cell;
  ends_.push_back(bytes_.size());
  known_.emplace(hash, number);
  return number;
}

}  // namespace edau
