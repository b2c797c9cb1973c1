// Byte strings to dense ids, in order of first appearance.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "edau/tokenizer.hpp"

namespace edau {

// Open addressing with the hash kept in the slot, so that most misses touch one
// cache line; all bytes in one arena.
class SurfaceTable {
 public:
  SurfaceTable();

  // The id of `bytes`, new if it was not there. Keeps a copy.
  std::uint32_t intern(std::string_view bytes, TokenKind kind);

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(entries_.size()); }

  // Both require id < size(); the view lives until the next intern().
  std::string_view bytes(std::uint32_t id) const noexcept {
    const Entry& entry = entries_[id];
    return std::string_view(bytes_).substr(entry.offset, entry.size);
  }
  TokenKind kind(std::uint32_t id) const noexcept { return entries_[id].kind; }

 private:
  struct Entry {
    std::size_t offset;
    std::uint32_t size;
    TokenKind kind;
  };
  struct Slot {
    std::uint32_t hash;
    std::uint32_t id_plus_one;  // 0 = free
  };

  void grow();

  std::string bytes_;
  std::vector<Entry> entries_;
  std::vector<Slot> slots_;  // a power of two, at most half full
};

}  // namespace edau
