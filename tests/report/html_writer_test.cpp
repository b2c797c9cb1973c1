#include "report/html_writer.hpp"

#include <gtest/gtest.h>

namespace edau {
namespace {

std::string escaped(std::string_view text) {
  std::string html;
  append_escaped_html(html, text);
  return html;
}

TEST(HtmlWriterTest, EscapesWhatHasMeaningInHtml) {
  EXPECT_EQ(escaped("<b a=\"1\" c='2'>&amp;</b>"),
            "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;&lt;/b&gt;");
}

TEST(HtmlWriterTest, ShowsControlCharactersAsPeopleWriteThem) {
  EXPECT_EQ(escaped("\x1b[2J"), "\\x1b[2J");
  EXPECT_EQ(escaped(std::string_view("a\0b", 3)), "a\\x00b");
  EXPECT_EQ(escaped("\x7f\x07"), "\\x7f\\x07");
  EXPECT_EQ(escaped("\xc2\x80\xc2\x9b\xc2\x9f"), "\\x80\\x9b\\x9f");  // C1
  EXPECT_EQ(escaped("\xc2\xa0£"), "\xc2\xa0£");  // U+00A0 shares the first byte
}

TEST(HtmlWriterTest, KeepsLineEndsAndTabs) {
  EXPECT_EQ(escaped("a\nb\tc"), "a\nb\tc");
  EXPECT_EQ(escaped("a\r\nb"), "a\nb");
  EXPECT_EQ(escaped("overwritten\rseen"), "overwritten\\x0dseen");
}

TEST(HtmlWriterTest, EscapesAttributesAndTexts) {
  HtmlWriter html;
  html.element("p", {{"title", "\" onmouseover=\"x"}}, [&] {
    html.text("1 < 2 ");
    html.public_text("</bdi><script>");
  });
  EXPECT_EQ(std::move(html).take(),
            "<!DOCTYPE html>\n<p title=\"&quot; onmouseover=&quot;x\">1 &lt; 2 "
            "<bdi>&lt;/bdi&gt;&lt;script&gt;</bdi></p>\n");
}

TEST(HtmlWriterTest, ClosesElementsInOrder) {
  HtmlWriter html;
  html.element("ul", {}, [&] { html.public_element("li", "one"); });
  html.void_element("meta", {{"charset", "utf-8"}});
  EXPECT_EQ(std::move(html).take(),
            "<!DOCTYPE html>\n<ul><li><bdi>one</bdi></li>\n</ul>\n<meta charset=\"utf-8\">\n");
}

}  // namespace
}  // namespace edau
