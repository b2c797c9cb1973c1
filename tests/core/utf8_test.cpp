#include "core/utf8.hpp"

#include <gtest/gtest.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include <random>
#include <string>
#include <vector>

namespace edau {
namespace {

// What ICU makes of the bytes, as UTF-8 again.
std::string repaired_by_icu(std::string_view bytes) {
  std::vector<UChar> units(bytes.size() + 1);
  std::int32_t unit_count = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(units.data(), static_cast<std::int32_t>(units.size()), &unit_count,
                       bytes.data(), static_cast<std::int32_t>(bytes.size()), 0xFFFD, nullptr,
                       &status);
  EXPECT_TRUE(U_SUCCESS(status));
  std::string text(3 * units.size(), '\0');
  std::int32_t size = 0;
  u_strToUTF8(text.data(), static_cast<std::int32_t>(text.size()), &size, units.data(), unit_count,
              &status);
  EXPECT_TRUE(U_SUCCESS(status));
  text.resize(static_cast<std::size_t>(size));
  return text;
}

// What ICU's converter called `name` makes of the bytes, as UTF-8.
std::string converted_by_icu(const char* name, std::string_view bytes) {
  UErrorCode status = U_ZERO_ERROR;
  std::string text(4 * bytes.size() + 4, '\0');
  const std::int32_t size =
      ucnv_convert("UTF-8", name, text.data(), static_cast<std::int32_t>(text.size()), bytes.data(),
                   static_cast<std::int32_t>(bytes.size()), &status);
  EXPECT_TRUE(U_SUCCESS(status));
  text.resize(static_cast<std::size_t>(size));
  return text;
}

void expect_as_icu(std::string_view bytes) {
  const std::string expected = repaired_by_icu(bytes);
  const Converted actual = repair_utf8(bytes);
  ASSERT_EQ(actual.text, expected) << testing::PrintToString(std::string(bytes));
  ASSERT_EQ(is_valid_utf8(bytes), expected == bytes);
  ASSERT_EQ(actual.replaced == 0, expected == bytes);
  ASSERT_TRUE(is_valid_utf8(actual.text));
}

std::string string_of(std::initializer_list<unsigned> bytes) {
  std::string text;
  for (const unsigned byte : bytes) text += static_cast<char>(byte);
  return text;
}

TEST(Utf8Test, RepairsEveryStringOfOneOrTwoBytesAsIcuDoes) {
  for (unsigned first = 0; first < 256; ++first) {
    expect_as_icu(string_of({first}));
    for (unsigned second = 0; second < 256; ++second) expect_as_icu(string_of({first, second}));
  }
}

// One byte from each class that the tables of UTF-8 tell apart, and the borders.
TEST(Utf8Test, RepairsTheBordersOfThreeAndFourBytesAsIcuDoes) {
  const unsigned bytes[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                            0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
                            0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
  for (const unsigned a : bytes) {
    for (const unsigned b : bytes) {
      for (const unsigned c : bytes) {
        expect_as_icu(string_of({a, b, c}));
        for (const unsigned d : bytes) expect_as_icu(string_of({a, b, c, d}));
      }
    }
  }
}

TEST(Utf8Test, RepairsRandomBytesAsIcuDoes) {
  std::mt19937 random(8);
  const std::string_view pieces[] = {"plain ascii text", "é",           "€",    "😀",
                                     "\xF0\x9F\x98",     "\xE2\x82",    "\xC3", "\x92",
                                     "\xED\xA0\x80",     "\xEF\xBB\xBF"};
  for (int trial = 0; trial < 20'000; ++trial) {
    std::string bytes;
    while (random() % 12 != 0) {
      if (random() % 3 == 0) {
        bytes += static_cast<char>(random() % 256);
      } else {
        bytes += pieces[random() % std::size(pieces)];
      }
    }
    expect_as_icu(bytes);
  }
}

TEST(Utf8Test, SaysWhereTheFirstReplacementStands) {
  const Converted converted = repair_utf8("caf\xC3\xA9 \xFF and \xFE");
  EXPECT_EQ(converted.text, "café � and �");
  EXPECT_EQ(converted.replaced, 2);
  EXPECT_EQ(converted.first_replaced, 6u);
}

TEST(Utf8Test, FindsTheFirstInvalidByteAtEveryDistance) {
  for (std::size_t size = 0; size < 40; ++size) {
    std::string text(size, 'a');
    EXPECT_EQ(valid_utf8_size(text), size);
    text += "\x92tail";
    EXPECT_EQ(valid_utf8_size(text), size);
  }
}

TEST(Utf8Test, EveryScalarValueSurvivesEncodingAndDecoding) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    ASSERT_TRUE(is_valid_utf8(text)) << static_cast<std::uint32_t>(c);
    ASSERT_EQ(first_code_point(text), c);
    ASSERT_EQ(count_code_points(text), 1);
  }
}

TEST(Utf8Test, CountsCharactersRatherThanBytes) {
  EXPECT_EQ(count_code_points(""), 0);
  EXPECT_EQ(count_code_points("tŷ 😀"), 4);
}

TEST(Utf16Test, ConvertsAsIcuDoesInBothOrders) {
  std::mt19937 random(16);
  for (int trial = 0; trial < 5'000; ++trial) {
    std::string bytes;
    for (std::size_t i = random() % 20; i > 0; --i) {
      // Surrogates are rare among random units; half of these are.
      const unsigned high = random() % 2 == 0 ? random() % 256 : 0xD8 + random() % 8;
      bytes += string_of({high, static_cast<unsigned>(random() % 256)});
    }
    ASSERT_EQ(convert_utf16(bytes, ByteOrder::kBig).text, converted_by_icu("UTF-16BE", bytes));
    ASSERT_EQ(convert_utf16(bytes, ByteOrder::kLittle).text, converted_by_icu("UTF-16LE", bytes));
  }
}

TEST(Utf16Test, ReplacesAnOddLastByte) {
  const Converted converted = convert_utf16(std::string_view("a\0b", 3), ByteOrder::kLittle);
  EXPECT_EQ(converted.text, "a�");
  EXPECT_EQ(converted.replaced, 1);
}

TEST(SingleByteTest, ConvertsEveryByteAsIcuDoes) {
  for (unsigned byte = 0; byte < 256; ++byte) {
    const std::string bytes = string_of({byte});
    EXPECT_EQ(convert_latin1(bytes).text, converted_by_icu("ISO-8859-1", bytes)) << byte;
    const Converted windows = convert_windows_1252(bytes);
    // ICU keeps the undefined five as C1 controls, which no text means.
    if (windows.replaced == 0) {
      EXPECT_EQ(windows.text, converted_by_icu("windows-1252", bytes)) << byte;
    } else {
      EXPECT_NE(std::string_view("\x81\x8D\x8F\x90\x9D").find(bytes), std::string_view::npos);
      EXPECT_EQ(windows.text, kReplacementCharacter);
    }
  }
}

}  // namespace
}  // namespace edau
