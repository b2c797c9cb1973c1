// What numbers a model file holds, and their bytes: fixed width, little-endian,
// whatever the machine.
#pragma once

#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <type_traits>

namespace edau {

// The fixed-width names only: `long` and `char` differ from system to system.
template <typename T>
concept ArchivedInteger = std::same_as<T, std::int8_t> || std::same_as<T, std::uint8_t> ||
    std::same_as<T, std::int16_t> || std::same_as<T, std::uint16_t> ||
    std::same_as<T, std::int32_t> || std::same_as<T, std::uint32_t> ||
    std::same_as<T, std::int64_t> || std::same_as<T, std::uint64_t>;

template <typename T>
concept ArchivedReal = std::same_as<T, float> || std::same_as<T, double>;

template <typename T>
concept ArchivedNumber = ArchivedInteger<T> || ArchivedReal<T>;

static_assert(sizeof(float) == 4 && sizeof(double) == 8, "IEEE 754");

// The unsigned integer with as many bits.
template <ArchivedNumber T>
using BitsOf = std::conditional_t<
    sizeof(T) == 8, std::uint64_t,
    std::conditional_t<sizeof(T) == 4, std::uint32_t,
                       std::conditional_t<sizeof(T) == 2, std::uint16_t, std::uint8_t>>>;

template <ArchivedNumber T>
void append_little_endian(std::string& bytes, T value) {
  const auto bits = std::bit_cast<BitsOf<T>>(value);
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    bytes.push_back(static_cast<char>((bits >> (8 * i)) & 0xFF));
  }
}

// Reads sizeof(T) bytes.
template <ArchivedNumber T>
T read_little_endian(const char* bytes) noexcept {
  std::uint64_t bits = 0;
  for (std::size_t i = 0; i < sizeof(T); ++i) {
    bits |= std::uint64_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
  }
  return std::bit_cast<T>(static_cast<BitsOf<T>>(bits));
}

}  // namespace edau
