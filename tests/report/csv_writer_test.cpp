#include "report/csv_writer.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "report/strict_csv.hpp"

namespace edau {
namespace {

std::string one_cell(std::string_view text) {
  CsvWriter csv({"a"});
  csv.text(text).end_row();
  return std::move(csv).take().substr(2);
}

TEST(CsvWriterTest, QuotesOnlyWhereNeeded) {
  EXPECT_EQ(one_cell("plain text; it's \t fine"), "plain text; it's \t fine\n");
  EXPECT_EQ(one_cell("a,b"), "\"a,b\"\n");
  EXPECT_EQ(one_cell("say \"no\""), "\"say \"\"no\"\"\"\n");
  EXPECT_EQ(one_cell("two\nlines"), "\"two\nlines\"\n");
  EXPECT_EQ(one_cell("\r"), "\"\r\"\n");
  EXPECT_EQ(one_cell("Ŵyl ☃"), "Ŵyl ☃\n");
}

TEST(CsvWriterTest, WritesNumbersWithoutLocale) {
  CsvWriter csv({"smallest", "similarity", "nothing"});
  csv.number(std::numeric_limits<std::int64_t>::min()).decimal(0.1).empty().end_row();
  EXPECT_EQ(std::move(csv).take(), "smallest,similarity,nothing\n-9223372036854775808,0.100000,\n");
}

TEST(CsvWriterTest, AStrictReaderGetsTheSameBytesBack) {
  const std::vector<std::string> cells = {
      "\"", "\"\"", ",", "\n", "\r\n", "\",\"", "a\"b,c\nd", "", " ", std::string("\0x", 2), "]]>"};
  CsvWriter csv({"first", "second"});
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

}  // namespace
}  // namespace edau
