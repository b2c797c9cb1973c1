#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "report/csv_writer.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

// The themed document that a submission is listed by: the most similar to its
// theme, of the theme with the lower number where two are equal. Null if none is.
const Document* best_themed(std::span<const Document> documents) {
  const Document* best = nullptr;
  for (const Document& document : documents) {
    if (document.theme < 0) continue;
    if (best == nullptr || document.similarity > best->similarity ||
        (document.similarity == best->similarity && document.theme < best->theme)) {
      best = &document;
    }
  }
  return best;
}

std::string join_theme_ids(const ThemeIds& ids, std::span<const Document> documents) {
  std::vector<std::int32_t> themes;
  for (const Document& document : documents) {
    if (document.theme >= 0) themes.push_back(document.theme);
  }
  std::ranges::sort(themes);
  themes.erase(std::unique(themes.begin(), themes.end()), themes.end());
  std::string joined;
  for (const std::int32_t theme : themes) {
    if (!joined.empty()) joined += ';';
    joined += ids[static_cast<std::size_t>(theme)];
  }
  return joined;
}

}  // namespace

std::string assignments_csv(const PlacedDocuments& placed, const ThemeIds& ids, CsvStyle style) {
  CsvWriter csv({"id", "theme", "similarity", "themes"}, style);
  for (std::size_t row = 0; row < placed.corpus().size(); ++row) {
    const auto documents = placed.documents_of(row);
    csv.text(placed.corpus().submission(row).id);
    if (const Document* best = best_themed(documents)) {
      csv.text(ids[static_cast<std::size_t>(best->theme)]);
      csv.decimal(best->similarity).text(join_theme_ids(ids, documents));
    } else {
      csv.empty().empty().empty();
    }
    csv.end_row();
  }
  return std::move(csv).take();
}

}  // namespace edau
