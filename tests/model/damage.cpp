#include "model/damage.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <new>
#include <stdexcept>

#include "core/hashing.hpp"
#include "core/utf8.hpp"
#include "edau/error.hpp"
#include "model/allocations.hpp"
#include "model/archive_numbers.hpp"
#include "model/checksum.hpp"
#include "model/container_layout.hpp"

namespace edau::damage {
namespace {

using namespace container_layout;

template <ArchivedNumber T>
void overwrite(std::string& file, std::size_t offset, T value) {
  std::string bytes;
  append_little_endian(bytes, value);
  file.replace(offset, bytes.size(), bytes);
}

void repair_section(std::string& file, std::size_t entry) {
  const auto offset = read_little_endian<std::uint64_t>(file.data() + entry + kEntryOffset);
  const auto size = read_little_endian<std::uint64_t>(file.data() + entry + kEntrySize);
  if (offset > file.size() || size > file.size() - offset) return;
  overwrite(file, entry + kEntryChecksum, crc32c(std::string_view(file).substr(offset, size)));
}

// A message is "m.edau: PART, byte N: WHY". Returns PART, or "" where it is none.
std::string part_of(std::string_view message, std::size_t file_size) {
  constexpr std::string_view kName = "m.edau: ";
  constexpr std::string_view kByte = ", byte ";
  const std::size_t comma = message.find(kByte);
  if (!is_valid_utf8(message) || !message.starts_with(kName) || comma == message.npos) return "";
  const std::string part(message.substr(kName.size(), comma - kName.size()));
  std::uint64_t byte = 0;
  const char* digits = message.data() + comma + kByte.size();
  const auto [end, error] = std::from_chars(digits, message.data() + message.size(), byte);
  const bool known = part == "header" || part == "section table" || part.starts_with("section ");
  const bool placed = error == std::errc() && byte <= file_size && *end == ':';
  return known && placed ? part : "";
}

// Numbers that counts and sizes go wrong by.
constexpr std::array<std::uint64_t, 10> kNumbers = {0,
                                                    1,
                                                    2,
                                                    0xFF,
                                                    0x7FFFFFFF,
                                                    0x80000000,
                                                    0xFFFFFFFF,
                                                    std::uint64_t{1} << 61,
                                                    std::uint64_t{1} << 63,
                                                    std::numeric_limits<std::uint64_t>::max()};

void flip_bit(std::string& file, std::size_t byte, std::uint64_t bit) {
  file[byte] = static_cast<char>(static_cast<unsigned char>(file[byte]) ^ (1U << bit));
}

}  // namespace

std::string with_checksums_repaired(std::string file) {
  if (file.size() < kHeaderSize) return file;
  overwrite(file, kFileSize, std::uint64_t{file.size()});
  const std::size_t room = (file.size() - kHeaderSize) / kEntrySizeInTable;
  const auto count = read_little_endian<std::uint32_t>(file.data() + kSectionCount);
  const std::size_t entries = std::min<std::size_t>(count, room);
  for (std::size_t i = 0; i < entries; ++i) {
    repair_section(file, kHeaderSize + i * kEntrySizeInTable);
  }
  const std::string_view table =
      std::string_view(file).substr(kHeaderSize, entries * kEntrySizeInTable);
  overwrite(file, kChecksum, crc32c({std::string_view(file).substr(0, kChecksum), table}));
  return file;
}

std::uint64_t FileDamager::draw(std::uint64_t below) {
  return mix(seed_ * 0x9e3779b97f4a7c15ULL + ++draws_) % below;
}

std::string FileDamager::next() {
  std::string file = good_;
  do {
    damage(file);
  } while (file == good_);
  return file;
}

void FileDamager::damage(std::string& file) {
  const std::size_t before = file.size();
  const std::size_t at = place(file);
  switch (draw(8)) {
    case 0: flip_bit(file, at, draw(8)); break;
    case 1: file[at] = static_cast<char>(draw(256)); break;
    case 2:
      for (int i = 0; i < 8; ++i) file[place(file)] = static_cast<char>(draw(256));
      break;
    case 3: file.resize(std::max<std::size_t>(16, at)); break;
    case 4: file.append(1 + at % 100, static_cast<char>(draw(256))); break;
    case 5: copy_stretch(file); break;
    default: put_number(file); break;
  }
  // A file that is cut or grown is one that may be cut or grown in the middle.
  if (file.size() != before && draw(2) == 0) copy_stretch(file);
}

// One of 1, 2, 4 or 8 bytes, small or extreme, or that of bytes left from there.
void FileDamager::put_number(std::string& file) {
  const std::size_t size = std::size_t{1} << draw(4);
  const std::size_t at = draw(file.size() - 8);
  const std::uint64_t choice = draw(kNumbers.size() + 1);
  const std::uint64_t number =
      choice < kNumbers.size() ? kNumbers[choice] : (file.size() - at) / (1 + draw(16)) + draw(2);
  std::string bytes;
  append_little_endian(bytes, number);
  file.replace(at, size, bytes, 0, size);
}

void FileDamager::copy_stretch(std::string& file) {
  const std::size_t size = 1 + draw(64);  // first: the order of arguments is the compiler's
  const std::string stretch = file.substr(place(file), size);
  const std::size_t at = place(file);
  file.replace(at, std::min(stretch.size(), file.size() - at), stretch);
}

std::string Outcome::summary() const {
  constexpr std::size_t kWorthNaming = 50;  // one damaged tag is like another
  std::string text = std::to_string(refused) + " refused (";
  std::size_t others = refused;
  for (const auto& [part, count] : by_part) {
    if (count < kWorthNaming) continue;
    text += part + " " + std::to_string(count) + ", ";
    others -= count;
  }
  return text + "others " + std::to_string(others) + "), " + std::to_string(accepted) +
         " accepted, " + std::to_string(unclear.size()) + " unclear; largest request " +
         std::to_string(largest_excess) + " bytes over 2 x file + 1 MiB";
}

void load_damaged(const std::string& file, const Load& load, Outcome& outcome) {
  allocations::start_measuring();
  try {
    load(file);
    ++outcome.accepted;
  } catch (const Error& error) {
    if (error.code() != ErrorCode::kUnreadableModel) throw;
    ++outcome.refused;
    const std::string part = part_of(error.what(), file.size());
    ++outcome.by_part[part];
    if (part.empty()) outcome.unclear.emplace_back(error.what());
  }
  const std::size_t allowed = 2 * file.size() + (std::size_t{1} << 20);
  const std::size_t largest = allocations::largest_request();
  if (largest > allowed)
    outcome.largest_excess = std::max(outcome.largest_excess, largest - allowed);
}

Outcome load_truncated(const std::string& file, const Load& load) {
  Outcome outcome;
  for (std::size_t size = 0; size < file.size(); ++size) {
    load_damaged(file.substr(0, size), load, outcome);
  }
  return outcome;
}

Outcome load_with_bits_flipped(const std::string& file, std::size_t first_bytes, const Load& load) {
  Outcome outcome;
  std::string copy = file;
  for (std::size_t bit = 0; bit < 8 * std::min(first_bytes, file.size()); ++bit) {
    flip_bit(copy, bit / 8, bit % 8);
    load_damaged(copy, load, outcome);
    flip_bit(copy, bit / 8, bit % 8);
  }
  return outcome;
}

Outcome load_damaged_copies(const std::string& file, std::size_t count, Checksums checksums,
                            const Load& load) {
  Outcome outcome;
  FileDamager damager(file, 1);
  for (std::size_t i = 0; i < count; ++i) {
    std::string copy = damager.next();
    if (checksums == Checksums::kRepaired) copy = with_checksums_repaired(std::move(copy));
    load_damaged(copy, load, outcome);
  }
  return outcome;
}

std::size_t load_with_each_allocation_failing(const std::string& file, const Load& load) {
  load(file);  // what is made once and kept is not lost
  for (std::int64_t i = 0;; ++i) {
    const std::int64_t live = allocations::live_count();
    bool thrown = false;
    allocations::fail_after(i);
    try {
      load(file);
    } catch (const std::bad_alloc&) {
      thrown = true;
    }
    const bool failed = allocations::stop_failing();
    if (allocations::live_count() != live) {
      throw std::logic_error("memory was lost after allocation " + std::to_string(i) + " failed");
    }
    if (failed != thrown) {
      throw std::logic_error("allocation " + std::to_string(i) + " failed in silence");
    }
    if (!failed) return static_cast<std::size_t>(i);
  }
}

}  // namespace edau::damage
