#include "text/byte_masks.hpp"

#include <gtest/gtest.h>

#include <array>
#include <random>

namespace edau {
namespace {

bool operator==(const ByteMasks& a, const ByteMasks& b) {
  return a.letters == b.letters && a.digits == b.digits && a.blanks == b.blanks &&
         a.closers == b.closers && a.colons == b.colons && a.openers == b.openers &&
         a.joiners == b.joiners;
}

TEST(ByteMasksTest, EveryByteInEveryPlaceIsClassedAsByTheDefinition) {
  std::array<char, kMaskBytes> bytes{};
  for (int first = 0; first < 256; ++first) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      bytes[i] = static_cast<char>(first + static_cast<int>(i));
    }
    EXPECT_TRUE(byte_masks(bytes.data()) == plain_byte_masks(bytes.data())) << first;
    const WordByteMasks fast = word_byte_masks(bytes.data());
    const WordByteMasks plain = plain_word_byte_masks(bytes.data());
    EXPECT_EQ(fast.words, plain.words) << first;
    EXPECT_EQ(fast.beyond_ascii, plain.beyond_ascii) << first;
  }
}

TEST(ByteMasksTest, PastTheEndOfATextStandBlanks) {
  const ByteMasks masks = masks_of("ab.", byte_masks);
  EXPECT_EQ(masks.letters, 0b011U);
  EXPECT_EQ(masks.closers, 0b100U);
  EXPECT_EQ(masks.blanks, ~std::uint64_t{0b111});
}

TEST(ByteMasksTest, TheLowestRunIsFoundBitByBit) {
  std::mt19937_64 random(5);
  for (int i = 0; i < 10'000; ++i) {
    const std::uint64_t set = random() & random() << random() % 64;
    if (set == 0) continue;
    std::uint32_t begin = 0;
    while ((set >> begin & 1) == 0) ++begin;
    std::uint32_t end = begin;
    std::uint64_t bits = 0;
    while (end < 64 && (set >> end & 1) != 0) bits |= std::uint64_t{1} << end++;
    const BitRun run = lowest_run(set);
    ASSERT_EQ(run.begin, begin) << set;
    ASSERT_EQ(run.end, end) << set;
    ASSERT_EQ(run.bits, bits) << set;
  }
  EXPECT_EQ(lowest_run(~std::uint64_t{0}).end, 64U);
}

}  // namespace
}  // namespace edau
