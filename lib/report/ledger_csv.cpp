#include "report/csv_writer.hpp"
#include "report/outputs.hpp"

namespace edau {

std::string ledger_csv(const Ledger& ledger, CsvStyle style) {
  CsvWriter csv({"row", "line", "column", "id", "reason", "detail"}, style);
  for (const LedgerEntry& entry : ledger.excluded) {
    csv.number(entry.row).number(entry.line).number(entry.column);
    csv.text(entry.id).text(exclusion_name(entry.reason)).text(entry.detail);
    csv.end_row();
  }
  return std::move(csv).take();
}

}  // namespace edau
