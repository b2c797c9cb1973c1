#include <cstddef>
#include <span>

#include "edau/tables.hpp"
#include "report/tables/columns.hpp"

namespace edau {
namespace {

// What a cell says of a theme in a group, column by column.
class CellColumns {
 public:
  void add(const GroupCell& cell) {
    suppressed_.add(cell.suppressed ? "yes" : "no");
    add(count_, static_cast<double>(cell.count), !cell.suppressed);
    add(share_, cell.share, !cell.suppressed);
    add(low_, cell.low, !cell.suppressed);
    add(high_, cell.high, !cell.suppressed);
    add(p_, cell.p, !cell.suppressed && cell.is_tested());
    add(adjusted_p_, cell.adjusted_p, !cell.suppressed && cell.is_tested());
  }

  void append_to(Table& table) {
    for (DecimalColumn* column : {&count_, &share_, &low_, &high_, &p_, &adjusted_p_}) {
      table.columns.push_back(column->take());
    }
    table.columns.push_back(suppressed_.take());
  }

 private:
  static void add(DecimalColumn& column, double value, bool is_there) {
    is_there ? column.add(value) : column.add_missing();
  }

  DecimalColumn count_{"count"};
  DecimalColumn share_{"share"};
  DecimalColumn low_{"low"};
  DecimalColumn high_{"high"};
  DecimalColumn p_{"p"};
  DecimalColumn adjusted_p_{"adjusted_p"};
  Texts suppressed_{"suppressed"};
};

}  // namespace

Table groups_table(const Analysis& analysis) {
  Texts column("column");
  Texts value("value");
  Texts theme_id("theme");
  Texts label("label");
  NumberColumn size("size");
  CellColumns cells;
  std::size_t row_count = 0;
  const std::span<const Theme> themes = analysis.themes();
  for (const GroupTable& table : analysis.group_tables()) {
    for (std::size_t theme = 0; theme < themes.size(); ++theme) {
      for (std::size_t group = 0; group < table.groups.size(); ++group) {
        column.add(table.column);
        value.add_or_missing(table.groups[group].value);
        theme_id.add(themes[theme].id);
        label.add(themes[theme].label);
        size.add(table.groups[group].size);
        cells.add(table.cell(theme, group));
        ++row_count;
      }
    }
  }
  Table result = table_of(row_count, column, value, theme_id, label, size);
  cells.append_to(result);
  return result;
}

}  // namespace edau
