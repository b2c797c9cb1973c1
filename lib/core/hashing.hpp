// 128-bit keys of bytes and numbers: the same on every machine, for ever.
//
// Keys decide canonical order and name documents to the random source, so they
// must not depend on addresses, seeds or library versions. They are no defence
// against an adversary by themselves: whoever orders by key breaks ties by content.
#pragma once

#include <cstdint>
#include <string_view>

#include "edau/key128.hpp"

namespace edau {

// Stafford's variant 13 of the MurmurHash3 finaliser: a bijection in which each
// input bit flips each output bit with a chance near one half.
constexpr std::uint64_t mix(std::uint64_t x) noexcept {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
  return x ^ (x >> 31);
}

// Takes in a sequence of numbers or bytes; two lanes of 64 bits.
class Hasher {
 public:
  constexpr void add(std::uint64_t value) noexcept {
    high_ = mix(high_ + 0x9e3779b97f4a7c15ULL) ^ mix(value);
    low_ = mix((low_ ^ value) + 0xd1b54a32d192ed03ULL);
    high_ *= 0x2545f4914f6cdd1dULL;
  }
  constexpr void add(Key128 key) noexcept {
    add(key.high);
    add(key.low);
  }
  // The length goes in too, so that "ab" + "c" differs from "a" + "bc".
  void add(std::string_view bytes) noexcept;

  constexpr Key128 key() const noexcept { return {mix(high_ ^ (low_ >> 32)), mix(low_ ^ high_)}; }

 private:
  std::uint64_t high_ = 0x6a09e667f3bcc908ULL;  // √2 and √3: nothing up the sleeve
  std::uint64_t low_ = 0xbb67ae8584caa73bULL;
};

inline Key128 hash_bytes(std::string_view bytes) noexcept {
  Hasher hasher;
  hasher.add(bytes);
  return hasher.key();
}

// Of a multiset of keys, whatever their order: add them up modulo 2^128.
constexpr Key128 add_unordered(Key128 a, Key128 b) noexcept {
  const std::uint64_t low = a.low + b.low;
  return {a.high + b.high + (low < a.low ? 1 : 0), low};
}

}  // namespace edau
