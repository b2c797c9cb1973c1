#include <cstddef>
#include <cstdint>

#include "report/csv_writer.hpp"
#include "report/outputs.hpp"
#include "report/unthemed.hpp"

namespace edau {

std::string unthemed_csv(const PlacedDocuments& placed, CsvStyle style) {
  CsvWriter csv({"id", "point", "begin", "end", "reason", "distinctness", "text"}, style);
  for (const std::size_t index : unthemed_documents(placed)) {
    const Document& document = placed.documents()[index];
    csv.text(placed.corpus().submission(document.submission).id);
    csv.number(static_cast<std::int64_t>(point_number(placed, index)));
    csv.number(document.range.begin).number(document.range.end);
    csv.text(outcome_name(document.outcome)).decimal(document.distinctness);
    csv.text(placed.text(document));
    csv.end_row();
  }
  return std::move(csv).take();
}

}  // namespace edau
