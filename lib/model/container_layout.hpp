// Where the fields of a model file's header and section table stand. FORMAT.md
// says what they mean.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace edau::container_layout {

// Not text at either end, and with both kinds of line end: what a transfer as
// text or over seven bits does to a file shows at once.
inline constexpr std::string_view kMagic =
    "\x89"
    "EDAU\r\n\x1A";
inline constexpr std::uint32_t kByteOrderMark = 0x01020304;

// Offsets in the header, whose fields follow each other without a gap.
inline constexpr std::size_t kFormatVersion = 8;
inline constexpr std::size_t kByteOrder = 12;
inline constexpr std::size_t kFileSize = 16;
inline constexpr std::size_t kSectionCount = 24;
inline constexpr std::size_t kReserved = 28;
inline constexpr std::size_t kChecksum = 36;
inline constexpr std::size_t kHeaderSize = 40;

// Offsets in an entry of the table, which follows the header.
inline constexpr std::size_t kEntryTag = 0;
inline constexpr std::size_t kEntryVersion = 4;
inline constexpr std::size_t kEntryOffset = 8;
inline constexpr std::size_t kEntrySize = 16;
inline constexpr std::size_t kEntryChecksum = 24;
inline constexpr std::size_t kEntryReserved = 28;
inline constexpr std::size_t kEntrySizeInTable = 32;

}  // namespace edau::container_layout
