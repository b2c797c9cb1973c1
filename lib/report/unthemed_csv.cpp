#include <cstddef>
#include <cstdint>

#include "report/csv_writer.hpp"
#include "report/outputs.hpp"
#include "report/unthemed.hpp"

namespace edau {

std::string unthemed_csv(const Analysis& analysis) {
  CsvWriter csv({"id", "point", "begin", "end", "reason", "distinctness", "text"});
  for (const std::size_t index : unthemed_documents(analysis)) {
    const Document& document = analysis.documents()[index];
    csv.text(analysis.corpus().submission(document.submission).id);
    csv.number(static_cast<std::int64_t>(point_number(analysis, index)));
    csv.number(document.range.begin).number(document.range.end);
    csv.text(outcome_name(document.outcome)).decimal(document.distinctness);
    csv.text(analysis.text(document));
    csv.end_row();
  }
  return std::move(csv).take();
}

}  // namespace edau
