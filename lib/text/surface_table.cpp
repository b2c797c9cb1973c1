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

// Reaches no output: it decides where a word stands in a table, never its id.
const Seed kSeed = [] {
  std::random_device source;
  const auto draw = [&] { return std::uint64_t{source()} << 32 | source(); };
  return Seed{mix(draw()), mix(draw()) | 1};
}();

// The first `size` bytes of eight; all of them where it is more.
constexpr std::array<std::uint64_t, kInlineBytes + 1> kFirstBytes = [] {
  std::array<std::uint64_t, kInlineBytes + 1> masks{};
  for (std::size_t size = 0; size < masks.size(); ++size) {
    masks[size] = size >= 8 ? ~std::uint64_t{0} : (std::uint64_t{1} << 8 * size) - 1;
  }
  return masks;
}();

}  // namespace

SurfaceTable::SurfaceTable() : slots_(kFirstSlots), shift_(64 - std::countr_zero(kFirstSlots)) {}

inline std::uint64_t SurfaceTable::hash(const Key& key) noexcept {
  const std::uint64_t folded = fold_product(key.low ^ kSeed.low, key.high ^ kSeed.high);
  return fold_product(folded ^ key.tag, kSeed.high);
}

inline SurfaceTable::Key SurfaceTable::key_of(std::string_view text, std::uint32_t begin,
                                              std::uint32_t end, TokenKind kind) {
  const std::uint32_t size = end - begin;
  Key key{0, 0, size << 4 | static_cast<std::uint32_t>(kind)};
  const char* bytes = text.data() + begin;
  if (size > kInlineBytes) {
    for (std::uint32_t at = 0; at < size; at += 8) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes + at, std::min<std::uint32_t>(8, size - at));
      key.low = fold_product(key.low ^ word ^ kSeed.low, kSeed.high);
      key.high = fold_product(key.high + word, kSeed.low | 1) ^ key.low;
    }
  } else if (text.size() - begin >= kInlineBytes) {  // may read past the word's end
    std::memcpy(&key.low, bytes, 8);
    std::memcpy(&key.high, bytes + 8, 8);
    key.low &= kFirstBytes[size];
    key.high &= size > 8 ? kFirstBytes[size - 8] : 0;
  } else {
    std::memcpy(&key.low, bytes, std::min<std::uint32_t>(8, size));
    if (size > 8) std::memcpy(&key.high, bytes + 8, size - 8);
  }
  return key;
}

void SurfaceTable::grow() {
  const std::vector<Slot> old = std::move(slots_);
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
  const Key key = key_of(bytes, 0, static_cast<std::uint32_t>(bytes.size()), kind);
  const std::size_t slot = find(key, slot_of(key), bytes);
  return slots_[slot].id_plus_one != 0 ? slots_[slot].id_plus_one - 1 : add(key, slot, bytes, kind);
}

void SurfaceTable::intern(std::string_view text, std::span<const Token> tokens,
                          std::vector<std::uint32_t>& ids) {
  constexpr std::size_t kBatch = 32;
  std::array<Key, kBatch> keys;
  std::array<std::size_t, kBatch> slots;
  ids.resize(tokens.size());
  for (std::size_t first = 0; first < tokens.size(); first += kBatch) {
    const auto batch = tokens.subspan(first, std::min(kBatch, tokens.size() - first));
    while ((entries_.size() + kBatch) * 3 >= slots_.size() * 2) grow();
    for (std::size_t i = 0; i < batch.size(); ++i) {
      keys[i] = key_of(text, batch[i].range.begin, batch[i].range.end, batch[i].kind);
      slots[i] = slot_of(keys[i]);
      __builtin_prefetch(&slots_[slots[i]]);
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const std::string_view bytes = batch[i].range.of(text);
      const std::size_t slot = find(keys[i], slots[i], bytes);
      const std::uint32_t known = slots_[slot].id_plus_one;
      ids[first + i] = known != 0 ? known - 1 : add(keys[i], slot, bytes, batch[i].kind);
    }
  }
}

}  // namespace edau
