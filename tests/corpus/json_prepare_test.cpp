#include "corpus/json_prepare.hpp"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace edau {
namespace {

std::vector<std::string> numbers(std::string_view json) {
  std::vector<std::string> found;
  JsonTokens tokens(json);
  for (std::string_view number = tokens.next_number(); !number.empty();
       number = tokens.next_number()) {
    found.emplace_back(number);
  }
  return found;
}

using Found = std::vector<std::string>;

TEST(JsonTokensTest, FindsNumbersAsWritten) {
  EXPECT_EQ(numbers("[1, -2.50,3e5 ,-0,1E+400,9007199254740993]"),
            (Found{"1", "-2.50", "3e5", "-0", "1E+400", "9007199254740993"}));
  EXPECT_EQ(numbers("{\"1\":\"2 \\\" 3\",\"a\\\\\":4}"), Found{"4"});
  EXPECT_EQ(numbers("[1.,1e,-,01]"), (Found{"1", "1", "0", "1"}));
  EXPECT_EQ(numbers("[\"unfinished 1"), Found{});
}

// Lone surrogates counted, and the text after the replacement.
struct Case {
  std::string_view json;
  std::int64_t lone;
  std::string_view prepared;
};

TEST(PrepareJsonTest, ReplacesHalfPairsAndHugeNumbersAtEqualLength) {
  const Case cases[] = {
      {R"("\ud83d\ude00")", 0, R"("\ud83d\ude00")"},
      {R"("\uD83D")", 1, R"("\ufffd")"},
      {R"("\ude00\ud83d")", 2, R"("\ufffd\ufffd")"},
      {R"("\ud83d\ud83d\ude00")", 1, R"("\ufffd\ud83d\ude00")"},
      {R"("\\ud83d")", 0, R"("\\ud83d")"},
      {R"("\\\ud83d")", 1, R"("\\\ufffd")"},
      {R"("\ud83)", 0, R"("\ud83)"},
      {R"("\)", 0, R"("\)"},
      {R"([1e400,2])", 0, R"([0    ,2])"},
      {R"([123456789012345678,1234567890123456789])", 0,
       R"([123456789012345678,0                  ])"},
  };
  for (const Case& test : cases) {
    std::string scratch;
    const PreparedJson prepared = prepare_json(test.json, scratch);
    EXPECT_EQ(prepared.text, test.prepared) << test.json;
    EXPECT_EQ(prepared.lone_surrogates, test.lone) << test.json;
  }
}

TEST(PrepareJsonTest, DoesNotCopyWhatNeedsNoChange) {
  const std::string_view json = R"({"id":7,"text":"plain \u00e9"})";
  std::string scratch;
  EXPECT_EQ(prepare_json(json, scratch).text.data(), json.data());
}

TEST(PrepareJsonTest, KeepsTheLengthOfAnything) {
  std::mt19937 random(4);
  constexpr std::string_view kLetters = "\"\\ud8dc0019eE.+-,{}[]: ";
  for (int trial = 0; trial < 50'000; ++trial) {
    std::string json;
    for (std::size_t i = random() % 40; i > 0; --i) json += kLetters[random() % kLetters.size()];
    std::string scratch;
    ASSERT_EQ(prepare_json(json, scratch).text.size(), json.size()) << json;
  }
}

}  // namespace
}  // namespace edau
