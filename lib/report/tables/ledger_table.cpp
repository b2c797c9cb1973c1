#include "edau/tables.hpp"
#include "report/tables/columns.hpp"

namespace edau {

Table ledger_table(const Ledger& ledger) {
  NumberColumn row("row");
  NumberColumn line("line");
  NumberColumn column("column");
  Texts id("id");
  Texts reason("reason");
  Texts detail("detail");
  for (const LedgerEntry& entry : ledger.excluded) {
    row.add(entry.row);
    line.add(entry.line);
    column.add(entry.column);
    id.add(entry.id);
    reason.add(exclusion_name(entry.reason));
    detail.add(entry.detail);
  }
  return table_of(ledger.excluded.size(), row, line, column, id, reason, detail);
}

}  // namespace edau
