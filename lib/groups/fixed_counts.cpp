// The idea (D. Gusfield, SIAM J. Comput. 17, 1988): a table with given sums is a flow from rows to
// columns, and another table with the same sums differs from it by circles of residual arcs. So a
// cell is fixed unless an arc of it lies on a circle that does not just turn back at once.
//
// Rows are the themes and two more of which only the sum is known: the submissions that raise no
// theme, and, counted against the others, what submissions raise beyond their first theme. With
// them each column adds up to its group's size.
#include "groups/fixed_counts.hpp"

#include <cstdint>

namespace edau {
namespace {

class Residuals {
 public:
  Residuals(const GroupCounts& groups, const CountMarks& hidden)
      : groups_(groups), hidden_(hidden), column_count_(groups.group_count()) {
    for (std::size_t column = 0; column < column_count_; ++column) {
      beyond_first_.push_back(groups.silent[column] - groups.sizes[column]);
      for (std::size_t theme = 0; theme < groups.theme_count(); ++theme) {
        beyond_first_.back() += groups.count(theme, column);
      }
    }
  }

  std::size_t row_count() const noexcept { return groups_.theme_count() + 2; }
  std::size_t column_count() const noexcept { return column_count_; }

  // Whether the cell may be higher in another table: an arc from row to column.
  bool may_rise(std::size_t row, std::size_t column) const {
    if (row == groups_.theme_count() + 1) return beyond_first_[column] > 0;
    return is_hidden(row, column) && value(row, column) < groups_.sizes[column];
  }
  // Or lower: an arc from column to row.
  bool may_fall(std::size_t row, std::size_t column) const {
    if (row == groups_.theme_count() + 1) return true;
    return is_hidden(row, column) && value(row, column) > 0;
  }

 private:
  bool is_hidden(std::size_t row, std::size_t column) const {
    return row == groups_.theme_count() || hidden_[row * column_count_ + column] != 0;
  }
  std::int64_t value(std::size_t row, std::size_t column) const {
    return row == groups_.theme_count() ? groups_.silent[column] : groups_.count(row, column);
  }

  const GroupCounts& groups_;
  const CountMarks& hidden_;
  std::size_t column_count_;
  std::vector<std::int64_t> beyond_first_;  // of each column
};

// Nodes: the columns, then the rows.
struct Search {
  const Residuals& arcs;
  std::size_t row;  // of the cell whose own arcs are left out
  std::size_t column;

  bool leads(std::size_t from, std::size_t to) const {
    const std::size_t columns = arcs.column_count();
    if ((from < columns) == (to < columns)) return false;
    const std::size_t of_row = (from < columns ? to : from) - columns;
    const std::size_t of_column = from < columns ? from : to;
    if (of_row == row && of_column == column) return false;
    return from < columns ? arcs.may_fall(of_row, of_column) : arcs.may_rise(of_row, of_column);
  }

  bool reaches(std::size_t start, std::size_t goal) const {
    std::vector<std::uint8_t> seen(arcs.column_count() + arcs.row_count());
    std::vector<std::size_t> open{start};
    seen[start] = 1;
    while (!open.empty() && seen[goal] == 0) {
      const std::size_t from = open.back();
      open.pop_back();
      for (std::size_t to = 0; to < seen.size(); ++to) {
        if (seen[to] != 0 || !leads(from, to)) continue;
        seen[to] = 1;
        open.push_back(to);
      }
    }
    return seen[goal] != 0;
  }
};

}  // namespace

bool is_fixed_count(const GroupCounts& groups, const CountMarks& hidden, std::size_t theme,
                    std::size_t group) {
  const Residuals arcs(groups, hidden);
  const Search search{arcs, theme, group};
  const std::size_t row = arcs.column_count() + theme;
  const bool rises = arcs.may_rise(theme, group) && search.reaches(group, row);
  const bool falls = arcs.may_fall(theme, group) && search.reaches(row, group);
  return !rises && !falls;
}

}  // namespace edau
