// The container of a model file: a header and a table with a checksum, then
// sections, each with one of its own. FORMAT.md has every byte.
//
// A Container views the bytes it was read from; any number of threads may read
// one at the same time.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/archive_reader.hpp"
#include "model/archive_writer.hpp"

namespace edau {

inline constexpr std::uint32_t kModelFormatVersion = 1;
inline constexpr std::size_t kMaxSections = 64;

// Four ASCII letters, "TERM". Where the first is a small letter, an edau that
// does not know the section may skip it; else it refuses the file.
class SectionTag {
 public:
  explicit constexpr SectionTag(const char (&letters)[5]) noexcept : number_(number_of(letters)) {}
  explicit constexpr SectionTag(std::uint32_t number) noexcept : number_(number) {}

  // The letters as a little-endian number, which is how they stand in the file.
  constexpr std::uint32_t number() const noexcept { return number_; }
  constexpr bool is_critical() const noexcept { return (number_ & 0x20) == 0; }
  bool is_letters() const noexcept;
  std::string letters() const;

  friend constexpr bool operator==(SectionTag, SectionTag) noexcept = default;

 private:
  static constexpr std::uint32_t number_of(const char (&letters)[5]) noexcept {
    std::uint32_t number = 0;
    for (int i = 3; i >= 0; --i) {
      number = number << 8 | static_cast<unsigned char>(letters[static_cast<std::size_t>(i)]);
    }
    return number;
  }

  std::uint32_t number_;
};

// A section that this edau knows, and the newest version of it (from 1) that it
// reads, which is the one it writes.
struct SectionKind {
  SectionTag tag;
  std::uint32_t version;
};

// A section to be written.
struct Section {
  SectionKind kind;
  std::string bytes;
};

// A section that was read. The view lives as long as the file's bytes.
struct SectionView {
  SectionTag tag;
  std::uint32_t version;
  std::uint32_t checksum;
  std::uint64_t offset;  // in the file
  std::string_view bytes;
};

// The bytes of a file with these sections, in this order. Requires 1 to
// kMaxSections of them, of different tags that are letters, versions from 1.
// Throws Error kUnwritableOutput if the file would be longer than kMaxModelBytes.
std::string write_container(std::span<const Section> sections);

class Container {
 public:
  // Requires what read_container() checks.
  Container(std::string shown_name, std::uint64_t file_size, std::vector<SectionView> sections)
      : shown_name_(std::move(shown_name)), file_size_(file_size), sections_(std::move(sections)) {}

  // As given to read_container().
  const std::string& shown_name() const noexcept { return shown_name_; }
  std::uint64_t file_size() const noexcept { return file_size_; }

  // All sections in the order of the file, those that were skipped left out.
  std::span<const SectionView> sections() const noexcept { return sections_; }

  // The section with `tag`, or null.
  const SectionView* find(SectionTag tag) const noexcept;

  // The same; throws Error kUnreadableModel if there is none.
  const SectionView& at(SectionTag tag) const;

 private:
  std::string shown_name_;
  std::uint64_t file_size_;
  std::vector<SectionView> sections_;
};

// Checks the whole of a file: header, table, checksums, that every critical
// section is one of `known` in no newer version, and that no tag comes twice.
// `bytes` must outlive the result; `shown_name` is what messages call the file.
//
// Throws Error kUnreadableModel, which names the part and the byte.
Container read_container(std::string_view bytes, const std::string& shown_name,
                         std::span<const SectionKind> known);

// Writes `record` as the next section.
template <typename Record>
void append_section(std::vector<Section>& sections, SectionKind kind, const Record& record) {
  ArchiveWriter archive(kind.version);
  archive << record;
  sections.push_back({kind, archive.take()});
}

// Reads the section with `tag` into `record`, all of it. The section's own
// version reaches the record's serialize(). Throws Error kUnreadableModel, also
// if there is no such section; `record` then holds anything.
template <typename Record>
void read_section(const Container& container, SectionTag tag, Record& record) {
  const SectionView& section = container.at(tag);
  const std::string name = "section " + tag.letters();
  ArchiveReader archive(section.bytes, {container.shown_name(), name}, section.offset,
                        container.file_size(), section.version);
  archive >> record;
  archive.require_end();
}

}  // namespace edau
