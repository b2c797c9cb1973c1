#include <gtest/gtest.h>

#include <bit>
#include <boost/serialization/nvp.hpp>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/errors.hpp"
#include "model/records.hpp"

namespace edau {
namespace {

using namespace std::string_literals;
using namespace testing_records;

template <typename T>
std::string written(const T& value) {
  ArchiveWriter archive(1);
  archive << value;
  return archive.take();
}

// From a section that starts at byte 1000.
template <typename T>
T read(std::string_view bytes) {
  ArchiveReader archive(bytes, {"m.edau", "section TEST"}, 1000, 1000 + bytes.size(), 1);
  T value{};
  archive >> value;
  archive.require_end();
  return value;
}

// The message of reading a T from `bytes`, less what is the same in all.
template <typename T>
std::string refused(std::string_view bytes) {
  std::string message = error_of(ErrorCode::kUnreadableModel, [&] { read<T>(bytes); });
  const std::string before = "m.edau: section TEST, ";
  const std::string after = "; the file is damaged, fetch or make it anew";
  EXPECT_TRUE(message.starts_with(before) && message.ends_with(after)) << message;
  return message.substr(before.size(), message.size() - before.size() - after.size());
}

template <typename T>
std::string unwritable(const T& value) {
  return error_of(ErrorCode::kUnwritableOutput, [&] { written(value); });
}

TEST(ArchiveTest, EveryFieldComesBackAsItWas) {
  const Model model = sample_model();
  EXPECT_EQ(read<Numbers>(written(model.numbers)), model.numbers);
  EXPECT_EQ(read<Words>(written(model.words)), model.words);
  EXPECT_EQ(read<Themes>(written(model.themes)), model.themes);
}

TEST(ArchiveTest, BytesAreThoseOfTheFormatOnEveryMachine) {
  EXPECT_EQ(written(true), "\x01");
  EXPECT_EQ(written(std::int8_t{-2}), "\xFE");
  EXPECT_EQ(written(std::uint16_t{0x0102}), "\x02\x01");
  EXPECT_EQ(written(std::int32_t{-2}), "\xFE\xFF\xFF\xFF");
  EXPECT_EQ(written(std::uint64_t{0x0102030405060708}), "\x08\x07\x06\x05\x04\x03\x02\x01");
  EXPECT_EQ(written(1.0F), "\0\0\x80\x3F"s);
  EXPECT_EQ(written(-2.0), "\0\0\0\0\0\0\0\xC0"s);
  EXPECT_EQ(written("tŷ"s), "\x03\0\0\0t\xC5\xB7"s);
  EXPECT_EQ(written(std::vector<std::uint16_t>{1, 2}), "\x02\0\0\0\0\0\0\0\x01\0\x02\0"s);
  EXPECT_EQ(written(std::vector{"a"s}), "\x01\0\0\0\0\0\0\0\x01\0\0\0a"s);
}

TEST(ArchiveTest, ExtremeNumbersComeBackBitForBit) {
  using Limits = std::numeric_limits<double>;
  for (const double value : {Limits::max(), Limits::lowest(), Limits::min(), Limits::denorm_min(),
                             0.0, -0.0, Limits::epsilon()}) {
    EXPECT_EQ(std::bit_cast<std::uint64_t>(read<double>(written(value))),
              std::bit_cast<std::uint64_t>(value));
  }
  for (const std::int64_t value : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1},
                                   std::numeric_limits<std::int64_t>::max()}) {
    EXPECT_EQ(read<std::int64_t>(written(value)), value);
  }
}

struct Named {
  std::uint16_t count = 0;
};

template <typename Archive>
void serialize(Archive& archive, Named& record, unsigned) {
  archive& boost::serialization::make_nvp("count", record.count);
}

TEST(ArchiveTest, FieldsMayBearTheNamesThatOtherArchivesWant) {
  EXPECT_EQ(written(Named{513}), "\x01\x02");
  EXPECT_EQ(read<Named>("\x01\x02").count, 513);
}

// The second version of a record that had one field.
struct Grown {
  std::uint8_t old_field = 0;
  std::uint8_t new_field = 7;
  bool operator==(const Grown&) const = default;
};

template <typename Archive>
void serialize(Archive& archive, Grown& record, unsigned version) {
  archive& record.old_field;
  if (version >= 2) archive& record.new_field;
}

TEST(ArchiveTest, ARecordLearnsTheVersionOfItsSection) {
  std::vector<Section> sections;
  append_section(sections, {SectionTag("OLDR"), 1}, std::vector<Grown>{{1, 2}, {3, 4}});
  append_section(sections, {SectionTag("NEWR"), 2}, std::vector<Grown>{{1, 2}, {3, 4}});
  EXPECT_EQ(sections[0].bytes.size(), 10U);
  const std::vector<SectionKind> known = {{SectionTag("OLDR"), 2}, {SectionTag("NEWR"), 2}};
  const std::string file = write_container(sections);
  const Container container = read_container(file, "m.edau", known);
  std::vector<Grown> grown;
  read_section(container, SectionTag("OLDR"), grown);
  EXPECT_EQ(grown, (std::vector<Grown>{{1, 7}, {3, 7}}));
  read_section(container, SectionTag("NEWR"), grown);
  EXPECT_EQ(grown, (std::vector<Grown>{{1, 2}, {3, 4}}));
}

TEST(ArchiveTest, RefusesWhatEndsTooSoon) {
  EXPECT_EQ(refused<bool>(""), "byte 1000: 1 bytes are wanted, but 0 are left");
  EXPECT_EQ(refused<std::uint32_t>("abc"), "byte 1000: 4 bytes are wanted, but 3 are left");
  EXPECT_EQ(refused<std::string>("\x04\0\0\0abc"s),
            "byte 1000: a text of 4 bytes is announced, but 3 are left");
  EXPECT_EQ(refused<std::vector<double>>("\x01\0\0"s),
            "byte 1000: 8 bytes are wanted, but 3 are left");
  const std::string themes = written(sample_model().themes);
  for (std::size_t size = 0; size < themes.size(); ++size) {
    EXPECT_NE(refused<Themes>(std::string_view(themes).substr(0, size)), "no error");
  }
}

TEST(ArchiveTest, RefusesBytesThatNoFieldWants) {
  EXPECT_EQ(refused<std::uint8_t>("abc"), "byte 1001: the section holds 2 bytes too many");
}

TEST(ArchiveTest, RefusesValuesThatAreNone) {
  EXPECT_EQ(refused<bool>("\x02"), "byte 1000: a yes or no is 2, not 0 or 1");
  EXPECT_EQ(refused<float>("\0\0\x80\x7F"s), "byte 1000: a number is not finite");
  EXPECT_EQ(refused<double>("\x01\0\0\0\0\0\xF0\x7F"s), "byte 1000: a number is not finite");
  EXPECT_EQ(refused<std::vector<float>>("\x02\0\0\0\0\0\0\0\0\0\0\0\0\0\xC0\x7F"s),
            "byte 1012: a number is not finite");
  EXPECT_EQ(refused<std::string>("\x03\0\0\0ab\xFF"s), "byte 1006: a text is not UTF-8");
}

// Each of these would be an allocation of up to 2^64 bytes.
TEST(ArchiveTest, RefusesCountsThatAreLargerThanTheFile) {
  for (const std::uint64_t count :
       {std::uint64_t{2}, std::uint64_t{1} << 32, std::uint64_t{1} << 61, std::uint64_t{1} << 63,
        std::numeric_limits<std::uint64_t>::max()}) {
    const std::string bytes = written(count) + std::string(8, '\0');
    const std::string announced = "byte 1000: " + std::to_string(count) + " entries of at least ";
    EXPECT_EQ(refused<std::vector<double>>(bytes),
              announced + "8 bytes are announced, but 8 bytes are left");
    EXPECT_EQ(refused<std::vector<std::vector<float>>>(bytes),
              announced + "8 bytes are announced, but 8 bytes are left");
    EXPECT_EQ(refused<std::vector<Label>>(bytes + std::string(7, '\0')),
              announced + "16 bytes are announced, but 15 bytes are left");
  }
  EXPECT_EQ(refused<std::string>("\xFF\xFF\xFF\xFF"s),
            "byte 1000: a text of 4294967295 bytes is announced, but 0 are left");
}

// 200,000 empty strings are 800 kB in the file and 6.4 MB in memory.
TEST(ArchiveTest, RefusesManyTinyPartsThatWouldTakeMuchMemory) {
  const std::string bytes = written(std::uint64_t{200'000}) + std::string(800'000, '\0');
  EXPECT_EQ(refused<std::vector<std::string>>(bytes),
            "byte 1008: 200000 entries are more than a file of its size has");
  EXPECT_EQ(unwritable(std::vector<std::string>(200'000)),
            "the model cannot be saved: a list of 200000 parts is too long to be loaded safely");
}

TEST(ArchiveTest, DoesNotWriteWhatItWouldNotRead) {
  EXPECT_EQ(unwritable(std::nan("")),
            "the model cannot be saved: it holds a number that is not finite");
  EXPECT_EQ(unwritable(std::vector<float>{1, std::numeric_limits<float>::infinity()}),
            "the model cannot be saved: it holds a number that is not finite");
  EXPECT_EQ(unwritable("a\xFF"s), "the model cannot be saved: \"a\xEF\xBF\xBD\" is not UTF-8");
  EXPECT_EQ(
      unwritable(std::string((1 << 20) + 1, 'x')),
      "the model cannot be saved: \"" + std::string(40, 'x') + "…\" is longer than 1048576 bytes");
  const std::string longest(1 << 20, 'x');
  EXPECT_EQ(read<std::string>(written(longest)), longest);
}

TEST(ArchiveTest, StringListsAreThoseThatWereAdded) {
  StringList strings;
  EXPECT_TRUE(strings.size() == 0);
  for (const std::string_view text : {"bus", "", "tŷ"}) strings.add(text);
  ASSERT_EQ(strings.size(), 3U);
  EXPECT_EQ(strings[0], "bus");
  EXPECT_EQ(strings[1], "");
  EXPECT_EQ(strings[2], "tŷ");
  EXPECT_EQ(read<StringList>(written(strings)), strings);
  EXPECT_EQ(read<StringList>(written(StringList())), StringList());
}

// The arrays as they stand in a file: where each string ends, and the bytes.
std::string packed(const std::vector<std::uint32_t>& ends, const std::string& bytes) {
  return written(ends) + written(std::vector<std::uint8_t>(bytes.begin(), bytes.end()));
}

TEST(ArchiveTest, StringListsThatAreNoneAreRefused) {
  const auto why = [](const std::vector<std::uint32_t>& ends, const std::string& bytes) {
    const std::string message = refused<StringList>(packed(ends, bytes));
    return message.substr(message.find(": ") + 2);
  };
  EXPECT_EQ(why({3, 5}, "abcd"), "the last text does not end where the texts do");
  EXPECT_EQ(why({}, "abcd"), "the last text does not end where the texts do");
  EXPECT_EQ(why({3, 2, 4}, "abcd"), "a text ends before it begins");
  EXPECT_EQ(why({9, 4}, "abcd"), "a text ends before it begins");
  EXPECT_EQ(why({4}, "abc\xFF"), "a text is not UTF-8");
  EXPECT_EQ(why({1, 2}, "\xC5\xB7"), "a text ends within a character");
}

}  // namespace
}  // namespace edau
