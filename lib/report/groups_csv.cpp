#include "report/csv_writer.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

void write_cell(CsvWriter& csv, const GroupCell& cell) {
  if (cell.suppressed) {
    csv.text(kSuppressed).empty().empty().empty().empty().empty().text("yes");
    return;
  }
  csv.number(cell.count).decimal(cell.share).decimal(cell.low).decimal(cell.high);
  cell.is_tested() ? csv.probability(cell.p).probability(cell.adjusted_p) : csv.empty().empty();
  csv.text("no");
}

void write_tested(CsvWriter& csv, const RespondentGroup& group, const GroupCell& cell) {
  const bool is_size_shown = !cell.suppressed && group.tested_size >= 0;
  is_size_shown ? csv.number(group.tested_size) : csv.empty();
  if (!cell.is_tested()) {
    csv.empty().empty().empty();
    return;
  }
  csv.number(cell.tested_count).decimal(cell.tested_share).decimal(cell.others_share);
}

}  // namespace

std::string groups_csv(const Analysis& analysis, CsvStyle style) {
  CsvWriter csv({"column", "value", "theme", "label", "size", "count", "share", "low", "high", "p",
                 "adjusted_p", "suppressed", "base", "tested_size", "tested_count", "tested_share",
                 "others_share"},
                style);
  const auto themes = analysis.themes();
  for (const GroupTable& table : analysis.group_tables()) {
    for (std::size_t theme = 0; theme < themes.size(); ++theme) {
      for (std::size_t group = 0; group < table.groups.size(); ++group) {
        csv.text(table.column).text(table.groups[group].value);
        csv.text(themes[theme].id).text(themes[theme].label).number(table.groups[group].size);
        write_cell(csv, table.cell(theme, group));
        csv.text(counting_base_name(analysis.options().base));
        write_tested(csv, table.groups[group], table.cell(theme, group));
        csv.end_row();
      }
    }
  }
  return std::move(csv).take();
}

}  // namespace edau
