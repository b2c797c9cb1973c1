#include <cstddef>
#include <cstdint>

#include "report/csv_writer.hpp"
#include "report/outputs.hpp"

namespace edau {

std::string points_csv(const Analysis& analysis) {
  CsvWriter csv({"id", "point", "begin", "end", "theme", "similarity", "margin"});
  for (std::size_t row = 0; row < analysis.corpus().size(); ++row) {
    std::int64_t point = 0;
    for (const Document& document : analysis.documents_of(row)) {
      csv.text(analysis.corpus().submission(row).id).number(++point);
      csv.number(document.range.begin).number(document.range.end);
      if (document.theme >= 0) {
        csv.text(analysis.themes()[static_cast<std::size_t>(document.theme)].id);
        csv.decimal(document.similarity).decimal(document.margin);
      } else {
        csv.empty().empty().empty();
      }
      csv.end_row();
    }
  }
  return std::move(csv).take();
}

}  // namespace edau
