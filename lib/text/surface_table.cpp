#include "text/surface_table.hpp"

#include "core/hashing.hpp"

namespace edau {
namespace {

constexpr std::size_t kFirstSlots = 1024;

}  // namespace

SurfaceTable::SurfaceTable() : slots_(kFirstSlots) {}

void SurfaceTable::grow() {
  std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.size() * 2, {});
  const std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.id_plus_one == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].id_plus_one != 0) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

std::uint32_t SurfaceTable::intern(std::string_view bytes, TokenKind kind) {
  if (entries_.size() * 2 >= slots_.size()) grow();
  const auto hash = static_cast<std::uint32_t>(hash_bytes(bytes).low);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at].id_plus_one != 0; at = (at + 1) & mask) {
    const std::uint32_t id = slots_[at].id_plus_one - 1;
    if (slots_[at].hash == hash && this->bytes(id) == bytes) return id;
  }
  const std::uint32_t id = size();
  entries_.push_back({bytes_.size(), static_cast<std::uint32_t>(bytes.size()), kind});
  bytes_.append(bytes);
  slots_[at] = {hash, id + 1};
  return id;
}

}  // namespace edau
