// The checksum of model files: CRC-32C (Castagnoli), as in iSCSI and ext4. It
// detects damage, not tampering.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace edau {

// Of the bytes of all `parts`, one after the other.
std::uint32_t crc32c(std::initializer_list<std::string_view> parts) noexcept;

inline std::uint32_t crc32c(std::string_view bytes) noexcept { return crc32c({bytes}); }

}  // namespace edau
