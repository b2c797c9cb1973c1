// What a browser would build from a page: its elements and attributes, without
// the text. Made by a reader that takes only what edau's writer should write.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace edau {

struct HtmlSkeleton {
  std::vector<std::string> tags;  // start tags with their attributes, in order
  std::string text;               // all text, with its references still in it
};

// Fails the test at markup it does not know: an element that is not closed in
// its order, a stray < or >, an attribute without quotes.
HtmlSkeleton read_html(std::string_view page);

// How many start tags are of this element.
std::size_t count_elements(const HtmlSkeleton& skeleton, std::string_view element);

}  // namespace edau
