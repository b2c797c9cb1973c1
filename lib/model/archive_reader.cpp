#include "model/archive_reader.hpp"

#include <cmath>

#include "core/utf8.hpp"

namespace edau {

void ArchiveReader::require_end() const {
  if (left() > 0) refuse("the section holds " + std::to_string(left()) + " bytes too many");
}

bool ArchiveReader::load_bool() {
  require_left(1);
  const auto value = static_cast<unsigned char>(bytes_[position_]);
  if (value > 1) refuse("a yes or no is " + std::to_string(value) + ", not 0 or 1");
  ++position_;
  return value == 1;
}

void ArchiveReader::load_string(std::string& text) {
  require_left(sizeof(std::uint32_t));
  const auto size = read_little_endian<std::uint32_t>(bytes_.data() + position_);
  if (size > left() - sizeof(size)) {
    refuse("a text of " + std::to_string(size) + " bytes is announced, but " +
           std::to_string(left() - sizeof(size)) + " are left");
  }
  if (size > kMaxStringBytes) {
    refuse("a text is longer than " + std::to_string(kMaxStringBytes) + " bytes");
  }
  position_ += sizeof(size);
  const std::string_view found = bytes_.substr(position_, size);
  const std::size_t valid = valid_utf8_size(found);
  position_ += valid;
  if (valid < size) refuse("a text is not UTF-8");
  text = found;
}

std::size_t ArchiveReader::load_count(std::size_t smallest) {
  require_left(sizeof(std::uint64_t));
  const auto count = read_little_endian<std::uint64_t>(bytes_.data() + position_);
  const std::size_t room = left() - sizeof(count);
  // Divides: a product could overflow.
  if (count > room / smallest) {
    refuse(std::to_string(count) + " entries of at least " + std::to_string(smallest) +
           " bytes are announced, but " + std::to_string(room) + " bytes are left");
  }
  position_ += sizeof(count);
  return static_cast<std::size_t>(count);
}

void ArchiveReader::require_left(std::size_t size) const {
  if (left() >= size) return;
  refuse(std::to_string(size) + " bytes are wanted, but " + std::to_string(left()) + " are left");
}

void ArchiveReader::require_finite(double value) const {
  if (!std::isfinite(value)) refuse("a number is not finite");
}

void ArchiveReader::require_fair(std::size_t count, std::size_t element_size) const {
  if (is_fair_memory(count, element_size, file_size_)) return;
  refuse(std::to_string(count) + " entries are more than a file of its size has");
}

}  // namespace edau
