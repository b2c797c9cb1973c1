#include "core/hashing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace edau {
namespace {

using namespace std::string_view_literals;

Key128 hash_of(std::initializer_list<std::string_view> parts) {
  Hasher hasher;
  for (const std::string_view part : parts) hasher.add(part);
  return hasher.key();
}

TEST(HashingTest, KeysAreFixedForEver) {
  EXPECT_EQ(mix(0), 0U);
  EXPECT_EQ(mix(1), 0x5692161d100b05e5U);
  EXPECT_EQ(Hasher().key(), (Key128{0xecadb232b896f2c9, 0xc97577332bf43a5a}));
  EXPECT_EQ(hash_bytes(""), (Key128{0x1d1f197be337d01a, 0x78cb781e80dc0333}));
  EXPECT_EQ(hash_bytes("bus"), (Key128{0x459cb0ff8ca8c688, 0x50074dd1dca9b12a}));
  EXPECT_EQ(hash_bytes("gwasanaethau cyhoeddus"), (Key128{0x746c77371df18d9f, 0x307f4ba040aaf326}));
}

TEST(HashingTest, AMillionNumbersHaveAMillionKeysEvenByHalves) {
  constexpr std::uint64_t kCount = 1'000'000;
  std::vector<std::uint64_t> highs;
  std::vector<std::uint64_t> lows;
  for (std::uint64_t i = 0; i < kCount; ++i) {
    Hasher hasher;
    hasher.add(i);
    highs.push_back(hasher.key().high);
    lows.push_back(hasher.key().low);
  }
  for (std::vector<std::uint64_t>* half : {&highs, &lows}) {
    std::ranges::sort(*half);
    EXPECT_EQ(std::ranges::adjacent_find(*half), half->end());
  }
}

TEST(HashingTest, AMillionShortWordsHaveAMillionKeys) {
  std::vector<Key128> keys;
  for (int i = 0; i < 1'000'000; ++i) keys.push_back(hash_bytes("term" + std::to_string(i)));
  std::ranges::sort(keys);
  EXPECT_EQ(std::ranges::adjacent_find(keys), keys.end());
}

TEST(HashingTest, WhereTheCutsAreCounts) {
  const std::set<Key128> keys = {hash_of({"abc"}),
                                 hash_of({"ab", "c"}),
                                 hash_of({"a", "bc"}),
                                 hash_of({"a", "b", "c"}),
                                 hash_of({"", "abc"}),
                                 hash_of({"abc", ""}),
                                 hash_of({}),
                                 hash_of({""}),
                                 hash_of({"", ""}),
                                 hash_of({"abc\0"sv}),
                                 hash_of({"abc\0\0"sv}),
                                 hash_of({"\0"sv}),
                                 hash_of({"12345678"}),
                                 hash_of({"1234567", "8"}),
                                 hash_of({"12345678", ""}),
                                 hash_of({"12345678\0"sv}),
                                 hash_of({"123456781234567"})};
  EXPECT_EQ(keys.size(), 17U);
}

TEST(HashingTest, AKeyGoesInAsItsTwoNumbers) {
  Hasher by_key;
  by_key.add(Key128{3, 4});
  Hasher by_number;
  by_number.add(std::uint64_t{3});
  by_number.add(std::uint64_t{4});
  Hasher swapped;
  swapped.add(Key128{4, 3});
  EXPECT_EQ(by_key.key(), by_number.key());
  EXPECT_NE(by_key.key(), swapped.key());
}

TEST(HashingTest, EachInputBitFlipsAboutHalfOfTheKey) {
  for (int bit = 0; bit < 64; ++bit) {
    int flipped = 0;
    for (std::uint64_t i = 0; i < 200; ++i) {
      Hasher one;
      one.add(i);
      Hasher other;
      other.add(i ^ (std::uint64_t{1} << bit));
      flipped += std::popcount(one.key().high ^ other.key().high) +
                 std::popcount(one.key().low ^ other.key().low);
    }
    EXPECT_NEAR(flipped / 200.0, 64.0, 4.0) << "bit " << bit;
  }
}

TEST(HashingTest, AddingUpKeysCarriesAndIgnoresTheOrder) {
  constexpr std::uint64_t kAll = ~std::uint64_t{0};
  EXPECT_EQ(add_unordered({1, kAll}, {2, 1}), (Key128{4, 0}));
  EXPECT_EQ(add_unordered({kAll, kAll}, {0, 1}), (Key128{0, 0}));
  EXPECT_EQ(add_unordered({1, 2}, {3, 4}), (Key128{4, 6}));
  const Key128 a = hash_bytes("a");
  const Key128 b = hash_bytes("b");
  const Key128 c = hash_bytes("c");
  EXPECT_EQ(add_unordered(add_unordered(a, b), c), add_unordered(add_unordered(c, a), b));
  EXPECT_NE(add_unordered(a, a), add_unordered(b, b));  // as exclusive-or would not tell
}

}  // namespace
}  // namespace edau
