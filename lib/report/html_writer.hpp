// The one way into report.html: every element, attribute and text is written
// here, and every text is escaped here, so no submission can add markup.
#pragma once

#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace edau {

struct HtmlAttribute {
  std::string_view name;  // a literal of edau's own
  std::string_view value;
};

class HtmlWriter {
 public:
  using Attributes = std::initializer_list<HtmlAttribute>;

  // Writes the document type.
  HtmlWriter();

  // An element that holds what `body()` writes. `name` is a literal.
  template <std::invocable Body>
  void element(std::string_view name, Attributes attributes, const Body& body) {
    open(name, attributes);
    body();
    close();
  }

  // An element that holds a text, or, for the second, the text of somebody else.
  void element(std::string_view name, std::string_view text) { element(name, {}, text); }
  void element(std::string_view name, Attributes attributes, std::string_view text);
  // `language` is a code such as "cy"; empty = the page's own, or not known.
  void public_element(std::string_view name, std::string_view text, std::string_view language = {});

  // An element without an end tag: meta, rect in an SVG …
  void void_element(std::string_view name, Attributes attributes);

  // Text of edau's own.
  void text(std::string_view text);

  // Text that came with the input: a submission, an id, a name of a column. It
  // stands in <bdi>, so that its writing direction ends where it does.
  void public_text(std::string_view text, std::string_view language = {});

  // The content security policy and the style sheet, both literals of edau's
  // own: they stand as they are, for those who check a page by reading it.
  void policy(std::string_view policy);
  void style(std::string_view css);

  // To be called once, last, with every element closed.
  std::string take() &&;

 private:
  void open(std::string_view name, Attributes attributes);
  void close();
  void start_tag(std::string_view name, Attributes attributes);

  std::string html_;
  std::vector<std::string_view> open_;
};

// `text` with & < > " ' as character references and control characters other
// than line feed and tab as people write them down: \x1b, \x00. Valid UTF-8.
void append_escaped_html(std::string& html, std::string_view text);

}  // namespace edau
