#include "core/hashing.hpp"

#include <bit>
#include <cstring>

namespace edau {

static_assert(std::endian::native == std::endian::little,
              "keys are defined on little-endian words: swap bytes here for a big-endian machine");

void Hasher::add(std::string_view bytes) noexcept {
  const std::uint64_t length = bytes.size();
  while (bytes.size() >= 8) {
    std::uint64_t word;
    std::memcpy(&word, bytes.data(), 8);
    add(word);
    bytes.remove_prefix(8);
  }
  std::uint64_t rest = 0;
  if (!bytes.empty()) std::memcpy(&rest, bytes.data(), bytes.size());
  add(rest);
  add(length);
}

}  // namespace edau
