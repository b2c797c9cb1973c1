#include <cstddef>
#include <cstdint>

#include "edau/tables.hpp"
#include "report/outputs.hpp"
#include "report/tables/columns.hpp"
#include "report/themes_of.hpp"

namespace edau {
namespace {

Table assignments_of(const PlacedDocuments& placed, const ThemeIds& ids) {
  Texts id("id");
  Texts theme("theme");
  DecimalColumn similarity("similarity");
  TextLists themes("themes");
  const std::size_t row_count = placed.corpus().size();
  for (std::size_t row = 0; row < row_count; ++row) {
    const auto documents = placed.documents_of(row);
    const Document* const best = placed.nearest_of(row);
    id.add(placed.corpus().submission(row).id);
    best != nullptr ? theme.add(ids[static_cast<std::size_t>(best->theme)]) : theme.add_missing();
    best != nullptr ? similarity.add(best->similarity) : similarity.add_missing();
    for (const std::int32_t number : themes_of(documents)) {
      themes.add_item(ids[static_cast<std::size_t>(number)]);
    }
    themes.end_row();
  }
  return table_of(row_count, id, theme, similarity, themes);
}

}  // namespace

Table assignments_table(const Analysis& analysis) {
  return assignments_of(analysis.placed(), theme_ids(analysis));
}

Table assignments_table(const Assigned& assigned) {
  return assignments_of(assigned.placed(), theme_ids(assigned.model()));
}

}  // namespace edau
