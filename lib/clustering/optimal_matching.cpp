// The Hungarian method in the form of shortest augmenting paths (Kuhn, "The Hungarian method for
// the assignment problem", 1955; Jonker and Volgenant, "A shortest augmenting path algorithm for
// dense and sparse linear assignment problems", 1987).
//
// A cost is a gain with its sign turned. Each row has a price u and each column a price v with
// u(i) + v(j) <= cost(i, j) everywhere and equality on matched pairs; such a matching is the
// cheapest of its rows. Rows are matched one after another: from the new row, Dijkstra's method
// over the reduced costs cost - u - v >= 0 finds the nearest free column; along the path to it the
// matching is turned over, and the prices of what was reached are moved so that both conditions
// still hold.
#include "clustering/optimal_matching.hpp"

#include <cassert>
#include <limits>

namespace edau {
namespace {

constexpr auto kFar = std::numeric_limits<std::int64_t>::max();
constexpr auto kNone = std::numeric_limits<std::size_t>::max();

class Matcher {
 public:
  explicit Matcher(const GainTable& table)
      : table_(table),
        row_price_(table.rows),
        column_price_(table.columns),
        row_of_(table.columns, kNone),
        column_of_(table.rows, kNone),
        distance_(table.columns),
        from_(table.columns),
        reached_(table.columns) {}

  void match(std::size_t row) {
    distance_.assign(table_.columns, kFar);
    reached_.assign(table_.columns, false);
    std::size_t end = kNone;
    std::int64_t length = 0;
    for (std::size_t last = row; end == kNone;) {
      relax(last, length);
      const std::size_t nearest = nearest_column();
      length = distance_[nearest];
      reached_[nearest] = true;
      last = row_of_[nearest];
      if (last == kNone) end = nearest;
    }
    move_prices(row, length);
    turn_over(row, end);
  }

  const std::vector<std::size_t>& column_of() const noexcept { return column_of_; }

 private:
  // Ways that go on from `row`, which is `length` away.
  void relax(std::size_t row, std::int64_t length) {
    const std::int64_t* const gains = table_.gains.data() + row * table_.columns;
    const std::int64_t base = length - row_price_[row];
    for (std::size_t column = 0; column < table_.columns; ++column) {
      const std::int64_t way = base - gains[column] - column_price_[column];
      if (!reached_[column] && way < distance_[column]) {
        distance_[column] = way;
        from_[column] = row;
      }
    }
  }

  std::size_t nearest_column() const {
    std::size_t nearest = kNone;
    for (std::size_t column = 0; column < table_.columns; ++column) {
      if (reached_[column]) continue;
      if (nearest == kNone || distance_[column] < distance_[nearest]) nearest = column;
    }
    return nearest;
  }

  void move_prices(std::size_t row, std::int64_t length) {
    row_price_[row] += length;
    for (std::size_t column = 0; column < table_.columns; ++column) {
      if (!reached_[column]) continue;
      const std::int64_t slack = length - distance_[column];
      column_price_[column] -= slack;
      if (row_of_[column] != kNone) row_price_[row_of_[column]] += slack;
    }
  }

  void turn_over(std::size_t row, std::size_t column) {
    while (true) {
      const std::size_t owner = from_[column];
      row_of_[column] = owner;
      std::swap(column_of_[owner], column);
      if (owner == row) return;
    }
  }

  const GainTable& table_;
  std::vector<std::int64_t> row_price_;
  std::vector<std::int64_t> column_price_;
  std::vector<std::size_t> row_of_;  // matched to each column
  std::vector<std::size_t> column_of_;
  std::vector<std::int64_t> distance_;  // from the new row, of each column
  std::vector<std::size_t> from_;       // the row before it on that way
  std::vector<char> reached_;           // whether that distance is final
};

}  // namespace

std::vector<std::size_t> optimal_matching(const GainTable& table) {
  assert(table.rows <= table.columns);
  Matcher matcher(table);
  for (std::size_t row = 0; row < table.rows; ++row) matcher.match(row);
  return matcher.column_of();
}

}  // namespace edau
