#include <cstddef>
#include <span>
#include <string_view>

#include "edau/tables.hpp"
#include "report/tables/columns.hpp"

namespace edau {
namespace {

// What a cell says of a theme in a group, column by column.
class CellColumns {
 public:
  void add(const RespondentGroup& group, const GroupCell& cell, std::string_view base) {
    suppressed_.add(cell.suppressed ? "yes" : "no");
    add(count_, static_cast<double>(cell.count), !cell.suppressed);
    add(share_, cell.share, !cell.suppressed);
    add(low_, cell.low, !cell.suppressed);
    add(high_, cell.high, !cell.suppressed);
    add(p_, cell.p, !cell.suppressed && cell.is_tested());
    add(adjusted_p_, cell.adjusted_p, !cell.suppressed && cell.is_tested());
    add(tested_size_, static_cast<double>(group.tested_size),
        !cell.suppressed && group.tested_size >= 0);
    add(tested_count_, static_cast<double>(cell.tested_count), cell.is_tested());
    add(tested_share_, cell.tested_share, cell.is_tested());
    add(others_share_, cell.others_share, cell.is_tested());
    base_.add(base);
  }

  void append_to(Table& table) {
    for (DecimalColumn* column : {&count_, &share_, &low_, &high_, &p_, &adjusted_p_}) {
      table.columns.push_back(column->take());
    }
    table.columns.push_back(suppressed_.take());
    table.columns.push_back(base_.take());
    for (DecimalColumn* column : {&tested_size_, &tested_count_, &tested_share_, &others_share_}) {
      table.columns.push_back(column->take());
    }
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
  Texts base_{"base"};
  DecimalColumn tested_size_{"tested_size"};
  DecimalColumn tested_count_{"tested_count"};
  DecimalColumn tested_share_{"tested_share"};
  DecimalColumn others_share_{"others_share"};
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
        cells.add(table.groups[group], table.cell(theme, group),
                  counting_base_name(analysis.options().base));
        ++row_count;
      }
    }
  }
  Table result = table_of(row_count, column, value, theme_id, label, size);
  cells.append_to(result);
  return result;
}

}  // namespace edau
