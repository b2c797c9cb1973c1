// Reads a container from the outside in: each check may rely on those before
// it, and nothing is computed from a number that was not checked.
#include "model/checksum.hpp"
#include "model/container.hpp"
#include "model/container_layout.hpp"
#include "model/foreign_file.hpp"
#include "model/model_error.hpp"

namespace edau {
namespace {

using namespace container_layout;

constexpr bool is_letter(std::uint32_t byte) noexcept {
  return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

class Reader {
 public:
  Reader(std::string_view bytes, const std::string& name) : bytes_(bytes), name_(name) {}

  Container read(std::span<const SectionKind> known) {
    check_beginning();
    check_size();
    check_table_size();
    check_header_checksum();
    std::vector<SectionView> sections = read_table();
    for (const SectionView& section : sections) check_section(section);
    std::erase_if(sections, [&](const SectionView& section) { return !is_known(section, known); });
    return {name_, bytes_.size(), std::move(sections)};
  }

 private:
  template <ArchivedNumber T>
  T number_at(std::size_t offset) const noexcept {
    return read_little_endian<T>(bytes_.data() + offset);
  }

  [[noreturn]] void refuse_header(std::size_t byte, const std::string& why) const {
    refuse_damaged({name_, "header"}, byte, why);
  }
  [[noreturn]] void refuse_table(std::size_t byte, const std::string& why) const {
    refuse_damaged({name_, "section table"}, byte, why);
  }

  // Before the checksum, which a newer format may compute otherwise.
  void check_beginning() const {
    const std::size_t same = std::min(bytes_.size(), kMagic.size());
    if (bytes_.substr(0, same) != kMagic.substr(0, same) || same == 0) {
      refuse_foreign_file(bytes_, name_);
    }
    if (bytes_.size() < kHeaderSize) {
      refuse_header(bytes_.size(), "the file ends within the header");
    }
    check_format_version(number_at<std::uint32_t>(kFormatVersion));
    if (number_at<std::uint32_t>(kByteOrder) != kByteOrderMark) {
      refuse_header(kByteOrder, "the order of bytes is not little-endian");
    }
  }

  void check_format_version(std::uint32_t version) const {
    if (version == 0) refuse_header(kFormatVersion, "the format version is 0");
    if (version <= kModelFormatVersion) return;
    refuse_model({name_, "header"}, kFormatVersion,
                 "the file is of format version " + std::to_string(version) +
                     ", this edau reads versions up to " + std::to_string(kModelFormatVersion) +
                     "; a newer edau is needed");
  }

  void check_size() const {
    const auto size = number_at<std::uint64_t>(kFileSize);
    if (size == bytes_.size()) return;
    refuse_header(kFileSize, "the file should have " + std::to_string(size) + " bytes and has " +
                                 std::to_string(bytes_.size()));
  }

  void check_table_size() {
    const auto count = number_at<std::uint32_t>(kSectionCount);
    if (count == 0 || count > kMaxSections) {
      refuse_header(kSectionCount, std::to_string(count) + " sections are announced, not 1 to " +
                                       std::to_string(kMaxSections));
    }
    table_end_ = kHeaderSize + kEntrySizeInTable * count;
    if (table_end_ > bytes_.size()) {
      refuse_table(bytes_.size(), "the file ends within the section table");
    }
  }

  void check_header_checksum() const {
    const std::string_view table = bytes_.substr(kHeaderSize, table_end_ - kHeaderSize);
    if (number_at<std::uint32_t>(kChecksum) != crc32c({bytes_.substr(0, kChecksum), table})) {
      refuse_header(kChecksum, "the checksum of header and section table does not fit them");
    }
    if (number_at<std::uint64_t>(kReserved) != 0) {
      refuse_header(kReserved, "a reserved field is not 0");
    }
  }

  std::vector<SectionView> read_table() const {
    std::vector<SectionView> sections;
    std::uint64_t next = table_end_;
    for (std::size_t entry = kHeaderSize; entry < table_end_; entry += kEntrySizeInTable) {
      sections.push_back(read_entry(entry, next, sections));
      next += sections.back().bytes.size();
    }
    if (next != bytes_.size()) {
      refuse_table(table_end_,
                   "the sections end at byte " + std::to_string(next) + ", before the file does");
    }
    return sections;
  }

  // The section must start at `next`, where the one before it ends.
  SectionView read_entry(std::size_t entry, std::uint64_t next,
                         std::span<const SectionView> before) const {
    const SectionTag tag(number_at<std::uint32_t>(entry + kEntryTag));
    const auto version = number_at<std::uint32_t>(entry + kEntryVersion);
    const auto offset = number_at<std::uint64_t>(entry + kEntryOffset);
    const auto size = number_at<std::uint64_t>(entry + kEntrySize);
    if (!tag.is_letters()) refuse_table(entry + kEntryTag, "a section's tag is not four letters");
    if (std::ranges::find(before, tag, &SectionView::tag) != before.end()) {
      refuse_table(entry + kEntryTag, "section " + tag.letters() + " is there twice");
    }
    if (version == 0) refuse_table(entry + kEntryVersion, "a section's version is 0");
    if (offset != next) {
      refuse_table(entry + kEntryOffset, "section " + tag.letters() + " should start at byte " +
                                             std::to_string(next) + ", not " +
                                             std::to_string(offset));
    }
    if (size > bytes_.size() - offset) {
      refuse_table(entry + kEntrySize, "section " + tag.letters() + " reaches past the file's end");
    }
    if (number_at<std::uint32_t>(entry + kEntryReserved) != 0) {
      refuse_table(entry + kEntryReserved, "a reserved field is not 0");
    }
    return {tag, version, number_at<std::uint32_t>(entry + kEntryChecksum), offset,
            bytes_.substr(offset, size)};
  }

  void check_section(const SectionView& section) const {
    if (crc32c(section.bytes) == section.checksum) return;
    const std::string name = "section " + section.tag.letters();
    refuse_damaged({name_, name}, section.offset,
                   "the checksum of the section's " + std::to_string(section.bytes.size()) +
                       " bytes does not fit them");
  }

  bool is_known(const SectionView& section, std::span<const SectionKind> known) const {
    const auto kind = std::ranges::find(known, section.tag, &SectionKind::tag);
    const bool readable = kind != known.end() && section.version <= kind->version;
    if (readable || !section.tag.is_critical()) return readable;
    const std::string name = "section " + section.tag.letters();
    if (kind == known.end()) {
      refuse_model({name_, name}, section.offset,
                   "this edau does not know the section; a newer edau is needed");
    }
    refuse_model({name_, name}, section.offset,
                 "the section is of version " + std::to_string(section.version) +
                     ", this edau reads versions up to " + std::to_string(kind->version) +
                     "; a newer edau is needed");
  }

  std::string_view bytes_;
  const std::string& name_;
  std::size_t table_end_ = 0;
};

}  // namespace

bool SectionTag::is_letters() const noexcept {
  for (int shift = 0; shift < 32; shift += 8) {
    if (!is_letter((number_ >> shift) & 0xFF)) return false;
  }
  return true;
}

std::string SectionTag::letters() const {
  std::string letters;
  append_little_endian(letters, number_);
  return letters;
}

const SectionView* Container::find(SectionTag tag) const noexcept {
  const auto found = std::ranges::find(sections_, tag, &SectionView::tag);
  return found == sections_.end() ? nullptr : &*found;
}

const SectionView& Container::at(SectionTag tag) const {
  const SectionView* section = find(tag);
  if (section != nullptr) return *section;
  refuse_damaged({shown_name_, "section table"}, container_layout::kHeaderSize,
                 "section " + tag.letters() + " is missing");
}

Container read_container(std::string_view bytes, const std::string& shown_name,
                         std::span<const SectionKind> known) {
  return Reader(bytes, shown_name).read(known);
}

}  // namespace edau
