// Texts that try to be something else than text. Nothing is asked of the bytes
// they are written as: the outputs are read again, and must be the same page or
// the same cells.
#include <gtest/gtest.h>

#include "report/html_skeleton.hpp"
#include "report/outputs.hpp"
#include "report/sample.hpp"
#include "report/strict_csv.hpp"

namespace edau {
namespace {

const std::vector<std::string>& hostile_texts() {
  static const std::vector<std::string> texts = {
      "<script>alert(1)</script>",
      "<img src=x onerror=alert(1)>",
      "</textarea></blockquote></bdi></body>",
      "<a href=\"javascript:alert(1)\">here</a>",
      "\" onmouseover=\"alert(1)",
      "' onmouseover='alert(1)",
      "]]>",
      "<!--",
      "--><!DOCTYPE html>",
      "</style><style>*{display:none}",
      "&lt;b&gt; &#60;b&#62; &",
      "\xE2\x80\xAE" + std::string("txet sdrawkcab"),  // U+202E
      "\xE2\x81\xA6\xE2\x81\xA6 isolates without an end",
      "\x1b[2J\x1b]8;;http://x\x07\xc2\23331m\b\r",  // C1's own CSI too
      std::string("NUL \0 NUL", 9),
      "=HYPERLINK(\"http://x\",\"a, b\")",
      "＠SUM(1)",
      "'+1",
      "a,b\r\n\"c\"\n\n;\"",
      "\xEF\xBB\xBF\xE2\x80\xA8\xE2\x80\xA9",
  };
  return texts;
}

std::string page(const std::string& text) {
  const Analysis analysis = make_analysis(sample_of_text(text));
  return html_report(analysis, fixed_provenance(analysis));
}

// Of the text between tags: what a browser or a terminal would act on.
bool holds_control_characters(std::string_view page) {
  for (std::size_t i = 0; i < page.size(); ++i) {
    const auto byte = static_cast<unsigned char>(page[i]);
    if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f) return true;
    const bool lead = byte == 0xc2 && i + 1 < page.size();
    if (lead && static_cast<unsigned char>(page[i + 1]) < 0xa0) return true;
  }
  return false;
}

TEST(HostileTextTest, ThePageIsThatOfHarmlessTexts) {
  const HtmlSkeleton harmless = read_html(page("x"));
  for (const std::string& text : hostile_texts()) {
    SCOPED_TRACE(text);
    const std::string hostile = page(text);
    const HtmlSkeleton skeleton = read_html(hostile);
    EXPECT_EQ(skeleton.tags, harmless.tags);
    EXPECT_FALSE(holds_control_characters(hostile));
  }
}

TEST(HostileTextTest, EveryPublicTextStandsAlone) {
  const std::string backwards =
      "\xE2\x80\xAE"
      "abc";
  const std::string html = page(backwards);
  std::size_t found = 0;
  for (std::size_t at = html.find(backwards); at != std::string::npos;
       at = html.find(backwards, at + 1)) {
    ++found;
    const std::string before = html.substr(0, at);
    EXPECT_TRUE(before.ends_with("<bdi>") || before.ends_with("<bdi lang=\"cy\">"));
    EXPECT_EQ(html.substr(at + backwards.size(), 6), "</bdi>");
  }
  EXPECT_EQ(found, 23U);
}

// But for an apostrophe before what a spreadsheet might run.
TEST(HostileTextTest, EveryCsvCellIsReadAgainAsItWas) {
  for (const std::string& original : hostile_texts()) {
    SCOPED_TRACE(original);
    const Analysis analysis = make_analysis(sample_of_text(original));
    const std::string text = (is_like_formula(original) ? "'" : "") + original;
    const CsvRows themes = read_strict_csv(themes_csv(analysis));
    ASSERT_EQ(themes.size(), 2U);
    EXPECT_EQ(themes[1][1], text);
    EXPECT_EQ(themes[1][5], std::string(text).append("; ").append(original));
    EXPECT_EQ(themes[1][6], text);
    EXPECT_EQ(read_strict_csv(assignments_csv(analysis.placed(), theme_ids(analysis)))[1][0], text);
    EXPECT_EQ(read_strict_csv(points_csv(analysis.placed(), theme_ids(analysis)))[2][0], text);
    EXPECT_EQ(read_strict_csv(points_csv(analysis.placed(), theme_ids(analysis)))[2][7], text);
    EXPECT_EQ(read_strict_csv(unthemed_csv(analysis.placed()))[1][6], text);
    EXPECT_EQ(read_strict_csv(campaigns_csv(analysis))[1][4], text);
    EXPECT_EQ(read_strict_csv(additions_csv(analysis))[1][1], text);
    const CsvRows ledger = read_strict_csv(ledger_csv(analysis.corpus().ledger()));
    EXPECT_EQ(ledger[2][3], text);
    EXPECT_EQ(ledger[2][5], text);
  }
}

}  // namespace
}  // namespace edau
