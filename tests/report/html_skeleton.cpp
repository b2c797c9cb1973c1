#include "report/html_skeleton.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <regex>

namespace edau {
namespace {

constexpr std::string_view kStart = "<!DOCTYPE html>\n";

bool is_void(const std::string& element) { return element == "meta"; }

// Closes the innermost element, which has to be `element`.
void close(std::vector<std::string>& open, const std::string& element) {
  ASSERT_FALSE(open.empty()) << "</" << element << "> closes nothing";
  EXPECT_EQ(open.back(), element);
  open.pop_back();
}

}  // namespace

HtmlSkeleton read_html(std::string_view page) {
  static const std::regex tag(R"re(<(/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+="[^"<>]*")*)>)re");
  EXPECT_TRUE(page.starts_with(kStart));
  page.remove_prefix(std::min(page.size(), kStart.size()));
  HtmlSkeleton skeleton;
  std::vector<std::string> open;
  std::match_results<std::string_view::const_iterator> match;
  for (std::size_t at = page.find('<'); at != std::string_view::npos; at = page.find('<')) {
    const std::string_view before = page.substr(0, at);
    page.remove_prefix(at);
    if (!std::regex_search(page.begin(), page.end(), match, tag,
                           std::regex_constants::match_continuous)) {
      ADD_FAILURE() << "no tag that edau writes: " << page.substr(0, 60);
      return skeleton;
    }
    if (open.empty() || open.back() != "style") {
      EXPECT_EQ(before.find('>'), std::string_view::npos) << before;
      skeleton.text += before;
    }
    const std::string element = match.str(2);
    if (match.length(1) > 0) {
      close(open, element);
    } else {
      skeleton.tags.push_back(element + match.str(3));
      if (!is_void(element)) open.push_back(element);
    }
    page.remove_prefix(static_cast<std::size_t>(match.length()));
  }
  EXPECT_TRUE(open.empty());
  EXPECT_EQ(page, "\n");
  return skeleton;
}

std::size_t count_elements(const HtmlSkeleton& skeleton, std::string_view element) {
  return static_cast<std::size_t>(std::ranges::count_if(skeleton.tags, [&](std::string_view tag) {
    return tag.substr(0, tag.find(' ')) == element;
  }));
}

}  // namespace edau
