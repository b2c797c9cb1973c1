#include "core/quoting.hpp"

#include <gtest/gtest.h>

#include "core/utf8.hpp"

namespace edau {
namespace {

TEST(QuotingTest, EscapesWhatCouldMoveATerminalOrForgeALine) {
  EXPECT_EQ(escape("a\nb\r\tc"), "a\\nb\\r\\tc");
  EXPECT_EQ(escape("\x1b[2J\x07\x7F"), "\\x1b[2J\\x07\\x7f");
  EXPECT_EQ(escape(std::string_view("\0", 1)), "\\x00");
  EXPECT_EQ(escape("\u009b"), "\\u009b");
  EXPECT_EQ(escape("\u202e\u2066\u2028"), "\\u202e\\u2066\\u2028");
}

TEST(QuotingTest, LeavesOrdinaryTextAlone) {
  EXPECT_EQ(escape("Siân says \"tŷ bach\" 😀"), "Siân says \"tŷ bach\" 😀");
}

TEST(QuotingTest, ReplacesInvalidBytes) { EXPECT_EQ(escape("a\xFF\xE2\x82z"), "a��z"); }

TEST(QuotingTest, QuotesAtMostFortyCharacters) {
  EXPECT_EQ(quote(""), "\"\"");
  EXPECT_EQ(quote("say \"no\" to c:\\"), R"("say \"no\" to c:\\")");
  EXPECT_EQ(quote(std::string(40, 'x')), "\"" + std::string(40, 'x') + "\"");
  EXPECT_EQ(quote(std::string(41, 'x')), "\"" + std::string(40, 'x') + "…\"");
  std::string welsh;
  for (int i = 0; i < 41; ++i) welsh += "ŷ";
  EXPECT_EQ(quote(welsh), "\"" + welsh.substr(0, 80) + "…\"");
  EXPECT_TRUE(is_valid_utf8(quote(std::string(100, '\xFF'))));
}

}  // namespace
}  // namespace edau
