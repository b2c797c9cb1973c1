#include "report/html/parts.hpp"

#include <algorithm>

#include "report/excerpt.hpp"
#include "report/number_text.hpp"

namespace edau {

void write_counts(HtmlWriter& html, std::string_view caption, std::string_view heading,
                  std::span<const CountRow> rows) {
  html.element("table", {}, [&] {
    html.element("caption", caption);
    html.element("thead", {}, [&] {
      html.element("tr", {}, [&] {
        html.element("th", {{"scope", "col"}}, heading);
        html.element("th", {{"scope", "col"}, {"class", "number"}}, "Number");
      });
    });
    html.element("tbody", {}, [&] {
      for (const CountRow& row : rows) {
        html.element("tr", {}, [&] {
          html.element("th", {{"scope", "row"}}, row.name);
          html.element("td", {{"class", "number"}}, grouped(row.count));
        });
      }
    });
  });
}

void write_quotation(HtmlWriter& html, std::string_view text, std::optional<Language> language,
                     std::string_view id, std::string_view remark) {
  html.element("figure", {}, [&] {
    html.public_element("blockquote", excerpt(text, kQuoteLength), foreign_code(language));
    html.element("figcaption", {}, [&] {
      html.text("Submission ");
      html.public_text(excerpt(id, kNameLength));
      html.text(remark);
    });
  });
}

std::string_view foreign_code(std::optional<Language> language) noexcept {
  const bool is_own = !language || *language == Language::kEnglish;
  return is_own ? std::string_view() : language_code(*language);
}

namespace {

// A label is chosen from the texts in its language: it is no translation of another.
std::string language_words(std::optional<Language> language) {
  if (!language) return "other texts";
  if (*language == Language::kEnglish) return "English texts";
  if (*language == Language::kWelsh) return "Welsh texts";
  return "texts in " + std::string(language_code(*language));
}

}  // namespace

void write_labels(HtmlWriter& html, const Theme& theme, bool linked) {
  for (const ThemeLabel& label : theme.labels) {
    const bool is_main = &label == &theme.labels.front();
    if (!is_main) html.text(" · in its " + language_words(label.language) + ": ");
    const auto write = [&] {
      html.public_text(excerpt(label.text, kNameLength), foreign_code(label.language));
    };
    is_main&& linked ? html.element("a", {{"href", "#" + theme.id}}, write) : write();
  }
}

std::string said_by(const Theme& theme) {
  const std::int64_t holding = theme.labels.front().submission_count;
  if (holding == 0) return "";
  return grouped(holding) + " of " + quantity(theme.submission_count, "submission") +
         " in these words";
}

void write_terms(HtmlWriter& html, std::span<const std::string> terms) {
  for (const std::string& term : terms) {
    if (&term != &terms.front()) html.text(", ");
    html.public_text(excerpt(term, kNameLength));
  }
}

bool is_steadiness_measured(const Analysis& analysis) {
  return std::ranges::any_of(analysis.themes(),
                             [](const Theme& theme) { return theme.stability >= 0.0; });
}

std::string found_again(const Theme& theme) {
  return theme.stability < 0.0 ? "too few to tell" : fixed(100 * theme.stability, 0) + "%";
}

std::vector<const Theme*> shown_themes(const Analysis& analysis) {
  const auto themes = analysis.themes();
  const std::vector<std::size_t> order = themes_by_size(themes, analysis.options().base);
  const std::size_t count = std::min(order.size(), kMostThemes);
  std::vector<const Theme*> shown;
  shown.reserve(count);
  for (const std::size_t i : std::span(order).first(count)) shown.push_back(&themes[i]);
  return shown;
}

std::string_view document_noun(const Analysis& analysis) {
  return analysis.options().unit == Unit::kPoint ? "point" : "submission";
}

}  // namespace edau
