#include "report/strict_csv.hpp"

#include <gtest/gtest.h>

#include <cstddef>

namespace edau {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  bool done() const { return rest_.empty(); }

  std::vector<std::string> row() {
    std::vector<std::string> cells;
    do {
      cells.push_back(rest_.starts_with('"') ? quoted() : plain());
    } while (take(','));
    if (!take('\n')) {
      ADD_FAILURE() << "no line end before: " << rest_.substr(0, 40);
      rest_ = {};
    }
    return cells;
  }

 private:
  bool take(char byte) {
    if (!rest_.starts_with(byte)) return false;
    rest_.remove_prefix(1);
    return true;
  }

  std::string plain() {
    std::string cell(rest_.substr(0, rest_.find_first_of(",\n")));
    EXPECT_EQ(cell.find_first_of("\"\r"), std::string::npos) << cell;
    rest_.remove_prefix(cell.size());
    return cell;
  }

  std::string quoted() {
    std::string cell;
    rest_.remove_prefix(1);
    for (;;) {
      const std::size_t quote = rest_.find('"');
      if (quote == std::string_view::npos) {
        ADD_FAILURE() << "a quote is not closed";
        rest_ = {};
        return cell;
      }
      cell += rest_.substr(0, quote);
      rest_.remove_prefix(quote + 1);
      if (!take('"')) return cell;
      cell += '"';
    }
  }

  std::string_view rest_;
};

}  // namespace

CsvRows read_strict_csv(std::string_view bytes) {
  CsvRows rows;
  for (Reader reader(bytes); !reader.done();) {
    rows.push_back(reader.row());
    EXPECT_EQ(rows.back().size(), rows.front().size());
  }
  return rows;
}

}  // namespace edau
