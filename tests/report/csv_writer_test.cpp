#include "report/csv_writer.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "core/parallel.hpp"
#include "edau/error.hpp"
#include "report/strict_csv.hpp"

namespace edau {
namespace {

std::string one_cell(std::string_view text, CsvStyle style = {}) {
  CsvWriter csv({"a"}, style);
  csv.text(text).end_row();
  return std::move(csv).take().substr(2);
}

// What stands before texts that a spreadsheet might run.
const std::vector<std::string> kBeginnings = {"=",  "+",  "-",  "@",  "\t", "\r",
                                              "\n", "＝", "＋", "－", "＠"};

TEST(CsvWriterTest, QuotesOnlyWhereNeeded) {
  EXPECT_EQ(one_cell("plain text; it's \t fine"), "plain text; it's \t fine\n");
  EXPECT_EQ(one_cell("a,b"), "\"a,b\"\n");
  EXPECT_EQ(one_cell("say \"no\""), "\"say \"\"no\"\"\"\n");
  EXPECT_EQ(one_cell("two\nlines"), "\"two\nlines\"\n");
  EXPECT_EQ(one_cell("a\r"), "\"a\r\"\n");
  EXPECT_EQ(one_cell("Ŵyl ☃"), "Ŵyl ☃\n");
}

TEST(CsvWriterTest, WritesNumbersWithoutLocale) {
  CsvWriter csv({"smallest", "similarity", "nothing"});
  csv.number(std::numeric_limits<std::int64_t>::min()).decimal(0.1).empty().end_row();
  EXPECT_EQ(std::move(csv).take(), "smallest,similarity,nothing\n-9223372036854775808,0.100000,\n");
}

TEST(CsvWriterTest, ASmallProbabilityIsNotRoundedToNothing) {
  CsvWriter csv({"a", "b", "c", "d"});
  csv.probability(0.25).probability(0.001).probability(0.00012345678).probability(1e-300);
  csv.end_row();
  EXPECT_EQ(std::move(csv).take(), "a,b,c,d\n0.250000,0.001000,1.234568e-04,1.000000e-300\n");
}

TEST(CsvWriterTest, ATextThatASpreadsheetMightRunHasAnApostropheBeforeIt) {
  EXPECT_EQ(one_cell("=1+1"), "'=1+1\n");
  EXPECT_EQ(one_cell("-"), "'-\n");
  EXPECT_EQ(one_cell("- more buses, please"), "\"'- more buses, please\"\n");
  EXPECT_EQ(one_cell("@home"), "'@home\n");
  EXPECT_EQ(one_cell("\r"), "\"'\r\"\n");
  EXPECT_EQ(one_cell("＝1"), "'＝1\n");
  for (const char* harmless : {"", " =1", "a=b", "'", "''", "'tis", "2-1", "–", "−5", "\xEF\xBC"}) {
    EXPECT_EQ(one_cell(harmless), std::string(harmless) + "\n");
  }
}

TEST(CsvWriterTest, WhoTakesOneApostropheAwayHasTheText) {
  for (const std::string& beginning : kBeginnings) {
    for (const char* quotes : {"", "'", "''", "'''"}) {
      const std::string text = quotes + beginning + "SUM(A1)";
      const CsvRows rows = read_strict_csv("a\n" + one_cell(text));
      EXPECT_EQ(rows[1][0], "'" + text);
      EXPECT_TRUE(is_like_formula(rows[1][0]));
    }
  }
}

TEST(CsvWriterTest, NumbersNeverHaveAnApostrophe) {
  CsvWriter csv({"+header"});
  csv.number(-1).end_row();
  csv.decimal(-0.25).end_row();
  EXPECT_EQ(std::move(csv).take(), "'+header\n-1\n-0.250000\n");
}

TEST(CsvWriterTest, RawTextsStandAsTheyAre) {
  for (const std::string& beginning : kBeginnings) {
    const CsvRows rows = read_strict_csv("a\n" + one_cell(beginning + "1", {.raw = true}));
    EXPECT_EQ(rows[1][0], beginning + "1");
  }
}

TEST(CsvWriterTest, AByteOrderMarkStandsFirstWhereAskedFor) {
  CsvWriter csv({"a"}, {.bom = true});
  csv.text("ŵ").end_row();
  EXPECT_EQ(std::move(csv).take(),
            "\xEF\xBB\xBF"
            "a\nŵ\n");
}

TEST(CsvWriterTest, AStrictReaderGetsTheSameBytesBack) {
  const std::vector<std::string> cells = {
      "\"", "\"\"", ",", "\n", "\r\n", "\",\"", "a\"b,c\nd", "", " ", std::string("\0x", 2), "]]>"};
  CsvWriter csv({"first", "second"}, {.raw = true});
  for (const std::string& first : cells) {
    for (const std::string& second : cells) csv.text(first).text(second).end_row();
  }
  const CsvRows rows = read_strict_csv(std::move(csv).take());
  ASSERT_EQ(rows.size(), 1 + cells.size() * cells.size());
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    EXPECT_EQ(rows[i + 1][0], cells[i / cells.size()]);
    EXPECT_EQ(rows[i + 1][1], cells[i % cells.size()]);
  }
}

TEST(CsvWriterTest, AsksAfterARowWhetherToGoOn) {
  Workers workers(1, [](const Progress&) { return false; });
  try {
    CsvWriter({"a"}, {.workers = &workers});
    FAIL() << "went on";
  } catch (const Error& error) {
    EXPECT_EQ(error.code(), ErrorCode::kCancelled);
  }
}

}  // namespace
}  // namespace edau
