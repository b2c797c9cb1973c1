#include "model/container.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "edau/error.hpp"
#include "model/checksum.hpp"
#include "model/container_layout.hpp"
#include "model/damage.hpp"
#include "model/records.hpp"

namespace edau {
namespace {

using namespace std::string_literals;
using namespace container_layout;
using namespace testing_records;

constexpr SectionKind kFirst{SectionTag("AAAA"), 2};
constexpr SectionKind kSecond{SectionTag("BBBB"), 1};
constexpr std::array kBoth = {kFirst, kSecond};

std::string two_sections() {
  return write_container(std::vector<Section>{{kFirst, "first"}, {kSecond, "second!"}});
}

std::string message_of(std::string_view bytes, std::span<const SectionKind> known = kBoth) {
  try {
    read_container(bytes, "m.edau", known);
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kUnreadableModel);
    return error.what();
  }
  return "no error";
}

constexpr std::string_view kAdvice = "; the file is damaged, fetch or make it anew";

std::string damaged(const std::string& what) { return "m.edau: " + what + std::string(kAdvice); }

// two_sections() with a number put at `offset`, and the checksums right.
template <typename T>
std::string with(std::size_t offset, T value, std::string file = two_sections()) {
  std::string bytes;
  append_little_endian(bytes, value);
  file.replace(offset, bytes.size(), bytes);
  return file;
}

template <typename T>
std::string message_with(std::size_t offset, T value) {
  return message_of(damage::with_checksums_repaired(with(offset, value)));
}

constexpr std::size_t kEntry0 = kHeaderSize;
constexpr std::size_t kEntry1 = kHeaderSize + kEntrySizeInTable;
constexpr std::size_t kBytes0 = kHeaderSize + 2 * kEntrySizeInTable;
constexpr std::size_t kBytes1 = kBytes0 + 5;

TEST(ContainerTest, SectionsComeBackAsTheyWere) {
  const std::string file = two_sections();
  const Container container = read_container(file, "m.edau", kBoth);
  ASSERT_EQ(container.sections().size(), 2U);
  EXPECT_EQ(container.at(kFirst.tag).bytes, "first");
  EXPECT_EQ(container.at(kFirst.tag).version, 2U);
  EXPECT_EQ(container.at(kSecond.tag).bytes, "second!");
  EXPECT_EQ(container.at(kSecond.tag).offset, kBytes1);
  EXPECT_EQ(container.file_size(), file.size());
  EXPECT_EQ(container.find(SectionTag("CCCC")), nullptr);
}

TEST(ContainerTest, AModelComesBackAsItWas) {
  const Model model = sample_model();
  const std::string file = write_model(model);
  EXPECT_EQ(read_model(file), model);
  EXPECT_EQ(write_model(read_model(file)), file);
}

// FORMAT.md shows the same bytes.
TEST(ContainerTest, BytesAreThoseOfTheFormat) {
  const std::string file = write_container(std::vector<Section>{{kFirst, "\x2A"}});
  EXPECT_EQ(file.substr(0, 36),
            "\x89"
            "EDAU\r\n\x1A"
            "\x01\0\0\0"
            "\x04\x03\x02\x01"
            "\x49\0\0\0\0\0\0\0"
            "\x01\0\0\0"
            "\0\0\0\0\0\0\0\0"s);
  EXPECT_EQ(file.substr(40, 24),
            "AAAA"
            "\x02\0\0\0"
            "\x48\0\0\0\0\0\0\0"
            "\x01\0\0\0\0\0\0\0"s);
  EXPECT_EQ(file.substr(68), "\0\0\0\0\x2A"s);
  EXPECT_EQ(read_little_endian<std::uint32_t>(&file[64]), crc32c("\x2A"));
  EXPECT_EQ(read_little_endian<std::uint32_t>(&file[36]),
            crc32c({file.substr(0, 36), file.substr(40, 32)}));
}

TEST(ContainerTest, TheChecksumIsCrc32c) {
  EXPECT_EQ(crc32c(""), 0U);
  EXPECT_EQ(crc32c("123456789"), 0xE3069283U);            // the check value of its catalogue
  EXPECT_EQ(crc32c(std::string(32, '\0')), 0x8A9136AAU);  // RFC 3720, B.4
  EXPECT_EQ(crc32c(std::string(32, '\xFF')), 0x62A8AB43U);
  EXPECT_EQ(crc32c({"1234", "", "56789"}), crc32c("123456789"));
}

TEST(ContainerTest, ANewerFileSaysThatANewerEdauIsNeeded) {
  EXPECT_EQ(message_of(with(kFormatVersion, std::uint32_t{2})),
            "m.edau: header, byte 8: the file is of format version 2, this edau reads versions up "
            "to 1; a newer edau is needed");
  EXPECT_EQ(message_with(kEntry1 + kEntryVersion, std::uint32_t{7}),
            "m.edau: section BBBB, byte 109: the section is of version 7, this edau reads versions "
            "up to 1; a newer edau is needed");
  EXPECT_EQ(message_of(two_sections(), std::vector{kFirst}),
            "m.edau: section BBBB, byte 109: this edau does not know the section; a newer edau is "
            "needed");
}

TEST(ContainerTest, ASectionWithASmallFirstLetterMayBeSkipped) {
  const SectionKind note{SectionTag("note"), 3};
  const std::string file =
      write_container(std::vector<Section>{{note, "new things"}, {kSecond, "second"}});
  const Container container = read_container(file, "m.edau", kBoth);
  ASSERT_EQ(container.sections().size(), 1U);
  EXPECT_EQ(container.at(kSecond.tag).bytes, "second");
  const std::vector<SectionKind> older = {{note.tag, 2}, kSecond};
  EXPECT_EQ(read_container(file, "m.edau", older).find(note.tag), nullptr);
  const std::vector<SectionKind> same = {note, kSecond};
  EXPECT_EQ(read_container(file, "m.edau", same).at(note.tag).bytes, "new things");
}

TEST(ContainerTest, ASkippedSectionIsCheckedAllTheSame) {
  std::string file = write_container(std::vector<Section>{{{SectionTag("note"), 1}, "new"}});
  file.back() ^= 1;
  EXPECT_EQ(message_of(file),
            damaged("section note, byte 72: the checksum of the section's 3 bytes "
                    "does not fit them"));
}

TEST(ContainerTest, AMissingSectionIsNamed) {
  const std::string file = write_container(std::vector<Section>{{kFirst, "first"}});
  const Container container = read_container(file, "m.edau", kBoth);
  Numbers numbers;
  try {
    read_section(container, kSecond.tag, numbers);
    FAIL() << "read what is not there";
  } catch (const Error& error) {
    EXPECT_EQ(error.what(), damaged("section table, byte 40: section BBBB is missing"));
  }
}

TEST(ContainerTest, TheHeaderMustBeRight) {
  EXPECT_EQ(message_with(kFormatVersion, std::uint32_t{0}),
            damaged("header, byte 8: the format version is 0"));
  EXPECT_EQ(message_with(kByteOrder, std::uint32_t{0x04030201}),
            damaged("header, byte 12: the order of bytes is not little-endian"));
  EXPECT_EQ(message_of(two_sections() + "x"),
            damaged("header, byte 16: the file should have 116 bytes and has 117"));
  EXPECT_EQ(message_with(kReserved, std::uint64_t{1}),
            damaged("header, byte 28: a reserved field is not 0"));
  EXPECT_EQ(message_of(with(kChecksum, std::uint32_t{0})),
            damaged("header, byte 36: the checksum of header and section table does not fit them"));
  for (const std::uint32_t count : {0U, 65U, 0xFFFFFFFFU}) {
    EXPECT_EQ(message_with(kSectionCount, count),
              damaged("header, byte 24: " + std::to_string(count) +
                      " sections are announced, not 1 to 64"));
  }
  EXPECT_EQ(message_with(kSectionCount, std::uint32_t{3}),
            damaged("section table, byte 116: the file ends within the section table"));
}

// No holes, no overlap, nothing behind: no byte that belongs to no section.
TEST(ContainerTest, SectionsMustFollowEachOtherWithoutAGap) {
  const auto starts = [](std::size_t entry, std::uint64_t at) {
    return message_with(entry + kEntryOffset, at);
  };
  EXPECT_EQ(starts(kEntry0, kBytes0 + 1),
            damaged("section table, byte 48: section AAAA should start at byte 104, not 105"));
  EXPECT_EQ(starts(kEntry1, kBytes0),
            damaged("section table, byte 80: section BBBB should start at byte 109, not 104"));
  EXPECT_EQ(starts(kEntry0, 0),
            damaged("section table, byte 48: section AAAA should start at byte 104, not 0"));
  EXPECT_EQ(message_with(kEntry1 + kEntrySize, std::uint64_t{6}),
            damaged("section table, byte 104: the sections end at byte 115, before the file does"));
  for (const std::uint64_t size : {std::uint64_t{8}, ~std::uint64_t{0}}) {
    EXPECT_EQ(message_with(kEntry1 + kEntrySize, size),
              damaged("section table, byte 88: section BBBB reaches past the file's end"));
  }
}

TEST(ContainerTest, TableEntriesMustBeRight) {
  EXPECT_EQ(message_with(kEntry1 + kEntryTag, std::uint32_t{0x41414142}),
            "m.edau: section BAAA, byte 109: this edau does not know the section; a newer edau is "
            "needed");
  EXPECT_EQ(message_with(kEntry1 + kEntryTag, kFirst.tag.number()),
            damaged("section table, byte 72: section AAAA is there twice"));
  EXPECT_EQ(message_with(kEntry0 + kEntryTag, std::uint32_t{0x41411B41}),
            damaged("section table, byte 40: a section's tag is not four letters"));
  EXPECT_EQ(message_with(kEntry0 + kEntryVersion, std::uint32_t{0}),
            damaged("section table, byte 44: a section's version is 0"));
  EXPECT_EQ(message_with(kEntry0 + kEntryReserved, std::uint32_t{1}),
            damaged("section table, byte 68: a reserved field is not 0"));
}

TEST(ContainerTest, AsManySectionsAsAllowedMayBeEmpty) {
  std::vector<Section> sections;
  std::vector<SectionKind> kinds;
  for (char letter = 'A'; sections.size() < kMaxSections; ++letter) {
    if (letter == '[') letter = 'a';
    for (const char second : {'X', 'Y'}) {
      const char letters[] = {'S', letter, second, 'Z', '\0'};
      if (sections.size() == kMaxSections) break;
      kinds.push_back({SectionTag(letters), 1});
      sections.push_back({kinds.back(), ""});
    }
  }
  const std::string file = write_container(sections);
  EXPECT_EQ(read_container(file, "m.edau", kinds).sections().size(), kMaxSections);
}

}  // namespace
}  // namespace edau
