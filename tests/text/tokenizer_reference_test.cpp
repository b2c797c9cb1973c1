// Fast against slow: the tokenizer's windows and tables against ICU over whole texts.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "edau/tokenizer.hpp"
#include "text/random_text.hpp"
#include "text/reference_tokens.hpp"
#include "text/test_data.hpp"

namespace edau {
namespace {

std::vector<ByteRange> table_runs(std::string_view text) {
  TableWordRuns runs;
  runs.over(text);
  std::vector<ByteRange> result;
  for (std::uint32_t at = 0; at < text.size();) {
    const std::uint32_t end = runs.at(at).end;
    if (end > at) result.push_back({at, end});
    at = end > at ? end : character_at(text, at).end;
  }
  return result;
}

// A failure shows the first difference and what stands around it.
template <typename Item, typename RangeOf>
void expect_equal(const std::string& text, const std::vector<Item>& fast,
                  const std::vector<Item>& slow, const RangeOf& range_of) {
  const auto [one, other] = std::mismatch(fast.begin(), fast.end(), slow.begin(), slow.end());
  if (one == fast.end() && other == slow.end()) return;
  const ByteRange range = range_of(other == slow.end() ? *one : *other);
  const std::size_t from = range.begin < 20 ? 0 : range.begin - 20;
  const std::string_view fast_token = one == fast.end() ? "" : range_of(*one).of(text);
  const std::string_view slow_token = other == slow.end() ? "" : range_of(*other).of(text);
  FAIL() << "fast " << testing::PrintToString(fast_token) << ", slow "
         << testing::PrintToString(slow_token) << " in "
         << testing::PrintToString(text.substr(from, 60));
}

void expect_the_same(const std::string& text) {
  expect_equal(text, table_runs(text), icu_runs(text), [](ByteRange range) { return range; });
  expect_equal(text, Tokenizer().tokenize(text), reference_tokens(text),
               [](const Token& token) { return token.range; });
}

TEST(TokenizerReferenceTest, TokensOfRandomTextsAreThoseOfTheSlowWay) {
  std::mt19937_64 random(3);
  for (int i = 0; i < 4000; ++i) expect_the_same(random_text(random, 1 + i % 60));
}

// Mostly letters and spaces, so that windows of 64 bytes begin and end anywhere.
TEST(TokenizerReferenceTest, TokensOfRandomAsciiAreThoseOfTheSlowWay) {
  constexpr std::string_view kAlphabet =
      "abcdeABC     aeiou  .,;:!?()[]'\"-/&@#_%$<=`3 127.. www. e.g. \n\t";
  std::mt19937_64 random(4);
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    for (int c = 0; c < 1 + i % 300; ++c) text += kAlphabet[random() % kAlphabet.size()];
    expect_the_same(text);
  }
}

// A code point alone, and between and behind letters.
TEST(TokenizerReferenceTest, EveryCodePointIsCutAsIcuCutsIt) {
  std::string text;
  for (std::uint32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    append_code_point(text, c);
    text += " a";
    append_code_point(text, c);
    text += "a 1";
    append_code_point(text, c);
    text += c % 64 == 0 ? '\n' : ' ';
    if (text.size() < 4096) continue;
    expect_the_same(text);
    text.clear();
  }
}

// The first `most` lines of each file of the data folder.
TEST(TokenizerReferenceTest, TokensOfRealTextsAreThoseOfTheSlowWay) {
  EDAU_NEEDS_TEST_DATA();
  constexpr int kMostLines = 1500;
  int files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(test_data_folder())) {
    if (!entry.is_regular_file()) continue;
    ++files;
    std::ifstream file(entry.path());
    std::string line;
    for (int i = 0; i < kMostLines && std::getline(file, line); ++i) expect_the_same(line);
  }
  EXPECT_GT(files, 20);
}

}  // namespace
}  // namespace edau
