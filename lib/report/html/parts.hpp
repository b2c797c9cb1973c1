// What several sections of report.html are made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "edau/analysis.hpp"
#include "report/html_writer.hpp"

namespace edau {

// What a page shows at most of each kind. They bound its size whatever the
// input; where one bites, the page says so and names the file with the rest.
inline constexpr std::size_t kMostThemes = 500;
inline constexpr std::size_t kMostRows = 50;
inline constexpr std::size_t kMostExemplars = 10;

struct CountRow {
  std::string_view name;
  std::int64_t count;
};

// A table of two columns; `heading` stands above the names.
void write_counts(HtmlWriter& html, std::string_view caption, std::string_view heading,
                  std::span<const CountRow> rows);

// A public text, which must be one that may be published, as a quotation, cut to kQuoteLength.
// Below it stand the id of its submission and `remark`.
void write_quotation(HtmlWriter& html, std::string_view text, std::optional<Language> language,
                     std::string_view id, std::string_view remark);

// The code of a language that is not the page's own; empty for that, or where none is known.
std::string_view foreign_code(std::optional<Language> language) noexcept;

// The labels of a theme, the first as a link to its section where that is asked for. With each
// other one stands whose texts it is of.
void write_labels(HtmlWriter& html, const Theme& theme, bool linked);

// How many say the first label: "8 of 113 submissions in these words"; empty where none do.
std::string said_by(const Theme& theme);

// Public texts after one another: "a, b, c".
void write_terms(HtmlWriter& html, std::span<const std::string> terms);

// Whether it was looked how often themes are found again.
bool is_steadiness_measured(const Analysis& analysis);

// The share of half-samples that show a theme too, where that was measured: "85%", or "too few to
// tell".
std::string found_again(const Theme& theme);

// The themes that are shown, the largest on the base of Options::base first.
std::vector<const Theme*> shown_themes(const Analysis& analysis);

// What a document is called: "point" or "submission".
std::string_view document_noun(const Analysis& analysis);

}  // namespace edau
