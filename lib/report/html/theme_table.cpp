#include <algorithm>

#include "report/excerpt.hpp"
#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"

namespace edau {
namespace {

// Drawn, not styled: the content security policy lets no style attribute in.
// The number beside it says the same to those who cannot see it.
void write_bar(HtmlWriter& html, double share) {
  html.element(
      "svg", {{"viewBox", "0 0 100 10"}, {"preserveAspectRatio", "none"}, {"aria-hidden", "true"}},
      [&] {
        html.element("rect", {{"width", "100"}, {"height", "10"}}, "");
        html.element("rect", {{"width", fixed(100 * share, 2)}, {"height", "10"}}, "");
      });
}

void write_head(HtmlWriter& html) {
  html.element("thead", {}, [&] {
    html.element("tr", {}, [&] {
      html.element("th", {{"scope", "col"}}, "Theme and its terms");
      html.element("th", {{"scope", "col"}, {"class", "number"}}, "Submissions (share)");
    });
  });
}

void write_row(HtmlWriter& html, const Theme& theme) {
  html.element("tr", {}, [&] {
    html.element("th", {{"scope", "row"}}, [&] {
      html.element("a", {{"href", "#" + theme.id}},
                   [&] { html.public_text(excerpt(theme.label, kNameLength)); });
      html.element("span", {{"class", "terms"}}, [&] { write_terms(html, theme.terms); });
    });
    html.element("td", {{"class", "number"}}, [&] {
      html.text(grouped(theme.submission_count) + " (" + percent(theme.share) + ")");
      write_bar(html, theme.share);
    });
  });
}

}  // namespace

void write_theme_table(HtmlWriter& html, const Analysis& analysis) {
  const auto themes = analysis.themes();
  if (themes.empty()) return;
  html.element("h2", {{"id", "themes"}}, "The themes");
  std::string remark =
      "A submission can raise several themes and counts once in each, so the shares can add up to "
      "more than 100%.";
  if (themes.size() > kMostThemes) {
    remark += " The " + grouped(kMostThemes) + " largest of " +
              quantity(static_cast<std::int64_t>(themes.size()), "theme") +
              " are shown; all of them are in themes.csv.";
  }
  html.element("p", remark);
  html.element("table", {}, [&] {
    html.element("caption", "Themes by number of submissions");
    write_head(html);
    html.element("tbody", {}, [&] {
      for (const Theme& theme : themes.first(std::min(themes.size(), kMostThemes))) {
        write_row(html, theme);
      }
    });
  });
}

}  // namespace edau
