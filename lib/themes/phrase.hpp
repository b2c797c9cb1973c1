// A run of at most five ids: of keys, what a label means; of surfaces, how
// someone worded it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "core/hashing.hpp"

namespace edau {

class Phrase {
 public:
  static constexpr std::size_t kLongest = 5;

  // Requires room: size() < kLongest.
  void push_back(std::uint32_t id) noexcept { ids_[size_++] = id; }

  std::size_t size() const noexcept { return size_; }
  std::span<const std::uint32_t> ids() const noexcept { return std::span(ids_).first(size_); }

  // Requires begin <= end <= size().
  Phrase part(std::size_t begin, std::size_t end) const noexcept {
    Phrase result;
    for (std::size_t i = begin; i < end; ++i) result.push_back(ids_[i]);
    return result;
  }

  friend bool operator==(const Phrase& a, const Phrase& b) noexcept {
    return std::ranges::equal(a.ids(), b.ids());
  }

 private:
  std::array<std::uint32_t, kLongest> ids_{};
  std::uint32_t size_ = 0;
};

struct PhraseHash {
  std::size_t operator()(const Phrase& phrase) const noexcept {
    Hasher hasher;
    for (const std::uint32_t id : phrase.ids()) hasher.add(id);
    return hasher.key().low;
  }
};

}  // namespace edau
