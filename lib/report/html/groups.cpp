#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "report/excerpt.hpp"
#include "report/html/base_words.hpp"
#include "report/html/map_circles.hpp"
#include "report/html/parts.hpp"
#include "report/html/sections.hpp"
#include "report/number_text.hpp"

namespace edau {
namespace {

constexpr std::size_t kMostCircles = 100;
constexpr std::size_t kColours = 8;  // of the style sheet: .g1 to .g8

struct Group {
  std::string name;
  std::vector<std::size_t> themes;  // indices, rising
  BaseCounts counts{};              // who raises at least one of them
};

// In their order, as themes stand by size and groups by their largest.
std::vector<Group> groups_of(const Analysis& analysis) {
  std::vector<Group> groups;
  const auto themes = analysis.themes();
  for (std::size_t i = 0; i < themes.size(); ++i) {
    auto found = std::ranges::find(groups, themes[i].group, &Group::name);
    if (found == groups.end()) {
      const BaseCounts& counts = analysis.relations().group_counts[groups.size()];
      found = groups.insert(found, {themes[i].group, {}, counts});
    }
    found->themes.push_back(i);
  }
  return groups;
}

void write_swatch(HtmlWriter& html, std::string_view group) {
  html.element(
      "svg", {{"class", "swatch"}, {"viewBox", "0 0 10 10"}, {"aria-hidden", "true"}}, [&] {
        html.element("circle", {{"class", group}, {"cx", "5"}, {"cy", "5"}, {"r", "4.5"}}, "");
      });
}

void write_theme(HtmlWriter& html, const Theme& theme, CountingBase base) {
  html.element("li", {}, [&] {
    html.text(theme.id + ": ");
    write_labels(html, theme, true);
    html.text(" (" + grouped(theme.counts[base]) + ")");
  });
}

void write_group(HtmlWriter& html, const Analysis& analysis, const Group& group) {
  html.element("li", {}, [&] {
    write_swatch(html, group.name);
    const CountingBase base = analysis.options().base;
    const std::int64_t count = group.counts[base];
    const auto all = static_cast<double>(analysis.analysed_on_bases()[base]);
    html.element("strong", "Group " + group.name);
    html.text(": " + quantity(static_cast<std::int64_t>(group.themes.size()), "theme") + ", " +
              base_quantity(analysis, count) +
              (count > 0 ? " (" + percent(static_cast<double>(count) / all) + ")" : ""));
    const auto shown =
        std::ranges::count_if(group.themes, [](std::size_t theme) { return theme < kMostThemes; });
    if (shown < std::ssize(group.themes)) {
      html.text("; of these, " + grouped(shown) + " are listed here and all in themes.csv");
    }
    if (shown == 0) return;
    html.element("ul", {}, [&] {
      for (const std::size_t theme : group.themes) {
        if (theme < kMostThemes) write_theme(html, analysis.themes()[theme], base);
      }
    });
  });
}

void write_circle(HtmlWriter& html, const Analysis& analysis, const Theme& theme,
                  const MapCircle& circle) {
  const std::string x = fixed(circle.x, 1);
  const std::string y = fixed(circle.y, 1);
  html.element("g", {}, [&] {
    html.element("title", theme.id + " of group " + theme.group + ": " +
                              base_quantity(analysis, theme.counts[analysis.options().base]));
    html.element("circle",
                 {{"class", theme.group}, {"cx", x}, {"cy", y}, {"r", fixed(circle.radius, 1)}},
                 "");
    html.element("text", {{"x", x}, {"y", y}}, theme.id);
  });
}

void write_map(HtmlWriter& html, const Analysis& analysis, std::span<const Theme> themes) {
  std::vector<Place> places;
  std::vector<std::int64_t> sizes;
  for (const Theme& theme : themes) {
    places.push_back(theme.place.value_or(Place{}));
    sizes.push_back(theme.counts[analysis.options().base]);
  }
  const MapDrawing drawing = draw_map(places, sizes);
  const std::string box = "0 0 " + fixed(kMapWidth, 0) + " " + fixed(drawing.height, 0);
  // Narrow screens scroll it, by keyboard too: hence a focus and a name.
  const auto write_svg = [&] {
    html.element(
        "svg",
        {{"class", "map"},
         {"viewBox", box},
         {"role", "img"},
         {"aria-label", "Map of the themes; the list below names each theme and its group"}},
        [&] {
          for (std::size_t i = 0; i < themes.size(); ++i) {
            write_circle(html, analysis, themes[i], drawing.circles[i]);
          }
        });
  };
  html.element("div",
               {{"class", "scroll"},
                {"role", "region"},
                {"aria-label", "Map of the themes"},
                {"tabindex", "0"}},
               write_svg);
}

std::string map_sentence(const Analysis& analysis, std::size_t shown, std::size_t groups) {
  std::string sentence =
      "Each circle is a theme, by its number in the list below: the larger, the more " +
      base_noun(analysis, analysis.options().base) +
      "; "
      "the nearer, the more of their words are the same. A plane can show " +
      percent(analysis.relations().map_share) +
      " of what sets these themes apart, so near on the map is a hint only. Circles that would "
      "cover each other are moved apart; themes.csv has where they belong.";
  if (shown < analysis.themes().size()) {
    sentence += " The " + grouped(static_cast<std::int64_t>(shown)) + " largest are drawn.";
  }
  if (groups > kColours) {
    sentence += " The first " + grouped(static_cast<std::int64_t>(kColours)) +
                " groups have a colour, the others are white.";
  }
  return sentence;
}

}  // namespace

void write_groups(HtmlWriter& html, const Analysis& analysis) {
  const auto themes = analysis.themes();
  if (themes.empty() || themes.front().group.empty()) return;
  const std::vector<Group> groups = groups_of(analysis);
  html.element("h2", {{"id", "groups"}}, "Groups of themes, and a map");
  html.element("p", "The " + quantity(static_cast<std::int64_t>(themes.size()), "theme") +
                        " fall into " +
                        quantity(static_cast<std::int64_t>(groups.size()), "group") +
                        ": the themes of a group use more of the same words than others do. Groups "
                        "are there to find one's way, and some are looser than others.");
  const std::size_t shown = std::min(themes.size(), kMostCircles);
  html.element("p", map_sentence(analysis, shown, groups.size()));
  write_map(html, analysis, themes.first(shown));
  html.element("ul", {{"class", "groups"}}, [&] {
    for (const Group& group : groups) write_group(html, analysis, group);
  });
}

}  // namespace edau
