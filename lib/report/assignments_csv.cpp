#include <cstddef>
#include <cstdint>
#include <span>

#include "report/csv_writer.hpp"
#include "report/outputs.hpp"
#include "report/themes_of.hpp"

namespace edau {
namespace {

std::string join_theme_ids(const ThemeIds& ids, std::span<const Document> documents) {
  std::string joined;
  for (const std::int32_t theme : themes_of(documents)) {
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
    if (const Document* nearest = placed.nearest_of(row)) {
      csv.text(ids[static_cast<std::size_t>(nearest->theme)]);
      csv.decimal(nearest->similarity).text(join_theme_ids(ids, documents));
    } else {
      csv.empty().empty().empty();
    }
    csv.end_row();
  }
  return std::move(csv).take();
}

}  // namespace edau
