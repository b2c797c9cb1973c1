#include "text/surface_table.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <random>

#include "core/hashing.hpp"

namespace edau {
namespace {

constexpr std::size_t kFirstSlots = 1024;
constexpr std::uint32_t kInlineBytes = 16;

__extension__ using Wide = unsigned __int128;

// Both halves of the product, one upon the other.
std::uint64_t fold_product(std::uint64_t a, std::uint64_t b) noexcept {
  const Wide product = static_cast<Wide>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

struct Seed {
  std::uint64_t low;
  std::uint64_t high;
};

// Reaches no output: it decides where a word stands in a table, never its id. Set by
// the first table that is made.
Seed process_seed;

void set_process_seed() {
  static const bool kIsSet = [] {
    std::random_device source;
    const auto draw = [&] { return std::uint64_t{source()} << 32 | source(); };
    process_seed = {mix(draw()), mix(draw()) | 1};
    return true;
  }();
  static_cast<void>(kIsSet);
}

// The first `size` bytes of eight; all of them where it is more.
constexpr std::array<std::uint64_t, kInlineBytes + 1> kFirstBytes = [] {
  std::array<std::uint64_t, kInlineBytes + 1> masks{};
  for (std::size_t size = 0; size < masks.size(); ++size) {
    masks[size] = size >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * size) - 1;
  }
  return masks;
}();

}  // namespace

SurfaceTable::SurfaceTable() : slots_(kFirstSlots), shift_(64 - std::countr_zero(kFirstSlots)) {
  set_process_seed();
}

inline std::uint64_t SurfaceTable::hash(const Key& key) noexcept {
  const std::uint64_t folded =
      fold_product(key.low ^ process_seed.low, key.high ^ process_seed.high);
  return fold_product(folded ^ key.tag, process_seed.high);
}

namespace {

// A word of more than kInlineBytes is looked up by a hash of its bytes.
struct Halves {
  std::uint64_t low;
  std::uint64_t high;
};

Halves hash_long(std::string_view word) noexcept {
  Halves hash{0, 0};
  for (std::size_t at = 0; at < word.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, word.data() + at, std::min<std::size_t>(8, word.size() - at));
    hash.low = fold_product(hash.low ^ bytes ^ process_seed.low, process_seed.high);
    hash.high = fold_product(hash.high + bytes, process_seed.low | 1) ^ hash.low;
  }
  return hash;
}

// Sixteen bytes of `text` from `begin`, with anything after its end. Reads inside it.
Halves sixteen_bytes(std::string_view text, std::size_t begin) noexcept {
  Halves bytes{0, 0};
  const std::size_t left = text.size() - begin;
  if (left >= kInlineBytes) {
    std::memcpy(&bytes.low, text.data() + begin, 8);
    std::memcpy(&bytes.high, text.data() + begin + 8, 8);
  } else if (text.size() >= kInlineBytes) {
    Wide last;
    std::memcpy(&last, text.data() + text.size() - kInlineBytes, kInlineBytes);
    last >>= 8 * (kInlineBytes - left);
    bytes = {static_cast<std::uint64_t>(last), static_cast<std::uint64_t>(last >> 64)};
  } else {
    std::memcpy(&bytes.low, text.data() + begin, std::min<std::size_t>(8, left));
    if (left > 8) std::memcpy(&bytes.high, text.data() + begin + 8, left - 8);
  }
  return bytes;
}

}  // namespace

// Writes the parts one by one: a key put together elsewhere would be copied by reads
// that are wider than the writes before them, for which the processor has to wait.
inline void SurfaceTable::write_key(std::string_view text, ByteRange range, TokenKind kind,
                                    Key& key) noexcept {
  const std::uint32_t size = range.end - range.begin;
  const Halves halves =
      size > kInlineBytes ? hash_long(range.of(text)) : sixteen_bytes(text, range.begin);
  const bool is_inline = size <= kInlineBytes;
  const std::uint32_t high_size = size > 8 ? size - 8 : 0;
  key.low = is_inline ? halves.low & kFirstBytes[size] : halves.low;
  key.high = is_inline ? halves.high & kFirstBytes[high_size] : halves.high;
  key.tag = size << 4 | static_cast<std::uint32_t>(kind);
}

void SurfaceTable::grow() {
  const HugeVector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, {});
  --shift_;
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id_plus_one == 0) continue;
    std::size_t at = slot_of(slot.key);
    while (slots_[at].id_plus_one != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

// Where the key stands, or the free slot where it would.
inline std::size_t SurfaceTable::find(const Key& key, std::size_t slot,
                                      std::string_view bytes) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  for (; slots_[slot].id_plus_one != 0; slot = (slot + 1) & mask) {
    if (slots_[slot].key != key) continue;
    if (bytes.size() <= kInlineBytes || this->bytes(slots_[slot].id_plus_one - 1) == bytes) break;
  }
  return slot;
}

inline std::uint32_t SurfaceTable::find_or_add(const Key& key, std::size_t slot,
                                               std::string_view bytes, TokenKind kind) {
  slot = find(key, slot, bytes);
  const std::uint32_t known = slots_[slot].id_plus_one;
  return known != 0 ? known - 1 : add(key, slot, bytes, kind);
}

std::uint32_t SurfaceTable::add(const Key& key, std::size_t slot, std::string_view bytes,
                                TokenKind kind) {
  const std::uint32_t id = size();
  entries_.push_back({arena_.size(), static_cast<std::uint32_t>(bytes.size()), kind});
  arena_.append(bytes);
  slots_[slot] = {key, id + 1};
  return id;
}

std::uint32_t SurfaceTable::intern(std::string_view bytes, TokenKind kind) {
  if (entries_.size() * 3 >= slots_.size() * 2) grow();
  Key key;
  write_key(bytes, {0, static_cast<std::uint32_t>(bytes.size())}, kind, key);
  return find_or_add(key, slot_of(key), bytes, kind);
}

void SurfaceTable::intern(std::string_view text, std::span<const Token> tokens,
                          std::vector<std::uint32_t>& ids) {
  constexpr std::size_t kBatch = 4096;  // for which room is made, as if all were new
  ids.resize(tokens.size());
  for (std::size_t begin = 0; begin < tokens.size(); begin += kBatch) {
    const std::size_t size = std::min(kBatch, tokens.size() - begin);
    intern_batch(text, tokens.subspan(begin, size), std::span(ids).subspan(begin, size));
  }
}

void SurfaceTable::intern_batch(std::string_view text, std::span<const Token> tokens,
                                std::span<std::uint32_t> ids) {
  constexpr std::size_t kAhead = 16;  // how many slots are on their way from memory
  std::array<Key, kAhead> keys;
  std::array<std::size_t, kAhead> slots;
  // Room for all beforehand: a table that grew would leave the slots behind.
  while ((entries_.size() + tokens.size()) * 3 >= slots_.size() * 2) grow();
  const auto fetch = [&](std::size_t i) {
    const std::size_t at = i % kAhead;
    write_key(text, tokens[i].range, tokens[i].kind, keys[at]);
    slots[at] = slot_of(keys[at]);
    __builtin_prefetch(&slots_[slots[at]]);
  };
  for (std::size_t i = 0; i < std::min(kAhead, tokens.size()); ++i) fetch(i);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::size_t at = i % kAhead;
    ids[i] = find_or_add(keys[at], slots[at], tokens[i].range.of(text), tokens[i].kind);
    if (i + kAhead < tokens.size()) fetch(i + kAhead);
  }
}

}  // namespace edau
