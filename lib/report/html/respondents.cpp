#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

#include "report/excerpt.hpp"
#include "report/html/base_words.hpp"
#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

constexpr double kLevel = 0.05;  // up to it, an adjusted p is told as a difference
constexpr std::size_t kMostDifferences = 10;

struct Difference {
  std::size_t theme;
  std::size_t group;
};

bool is_difference(const GroupCell& cell) { return cell.is_tested() && cell.adjusted_p <= kLevel; }

std::string_view more_or_less(const GroupCell& cell) {
  return cell.tested_share > cell.others_share ? "more" : "less";
}

// Of two groups each cell says what the other one says.
bool is_said_by_the_other(const GroupTable& table, const GroupCell& cell) {
  return table.stated_count() == 2 && cell.tested_share < cell.others_share;
}

// The least likely to be chance first, each once.
std::vector<Difference> differences_of(const GroupTable& table, std::size_t theme_count) {
  std::vector<Difference> found;
  for (std::size_t theme = 0; theme < theme_count; ++theme) {
    for (std::size_t group = 0; group < table.groups.size(); ++group) {
      const GroupCell& cell = table.cell(theme, group);
      if (!is_difference(cell) || is_said_by_the_other(table, cell)) continue;
      found.push_back({theme, group});
    }
  }
  std::ranges::sort(found, {}, [&](const Difference& difference) {
    return std::tuple(table.cell(difference.theme, difference.group).p, difference.theme,
                      difference.group);
  });
  return found;
}

std::string p_text(double p) { return p < 0.001 ? "p < 0.001" : "p = " + fixed(p, 3); }

void write_value(HtmlWriter& html, const RespondentGroup& group) {
  if (group.value.empty()) {
    html.text("Not stated");
  } else {
    html.public_text(excerpt(group.value, kNameLength));
  }
}

void write_theme_link(HtmlWriter& html, const Theme& theme) {
  html.text(theme.id + ": ");
  html.element("a", {{"href", "#" + theme.id}},
               [&] { html.public_text(excerpt(theme.label, kNameLength)); });
}

void write_difference(HtmlWriter& html, const Theme& theme, const GroupTable& table,
                      const Difference& at) {
  const GroupCell& cell = table.cell(at.theme, at.group);
  html.element("li", {}, [&] {
    write_theme_link(html, theme);
    html.text(", " + std::string(more_or_less(cell)) + " in ");
    write_value(html, table.groups[at.group]);
    html.text(": " + percent(cell.tested_share) + ", and " + percent(cell.others_share) + " in ");
    if (table.stated_count() == 2) {
      write_value(html, table.groups[1 - at.group]);
    } else {
      html.text("the other groups");
    }
    html.text(" (" + p_text(cell.adjusted_p) + ")");
  });
}

bool is_any_tested(const GroupTable& table) {
  return std::ranges::any_of(table.cells, &GroupCell::is_tested);
}

void write_differences(HtmlWriter& html, const Analysis& analysis, const GroupTable& table) {
  if (!is_any_tested(table)) return;
  const auto found = differences_of(table, analysis.themes().size());
  if (found.empty()) {
    html.element("p", "No difference shown here is larger than chance explains.");
    return;
  }
  html.element("p", found.size() > kMostDifferences
                        ? "The " + grouped(kMostDifferences) + " clearest of " +
                              grouped(std::ssize(found)) + " differences:"
                        : "Differences larger than chance explains, the clearest first:");
  html.element("ul", {}, [&] {
    for (std::size_t i = 0; i < std::min(found.size(), kMostDifferences); ++i) {
      write_difference(html, analysis.themes()[found[i].theme], table, found[i]);
    }
  });
}

// Where others are tested than are counted.
void write_tested(HtmlWriter& html, const RespondentGroup& group, const GroupCell& cell) {
  if (!cell.is_tested()) return;
  if (cell.tested_count == cell.count && group.tested_size == group.size) return;
  html.element("span", {{"class", "terms"}},
               "tested: " + grouped(cell.tested_count) + " of " + grouped(group.tested_size) +
                   " (" + percent(cell.tested_share) + ")");
}

void write_cell(HtmlWriter& html, const RespondentGroup& group, const GroupCell& cell) {
  html.element("td", {{"class", "number"}}, [&] {
    if (cell.suppressed) {
      html.text(kSuppressed);
      return;
    }
    html.text(grouped(cell.count) + " (" + percent(cell.share) + ")");
    html.element("span", {{"class", "terms"}}, percent(cell.low) + " to " + percent(cell.high));
    write_tested(html, group, cell);
    if (is_difference(cell)) html.element("span", {{"class", "terms"}}, more_or_less(cell));
  });
}

void write_head(HtmlWriter& html, const GroupTable& table) {
  html.element("thead", {}, [&] {
    html.element("tr", {}, [&] {
      html.element("th", {{"scope", "col"}}, "Theme");
      for (const RespondentGroup& group : table.groups) {
        html.element("th", {{"scope", "col"}, {"class", "number"}}, [&] {
          write_value(html, group);
          html.text(" (" + grouped(group.size) + ")");
        });
      }
    });
  });
}

void write_table(HtmlWriter& html, const Analysis& analysis, const GroupTable& table) {
  const std::size_t shown = std::min(analysis.themes().size(), kMostRows);
  const auto write_rows = [&] {
    for (std::size_t theme = 0; theme < shown; ++theme) {
      html.element("tr", {}, [&] {
        html.element("th", {{"scope", "row"}},
                     [&] { write_theme_link(html, analysis.themes()[theme]); });
        for (std::size_t group = 0; group < table.groups.size(); ++group) {
          write_cell(html, table.groups[group], table.cell(theme, group));
        }
      });
    }
  };
  html.element("table", {}, [&] {
    html.element("caption", (shown < analysis.themes().size()
                                 ? "The " + grouped(static_cast<std::int64_t>(shown)) +
                                       " first themes by group; groups.csv has all"
                                 : std::string("Themes by group")) +
                                "; counted are " + base_noun(analysis, analysis.options().base));
    write_head(html, table);
    html.element("tbody", {}, write_rows);
  });
}

void write_column(HtmlWriter& html, const Analysis& analysis, const GroupTable& table) {
  html.element("h3", {}, [&] {
    html.text("By ");
    html.public_text(excerpt(table.column, kNameLength));
  });
  write_differences(html, analysis, table);
  // Narrow screens scroll it, by keyboard too: hence a focus and a name.
  html.element("div",
               {{"class", "scroll"},
                {"role", "region"},
                {"aria-label", "Themes by group"},
                {"tabindex", "0"}},
               [&] { write_table(html, analysis, table); });
}

// Who is compared with whom, where those are others than are counted; or where copies pass for
// answers.
std::string tested_sentence(const Analysis& analysis) {
  const std::string tested = base_noun(analysis, CountingBase::kCampaignApart);
  constexpr std::string_view kWhy =
      "because copies of a text are no answers given independently of each other";
  const bool others_tested =
      std::ranges::any_of(analysis.group_tables(), &GroupTable::tests_others);
  if (others_tested && analysis.options().public_edition) {
    return " No group is tested against others: that takes " + tested + ", " + std::string(kWhy) +
           ", and would tell of counts that are not shown here.";
  }
  std::string sentence =
      " Each stated group is tested against all others together (Fisher's exact test, adjusted by "
      "Benjamini and Hochberg for all tests of the table); “more” and “less” mark an adjusted p of "
      "up to " +
      fixed(kLevel, 2) + ".";
  if (others_tested) {
    sentence += " Tested are always " + tested + ", " + std::string(kWhy) +
                ": where that makes other numbers, they stand below as “tested”, and intervals of "
                "numbers with copies in them are too narrow.";
  }
  if (!analysis.options().campaigns) {
    sentence +=
        " Campaigns were not looked for: copies of one text, if there are any, pass for answers "
        "that people gave independently of each other, and then intervals are too narrow and p too "
        "small.";
  }
  return sentence;
}

void write_caveats(HtmlWriter& html, const Analysis& analysis) {
  html.element("div", {{"class", "caveat"}}, [&] {
    html.element("p",
                 "Respondents chose themselves. A difference describes those who answered, not the "
                 "people of a group who did not, and it is not a vote.");
  });
  html.element(
      "p", "Counted are " + base_noun(analysis, analysis.options().base) +
               ". A cell says how many of the group raise the theme and what share of the group "
               "they are; below stands the 95% interval of that share (Wilson)." +
               tested_sentence(analysis));
  if (!analysis.options().public_edition) return;
  html.element(
      "p",
      "“c”: kept confidential, because fewer than 5 of the group, or none, raise the theme or "
      "fewer "
      "than 5 do not, or because such a number could be worked out from this one; where texts or "
      "campaigns are counted, also because fewer than 5 people stand behind them. Where those who "
      "stated nothing are confidential, the theme is not tested. Groups of fewer than 5 people, "
      "those who stated nothing among them, are shown as one, “(small groups)”, with the next "
      "smallest where they are fewer than 5 together.");
}

}  // namespace

void write_respondents(HtmlWriter& html, const Analysis& analysis) {
  if (analysis.group_tables().empty() || analysis.themes().empty()) return;
  html.element("h2", {{"id", "respondents"}}, "Who raised what");
  write_caveats(html, analysis);
  for (const GroupTable& table : analysis.group_tables()) write_column(html, analysis, table);
}

}  // namespace edau
