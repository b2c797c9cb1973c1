#include <algorithm>
#include <string>
#include <vector>

#include "report/excerpt.hpp"
#include "report/html/base_words.hpp"
#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"
#include "report/theme_points.hpp"

namespace edau {
namespace {

// How many of its documents are the least sure: one word alone placed them.
std::string one_word_words(const Analysis& analysis, const Theme& theme) {
  if (theme.one_word_count == 0) return "";
  const double share =
      static_cast<double>(theme.one_word_count) / static_cast<double>(theme.point_count);
  return ", " + grouped(theme.one_word_count) + " of these " +
         std::string(document_noun(analysis)) + "s (" + percent(share) +
         ") placed by a single word";
}

std::string count_sentence(const Analysis& analysis, const Theme& theme) {
  std::string sentence = quantity(theme.submission_count, "submission") + " (" +
                         percent(theme.share) + " of those analysed)";
  if (analysis.options().unit == Unit::kPoint) {
    sentence += ", in " + quantity(theme.point_count, "point");
  }
  sentence += one_word_words(analysis, theme);
  const CountingBase base = analysis.options().base;
  if (analysis.corpus().names_persons() || base != CountingBase::kAll) {
    sentence += "; " + base_noun(analysis, base) + ": " + size_text(theme, base);
  }
  return sentence + ".";
}

// How much of the theme its label covers.
std::string label_sentence(const Analysis& analysis, const Theme& theme) {
  const std::int64_t holding = theme.labels.front().submission_count;
  if (holding == 0) return "";
  const bool of_points = analysis.options().unit == Unit::kPoint;
  return "All words of its label, in whatever form and order, stand in " +
         std::string(of_points ? "one of its points in " : "") + grouped(holding) + " of " +
         quantity(theme.submission_count, "submission") + ".";
}

std::string tie_sentence(const Analysis& analysis, const Theme& theme) {
  std::string sentence = "Cohesion " + fixed(theme.cohesion, 2);
  if (!is_steadiness_measured(analysis)) return sentence + ".";
  if (theme.stability < 0.0) return sentence + "; found again: " + found_again(theme) + ".";
  sentence += "; found again in " + found_again(theme) + " of " +
              quantity(analysis.options().stability, "half-sample");
  return sentence + (is_unsteady(theme) ? ": unsteady." : ".");
}

void write_term_sentence(HtmlWriter& html, std::string_view beginning,
                         std::span<const std::string> terms) {
  if (terms.empty()) return;
  html.element("p", {{"class", "terms"}}, [&] {
    html.text(beginning);
    write_terms(html, terms);
    html.text(".");
  });
}

void write_term_sentences(HtmlWriter& html, const Theme& theme) {
  write_term_sentence(html, "Used most: ", theme.describing);
  write_term_sentence(html, "Set apart by: ", theme.discriminating);
}

std::string points_sentence(const Analysis& analysis, const Theme& theme,
                            const ThemePoints& points) {
  const std::string noun(document_noun(analysis));
  const auto shown = static_cast<std::int64_t>(points.shown.size());
  std::string sentence = "All " + quantity(theme.point_count, noun) + ", " +
                         grouped(points.different_count) + " different: ";
  if (shown == points.different_count) return sentence + "each text once";
  if (shown == points.quotable_count) {
    sentence += "the " + grouped(shown) + " that may be published";
  } else {
    sentence += grouped(shown) + " of the " + grouped(points.quotable_count);
    if (points.quotable_count < points.different_count) sentence += " that may be published";
  }
  return sentence + ", from the nearest to its centre to the farthest; points.csv has all";
}

void write_points(HtmlWriter& html, const Analysis& analysis, const Theme& theme,
                  const ThemePoints& points) {
  if (points.shown.size() < 2) return;
  html.element("details", {}, [&] {
    html.element("summary", points_sentence(analysis, theme, points) + ".");
    html.element("ul", {}, [&] {
      for (const std::size_t index : points.shown) {
        const Document& document = analysis.documents()[index];
        html.element("li", {}, [&] {
          html.public_text(excerpt(analysis.text(document), kQuoteLength),
                           foreign_code(document.language));
          html.text(" (");
          html.public_text(
              excerpt(analysis.corpus().submission(document.submission).id, kNameLength));
          html.text(", " + fixed(document.similarity, 2) + ")");
        });
      }
    });
  });
}

void write_theme(HtmlWriter& html, const Analysis& analysis, const Theme& theme,
                 const ThemePoints& points) {
  html.element("section", {{"id", theme.id}}, [&] {
    html.element("h3", {}, [&] { write_labels(html, theme, false); });
    html.element("p", count_sentence(analysis, theme) + " " + tie_sentence(analysis, theme));
    if (const std::string said = label_sentence(analysis, theme); !said.empty())
      html.element("p", said);
    write_term_sentences(html, theme);
    if (theme.exemplars.empty()) html.element("p", "No text of it may be published.");
    const std::size_t shown = std::min(theme.exemplars.size(), kMostExemplars);
    for (const Exemplar& exemplar : std::span(theme.exemplars).first(shown)) {
      write_quotation(html, analysis.text(exemplar), exemplar.language,
                      analysis.corpus().submission(exemplar.submission).id, "");
    }
    write_points(html, analysis, theme, points);
  });
}

}  // namespace

void write_themes(HtmlWriter& html, const Analysis& analysis) {
  if (analysis.themes().empty()) return;
  html.element("h2", "In people's own words");
  html.element(
      "p",
      "Each theme with submissions that stand for it, nearest to its centre first. A "
      "quotation of more than " +
          grouped(kQuoteLength) +
          " characters is cut and ends in “…”; analysis.json has all of it. Cohesion is the mean "
          "similarity of a theme's " +
          std::string(document_noun(analysis)) +
          "s to its centre: 1 where all use the same words. Below them stand more of its " +
          std::string(document_noun(analysis)) + "s, each with its own similarity.");
  const std::vector<ThemePoints> points = points_of_themes(analysis, kMostRows);
  for (const Theme* theme : shown_themes(analysis)) {
    const auto place = static_cast<std::size_t>(theme - analysis.themes().data());
    write_theme(html, analysis, *theme, points[place]);
  }
}

}  // namespace edau
