#include "report/theme_points.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace edau {
namespace {

// Nearest first, equal texts side by side, of these one that may be published first.
void sort_by_similarity(const Analysis& analysis, std::vector<std::size_t>& points) {
  const auto place_of_equals = [&](const Document& document) {
    return std::tuple(analysis.text(document), !analysis.corpus().may_publish(document.submission),
                      analysis.corpus().submission(document.submission).id);
  };
  std::ranges::sort(points, [&](std::size_t a, std::size_t b) {
    const Document& first = analysis.documents()[a];
    const Document& second = analysis.documents()[b];
    if (first.similarity != second.similarity) return first.similarity > second.similarity;
    return place_of_equals(first) < place_of_equals(second);
  });
}

// The first of each run of equal texts. (The same words in another language may be as similar to
// another degree; such texts are told apart.)
std::vector<std::size_t> different(const Analysis& analysis, std::vector<std::size_t> points) {
  const auto text = [&](std::size_t index) { return analysis.text(analysis.documents()[index]); };
  const auto same_text = [&](std::size_t a, std::size_t b) { return text(a) == text(b); };
  points.erase(std::unique(points.begin(), points.end(), same_text), points.end());
  return points;
}

std::vector<std::size_t> at_even_steps(const std::vector<std::size_t>& points, std::size_t most) {
  if (points.size() <= most) return points;
  std::vector<std::size_t> result;
  result.reserve(most);
  for (std::size_t i = 0; i < most; ++i) {
    result.push_back(points[i * (points.size() - 1) / (most - 1)]);
  }
  return result;
}

}  // namespace

std::vector<ThemePoints> points_of_themes(const Analysis& analysis, std::size_t most) {
  std::vector<std::vector<std::size_t>> points(analysis.themes().size());
  for (std::size_t index = 0; index < analysis.documents().size(); ++index) {
    const std::int32_t theme = analysis.documents()[index].theme;
    if (theme >= 0) points[static_cast<std::size_t>(theme)].push_back(index);
  }
  std::vector<ThemePoints> result;
  result.reserve(points.size());
  for (std::vector<std::size_t>& own : points) {
    sort_by_similarity(analysis, own);
    own = different(analysis, std::move(own));
    ThemePoints& made = result.emplace_back();
    made.different_count = static_cast<std::int64_t>(own.size());
    std::erase_if(own, [&](std::size_t index) {
      return !analysis.corpus().may_publish(analysis.documents()[index].submission);
    });
    made.quotable_count = static_cast<std::int64_t>(own.size());
    made.shown = at_even_steps(own, most);
  }
  return result;
}

}  // namespace edau
