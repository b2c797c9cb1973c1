#include "report/html_writer.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <utility>

namespace edau {
namespace {

// After these no line is broken, since white space would show.
constexpr std::array<std::string_view, 7> kInline = {"a",      "bdi", "code", "span",
                                                     "strong", "svg", "rect"};

bool is_inline(std::string_view name) { return std::ranges::find(kInline, name) != kInline.end(); }

std::string_view reference(char byte) {
  switch (byte) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return {};
  }
}

void append_control(std::string& html, unsigned char code) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  html += "\\x";
  html += kDigits[code >> 4];
  html += kDigits[code & 15];
}

bool is_control(unsigned char byte) {
  return (byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f;
}

}  // namespace

void append_escaped_html(std::string& html, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (byte == 0xc2 && next < 0xa0) {  // U+0080 to U+009F: C1, as terminals obey it
      append_control(html, static_cast<unsigned char>(next));
      ++i;
    } else if (byte == '\r' && next == '\n') {
      continue;  // a line end of two bytes is one line end
    } else if (is_control(byte)) {
      append_control(html, byte);
    } else if (const std::string_view escaped = reference(text[i]); !escaped.empty()) {
      html += escaped;
    } else {
      html += text[i];
    }
  }
}

HtmlWriter::HtmlWriter() : html_("<!DOCTYPE html>\n") {}

void HtmlWriter::element(std::string_view name, Attributes attributes, std::string_view text) {
  open(name, attributes);
  this->text(text);
  close();
}

void HtmlWriter::public_element(std::string_view name, std::string_view text,
                                std::string_view language) {
  open(name, {});
  public_text(text, language);
  close();
}

void HtmlWriter::void_element(std::string_view name, Attributes attributes) {
  start_tag(name, attributes);
  if (!is_inline(name)) html_ += '\n';
}

void HtmlWriter::text(std::string_view text) { append_escaped_html(html_, text); }

void HtmlWriter::public_text(std::string_view text, std::string_view language) {
  if (language.empty()) return element("bdi", {}, text);
  element("bdi", {{"lang", language}}, text);
}

void HtmlWriter::policy(std::string_view policy) {
  assert(policy.find_first_of("<>&\"") == std::string_view::npos);
  html_ += "<meta http-equiv=\"Content-Security-Policy\" content=\"";
  html_ += policy;
  html_ += "\">\n";
}

void HtmlWriter::style(std::string_view css) {
  assert(css.find('<') == std::string_view::npos);
  start_tag("style", {});
  html_ += css;
  html_ += "</style>\n";
}

std::string HtmlWriter::take() && {
  assert(open_.empty());
  return std::move(html_);
}

void HtmlWriter::open(std::string_view name, Attributes attributes) {
  start_tag(name, attributes);
  open_.push_back(name);
}

void HtmlWriter::close() {
  assert(!open_.empty());
  html_ += "</";
  html_ += open_.back();
  html_ += is_inline(open_.back()) ? ">" : ">\n";
  open_.pop_back();
}

void HtmlWriter::start_tag(std::string_view name, Attributes attributes) {
  html_ += '<';
  html_ += name;
  for (const HtmlAttribute& attribute : attributes) {
    html_ += ' ';
    html_ += attribute.name;
    html_ += "=\"";
    append_escaped_html(html_, attribute.value);
    html_ += '"';
  }
  html_ += '>';
}

}  // namespace edau
