// Byte strings to dense ids, in order of first appearance.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/huge_pages.hpp"
#include "edau/tokenizer.hpp"

namespace edau {

// The idea: nearly every word has at most 16 bytes, so a slot of the table holds the
// word itself, and finding it touches one place in memory. The slots of the tokens
// to come are fetched ahead. Longer words are told apart by their bytes
// in the arena. Open addressing; the hash is keyed by a random number of the process,
// so that no text can be written whose words collide. Ids do not depend on it.
class SurfaceTable {
 public:
  SurfaceTable();

  // The id of `bytes` as a token of this kind, new if it was not there. Keeps a copy.
  std::uint32_t intern(std::string_view bytes, TokenKind kind);

  // The same for all `tokens` of `text`; `ids` become theirs.
  void intern(std::string_view text, std::span<const Token> tokens,
              std::vector<std::uint32_t>& ids);

  std::uint32_t size() const noexcept { return static_cast<std::uint32_t>(entries_.size()); }

  // Both require id < size(); the view lives until the next intern().
  std::string_view bytes(std::uint32_t id) const noexcept {
    const Entry& entry = entries_[id];
    return std::string_view(arena_).substr(entry.offset, entry.size);
  }
  TokenKind kind(std::uint32_t id) const noexcept { return entries_[id].kind; }

 private:
  struct Entry {
    std::size_t offset;
    std::uint32_t size;
    TokenKind kind;
  };

  // What a token is looked up by: its bytes, or a hash of them where there are more
  // than 16; its size and kind.
  struct Key {
    std::uint64_t low;
    std::uint64_t high;
    std::uint32_t tag;

    friend bool operator==(const Key&, const Key&) = default;
  };
  struct Slot {
    Key key;
    std::uint32_t id_plus_one;  // 0 = free
  };

  void intern_batch(std::string_view text, std::span<const Token> tokens,
                    std::span<std::uint32_t> ids);
  static void write_key(std::string_view text, ByteRange range, TokenKind kind, Key& key) noexcept;
  static std::uint64_t hash(const Key& key) noexcept;
  std::size_t slot_of(const Key& key) const noexcept { return hash(key) >> shift_; }
  std::size_t find(const Key& key, std::size_t slot, std::string_view bytes) const noexcept;
  std::uint32_t find_or_add(const Key& key, std::size_t slot, std::string_view bytes,
                            TokenKind kind);
  std::uint32_t add(const Key& key, std::size_t slot, std::string_view bytes, TokenKind kind);
  void grow();

  std::string arena_;
  std::vector<Entry> entries_;
  HugeVector<Slot> slots_;  // a power of two, at most two thirds full
  int shift_;               // 64 - log2 of their number
};

}  // namespace edau
