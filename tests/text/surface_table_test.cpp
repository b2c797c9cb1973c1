#include "text/surface_table.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "text/random_text.hpp"

namespace edau {
namespace {

using namespace std::string_view_literals;

TEST(SurfaceTableTest, NumbersFollowTheFirstAppearance) {
  SurfaceTable table;
  EXPECT_EQ(table.intern("bus", TokenKind::kWord), 0U);
  EXPECT_EQ(table.intern("12", TokenKind::kNumber), 1U);
  EXPECT_EQ(table.intern("bus", TokenKind::kWord), 0U);
  EXPECT_EQ(table.intern("Bus", TokenKind::kWord), 2U);
  EXPECT_EQ(table.size(), 3U);
  EXPECT_EQ(table.bytes(1), "12");
  EXPECT_EQ(table.kind(1), TokenKind::kNumber);
}

TEST(SurfaceTableTest, BytesAreComparedAsTheyAre) {
  SurfaceTable table;
  const std::string_view forms[] = {"",       "\0"sv,    "a",        "a\0"sv,
                                    "\u00e2", "a\u0302", "12345678", "123456780"};
  for (std::uint32_t i = 0; i < std::size(forms); ++i) {
    EXPECT_EQ(table.intern(forms[i], TokenKind::kWord), i);
  }
  for (std::uint32_t i = 0; i < std::size(forms); ++i) EXPECT_EQ(table.bytes(i), forms[i]);
}

// Sixteen bytes stand in the table itself; of longer words a hash does.
TEST(SurfaceTableTest, WordsOfEveryLengthAreToldApart) {
  SurfaceTable table;
  std::uint32_t count = 0;
  for (std::size_t length = 0; length < 60; ++length) {
    const std::string word(length, 'a');
    EXPECT_EQ(table.intern(word, TokenKind::kWord), count++);
    if (length == 0) continue;
    std::string other = word;
    other.back() = 'b';
    EXPECT_EQ(table.intern(other, TokenKind::kWord), count++);
    EXPECT_EQ(table.intern(word, TokenKind::kWord), count - 2);
  }
}

TEST(SurfaceTableTest, TheSameBytesOfTwoKindsAreTwoSurfaces) {
  SurfaceTable table;
  EXPECT_EQ(table.intern("www", TokenKind::kWord), 0U);
  EXPECT_EQ(table.intern("www", TokenKind::kHandle), 1U);
  EXPECT_EQ(table.intern("www", TokenKind::kWord), 0U);
}

// The end of a text is read with care: a word's sixteen bytes may reach past it.
TEST(SurfaceTableTest, ABatchGivesTheIdsOfItsTokensOneByOne) {
  std::mt19937_64 random(9);
  SurfaceTable batched;
  SurfaceTable single;
  Tokenizer tokenizer;
  std::vector<std::uint32_t> ids;
  for (int i = 0; i < 500; ++i) {
    const std::string text = random_text(random, i % 80);
    const std::vector<Token> tokens = tokenizer.tokenize(text);
    batched.intern(text, tokens, ids);
    ASSERT_EQ(ids.size(), tokens.size());
    for (std::size_t t = 0; t < tokens.size(); ++t) {
      ASSERT_EQ(ids[t], single.intern(tokens[t].range.of(text), tokens[t].kind));
    }
  }
}

TEST(SurfaceTableTest, KeepsACopy) {
  SurfaceTable table;
  std::string word = "bus";
  table.intern(word, TokenKind::kWord);
  word = "xxx";
  EXPECT_EQ(table.bytes(0), "bus");
}

TEST(SurfaceTableTest, AgreesWithAHashMapOnRandomStrings) {
  std::mt19937_64 random(3);
  SurfaceTable table;
  std::unordered_map<std::string, std::uint32_t> reference;
  std::vector<std::string> in_order;
  for (int i = 0; i < 400'000; ++i) {
    std::string word;
    for (std::size_t length = random() % 6; length > 0; --length) {
      word += static_cast<char>(random() % 64);
    }
    const auto [at, is_new] =
        reference.try_emplace(word, static_cast<std::uint32_t>(reference.size()));
    if (is_new) in_order.push_back(word);
    ASSERT_EQ(table.intern(word, TokenKind::kWord), at->second);
  }
  EXPECT_GT(table.size(), 100'000U);  // it has grown many times
  ASSERT_EQ(table.size(), reference.size());
  for (std::uint32_t id = 0; id < table.size(); ++id) ASSERT_EQ(table.bytes(id), in_order[id]);
}

}  // namespace
}  // namespace edau
