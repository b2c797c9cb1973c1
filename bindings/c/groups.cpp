// The themes of an analysis by groups of respondents.
#include "edau/theme_groups.hpp"
#include "guarded.hpp"
#include "handles.hpp"

using edau::c::borrowed;
using edau::c::given;
using edau::c::guarded;
using edau::c::item_at;
using edau::c::RecordSlot;

namespace {

const edau::GroupTable& table_at(const edau_analysis* analysis, std::size_t index) {
  return item_at(given(analysis, "analysis").analysis.group_tables(), index, "group table");
}

edau_group_cell cell_of(const edau::GroupCell& cell) noexcept {
  return {cell.count,
          cell.share,
          cell.low,
          cell.high,
          cell.others_share,
          cell.p,
          cell.adjusted_p,
          cell.suppressed ? 1 : 0,
          0,
          cell.tested_count,
          cell.tested_share};
}

}  // namespace

edau_status edau_analysis_group_table_count(const edau_analysis* analysis, std::size_t* count,
                                            edau_error** error) noexcept {
  return guarded(error, [&] {
    given(count, "count") = given(analysis, "analysis").analysis.group_tables().size();
  });
}

edau_status edau_analysis_group_table_at(const edau_analysis* analysis, std::size_t index,
                                         edau_group_table* table, std::size_t size,
                                         edau_error** error) noexcept {
  return guarded(error, [&] {
    given(analysis, "analysis");
    const RecordSlot slot(table, "table", size);
    const edau::GroupTable& at = table_at(analysis, index);
    slot = {borrowed(at.column), at.groups.size(), at.stated_count()};
  });
}

edau_status edau_analysis_group_at(const edau_analysis* analysis, std::size_t table,
                                   std::size_t index, edau_group* group, std::size_t size,
                                   edau_error** error) noexcept {
  return guarded(error, [&] {
    given(analysis, "analysis");
    const RecordSlot slot(group, "group", size);
    const edau::RespondentGroup& at = item_at(table_at(analysis, table).groups, index, "group");
    slot = {borrowed(at.value), at.size, at.tested_size};
  });
}

edau_status edau_analysis_group_cell_at(const edau_analysis* analysis, std::size_t table,
                                        std::size_t theme, std::size_t group, edau_group_cell* cell,
                                        std::size_t size, edau_error** error) noexcept {
  return guarded(error, [&] {
    const edau::Analysis& found = given(analysis, "analysis").analysis;
    const RecordSlot slot(cell, "cell", size);
    const edau::GroupTable& in = table_at(analysis, table);
    edau::c::check_index(theme, found.themes().size(), "theme");
    edau::c::check_index(group, in.groups.size(), "group");
    slot = cell_of(in.cell(theme, group));
  });
}
