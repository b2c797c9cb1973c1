#include <cstddef>
#include <cstdint>

#include "edau/tables.hpp"
#include "report/tables/columns.hpp"
#include "report/unthemed.hpp"

namespace edau {

Table unthemed_table(const PlacedDocuments& placed) {
  Texts id("id");
  NumberColumn point("point");
  NumberColumn begin("begin");
  NumberColumn end("end");
  Texts reason("reason");
  DecimalColumn distinctness("distinctness");
  Texts text("text");
  const std::vector<std::size_t> indices = unthemed_documents(placed);
  for (const std::size_t index : indices) {
    const Document& document = placed.documents()[index];
    id.add(placed.corpus().submission(document.submission).id);
    point.add(static_cast<std::int64_t>(point_number(placed, index)));
    begin.add(document.range.begin);
    end.add(document.range.end);
    reason.add(outcome_name(document.outcome));
    distinctness.add(document.distinctness);
    text.add(placed.text(document));
  }
  return table_of(indices.size(), id, point, begin, end, reason, distinctness, text);
}

}  // namespace edau
