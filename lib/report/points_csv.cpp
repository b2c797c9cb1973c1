#include <cstddef>
#include <cstdint>

#include "report/csv_writer.hpp"
#include "report/outputs.hpp"

namespace edau {

std::string points_csv(const PlacedDocuments& placed, const ThemeIds& ids, CsvStyle style) {
  CsvWriter csv({"id", "point", "begin", "end", "theme", "similarity", "margin", "text"}, style);
  for (std::size_t row = 0; row < placed.corpus().size(); ++row) {
    std::int64_t point = 0;
    for (const Document& document : placed.documents_of(row)) {
      csv.text(placed.corpus().submission(row).id).number(++point);
      csv.number(document.range.begin).number(document.range.end);
      if (document.theme >= 0) {
        csv.text(ids[static_cast<std::size_t>(document.theme)]);
        csv.decimal(document.similarity).decimal(document.margin);
      } else {
        csv.empty().empty().empty();
      }
      csv.text(placed.text(document)).end_row();
    }
  }
  return std::move(csv).take();
}

}  // namespace edau
