#include <algorithm>

#include "report/excerpt.hpp"
#include "report/html/base_words.hpp"
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

void write_head(HtmlWriter& html, const Analysis& analysis, bool measured) {
  html.element("thead", {}, [&] {
    html.element("tr", {}, [&] {
      html.element("th", {{"scope", "col"}}, "Theme and its terms");
      html.element("th", {{"scope", "col"}, {"class", "number"}},
                   base_heading(analysis, analysis.options().base) + " (share)");
      if (measured) html.element("th", {{"scope", "col"}, {"class", "number"}}, "Found again");
    });
  });
}

void write_found_again(HtmlWriter& html, const Theme& theme) {
  html.element("td", {{"class", "number"}}, [&] {
    html.text(found_again(theme));
    if (is_unsteady(theme)) html.element("span", {{"class", "terms"}}, "unsteady");
  });
}

void write_row(HtmlWriter& html, const Theme& theme, const Analysis& analysis, bool measured) {
  const CountingBase base = analysis.options().base;
  html.element("tr", {}, [&] {
    html.element("th", {{"scope", "row"}}, [&] {
      html.text(theme.id + " ");
      write_labels(html, theme, true);
      const std::string said = said_by(theme);
      if (!said.empty()) html.element("span", {{"class", "terms"}}, said);
      html.element("span", {{"class", "terms"}}, [&] { write_terms(html, theme.terms()); });
    });
    html.element("td", {{"class", "number"}}, [&] {
      html.text(size_text(theme, base));
      write_bar(html, theme.shares[base]);
      if (theme.differs_by_base && bases_matter(analysis)) {
        html.element("span", {{"class", "terms"}}, "differs by base");
      }
    });
    if (measured) write_found_again(html, theme);
  });
}

std::string found_again_explained(const Analysis& analysis) {
  const int samples = analysis.options().stability;
  return "To see how steady the themes are, the search was repeated " +
         (samples == 1 ? "once" : grouped(samples) + " times") +
         ", each time in only half of the " + std::string(document_noun(analysis)) +
         "s. “Found again” is the share of these half-samples that show a theme too. Below half it "
         "is unsteady: its texts could as well be grouped in another way, so read it with care. A "
         "theme of fewer than five submissions is too small to tell." +
         (is_searched_again_faster(analysis.resolved())
              ? " Of so many texts the searches in half of them are faster ones, which find less: "
                "where a theme is found again, that says much; where it is not, little."
              : "");
}

}  // namespace

void write_theme_table(HtmlWriter& html, const Analysis& analysis) {
  const auto themes = analysis.themes();
  if (themes.empty()) return;
  html.element("h2", {{"id", "themes"}}, "The themes");
  std::string remark = analysis.corpus().names_persons() ? "A person" : "A submission";
  remark +=
      " can be in several themes and counts once in each, so the shares can add up to more than "
      "100%.";
  if (themes.size() > kMostThemes) {
    remark += " The " + grouped(kMostThemes) + " largest of " +
              quantity(static_cast<std::int64_t>(themes.size()), "theme") +
              " are shown; all of them are in themes.csv.";
  }
  html.element("p", remark);
  const bool measured = is_steadiness_measured(analysis);
  if (measured) html.element("p", found_again_explained(analysis));
  html.element("table", {}, [&] {
    html.element("caption", "Themes by number of " + base_noun(analysis, analysis.options().base));
    write_head(html, analysis, measured);
    html.element("tbody", {}, [&] {
      for (const Theme* theme : shown_themes(analysis)) {
        write_row(html, *theme, analysis, measured);
      }
    });
  });
}

}  // namespace edau
