#include <cassert>

#include "edau/error.hpp"
#include "model/checksum.hpp"
#include "model/container.hpp"
#include "model/container_layout.hpp"

namespace edau {
namespace {

using namespace container_layout;

std::uint64_t size_of_all(std::span<const Section> sections) {
  std::uint64_t size = kHeaderSize + kEntrySizeInTable * sections.size();
  for (const Section& section : sections) size += section.bytes.size();
  if (size > kMaxModelBytes) {
    throw Error(ErrorCode::kUnwritableOutput, "the model cannot be saved: it is longer than " +
                                                  std::to_string(kMaxModelBytes) + " bytes");
  }
  return size;
}

// The header's fields before its checksum.
std::string header_of(std::uint64_t file_size, std::size_t section_count) {
  std::string header(kMagic);
  append_little_endian(header, kModelFormatVersion);
  append_little_endian(header, kByteOrderMark);
  append_little_endian(header, file_size);
  append_little_endian(header, static_cast<std::uint32_t>(section_count));
  append_little_endian(header, std::uint64_t{0});
  assert(header.size() == kChecksum);
  return header;
}

std::string table_of(std::span<const Section> sections) {
  std::string table;
  std::uint64_t offset = kHeaderSize + kEntrySizeInTable * sections.size();
  for (const Section& section : sections) {
    assert(section.kind.tag.is_letters() && section.kind.version >= 1);
    append_little_endian(table, section.kind.tag.number());
    append_little_endian(table, section.kind.version);
    append_little_endian(table, offset);
    append_little_endian(table, std::uint64_t{section.bytes.size()});
    append_little_endian(table, crc32c(section.bytes));
    append_little_endian(table, std::uint32_t{0});
    offset += section.bytes.size();
  }
  return table;
}

}  // namespace

std::string write_container(std::span<const Section> sections) {
  assert(!sections.empty() && sections.size() <= kMaxSections);
  const std::uint64_t size = size_of_all(sections);
  std::string file = header_of(size, sections.size());
  const std::string table = table_of(sections);
  file.reserve(size);
  append_little_endian(file, crc32c({file, table}));
  file += table;
  for (const Section& section : sections) file += section.bytes;
  assert(file.size() == size);
  return file;
}

}  // namespace edau
