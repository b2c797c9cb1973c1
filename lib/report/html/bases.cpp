#include <algorithm>

#include "report/excerpt.hpp"
#include "report/html/base_words.hpp"
#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"

namespace edau {
namespace {

constexpr std::string_view kBases =
    "The same themes are counted here on four bases: everyone who raised a theme, once however "
    "often; different texts, of which copies with the same words are one; each campaign as one; "
    "and with campaign texts apart, which leaves people's own words, those among them that "
    "somebody added to a campaign's text. Each share is of the same count over all that was "
    "analysed, and which base is right is for people to decide: where a theme “differs by base”, "
    "that decides whether it is raised by more than half, or by more than another theme.";

void write_head(HtmlWriter& html, const Analysis& analysis) {
  html.element("thead", {}, [&] {
    html.element("tr", {}, [&] {
      html.element("th", {{"scope", "col"}}, "Theme");
      for (const CountingBase base : kCountingBases) {
        html.element("th", {{"scope", "col"}, {"class", "number"}}, base_heading(analysis, base));
      }
    });
  });
}

void write_row(HtmlWriter& html, const Theme& theme) {
  html.element("tr", {}, [&] {
    html.element("th", {{"scope", "row"}}, [&] {
      html.element("a", {{"href", "#" + theme.id}},
                   [&] { html.public_text(excerpt(theme.label, kNameLength)); });
      if (theme.differs_by_base) {
        html.element("span", {{"class", "terms"}}, "differs by base");
      }
    });
    for (const CountingBase base : kCountingBases) {
      html.element("td", {{"class", "number"}}, size_text(theme, base));
    }
  });
}

void write_all(HtmlWriter& html, const BaseCounts& all) {
  html.element("tr", {}, [&] {
    html.element("th", {{"scope", "row"}}, "All that was analysed");
    for (const CountingBase base : kCountingBases) {
      html.element("td", {{"class", "number"}}, grouped(all[base]));
    }
  });
}

}  // namespace

void write_bases(HtmlWriter& html, const Analysis& analysis) {
  if (analysis.themes().empty() || !bases_matter(analysis)) return;
  html.element("h2", {{"id", "bases"}}, "Counted in four ways");
  html.element("p", kBases);
  html.element("table", {}, [&] {
    html.element("caption", "Themes on each counting base, and their shares");
    write_head(html, analysis);
    html.element("tbody", {}, [&] {
      for (const Theme* theme : shown_themes(analysis)) write_row(html, *theme);
      write_all(html, analysis.analysed_on_bases());
    });
  });
}

}  // namespace edau
