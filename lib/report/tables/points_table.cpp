#include <cstddef>
#include <cstdint>

#include "core/utf8.hpp"
#include "edau/tables.hpp"
#include "report/outputs.hpp"
#include "report/tables/columns.hpp"

namespace edau {
namespace {

// Byte offsets as code points, for offsets of one text that mostly rise.
class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}

  std::int64_t at(std::size_t byte) {
    if (byte < byte_) *this = CodePoints(text_);
    code_points_ += count_code_points(text_.substr(byte_, byte - byte_));
    byte_ = byte;
    return code_points_;
  }

 private:
  std::string_view text_;
  std::size_t byte_ = 0;
  std::int64_t code_points_ = 0;
};

class PointColumns {
 public:
  explicit PointColumns(const ThemeIds& ids) : ids_(ids) {}

  void add_submission(const PlacedDocuments& placed, std::size_t row) {
    const Submission submission = placed.corpus().submission(row);
    CodePoints code_points(submission.text);
    std::int64_t number = 0;
    for (const Document& document : placed.documents_of(row)) {
      id_.add(submission.id);
      point_.add(++number);
      begin_.add(document.range.begin);
      end_.add(document.range.end);
      char_begin_.add(code_points.at(document.range.begin));
      char_end_.add(code_points.at(document.range.end));
      add_place(document);
      outcome_.add(outcome_name(document.outcome));
      text_.add(document.range.of(submission.text));
    }
  }

  Table take(std::size_t row_count) {
    return table_of(row_count, id_, point_, begin_, end_, char_begin_, char_end_, theme_,
                    similarity_, margin_, outcome_, text_);
  }

 private:
  void add_place(const Document& document) {
    if (document.theme >= 0) {
      theme_.add(ids_[static_cast<std::size_t>(document.theme)]);
      similarity_.add(document.similarity);
      margin_.add(document.margin);
    } else {
      theme_.add_missing();
      similarity_.add_missing();
      margin_.add_missing();
    }
  }

  const ThemeIds& ids_;
  Texts id_{"id"};
  NumberColumn point_{"point"};
  NumberColumn begin_{"begin"};
  NumberColumn end_{"end"};
  NumberColumn char_begin_{"char_begin"};
  NumberColumn char_end_{"char_end"};
  Texts theme_{"theme"};
  DecimalColumn similarity_{"similarity"};
  DecimalColumn margin_{"margin"};
  Texts outcome_{"outcome"};
  Texts text_{"text"};
};

Table points_of(const PlacedDocuments& placed, const ThemeIds& ids) {
  PointColumns columns(ids);
  for (std::size_t row = 0; row < placed.corpus().size(); ++row) {
    columns.add_submission(placed, row);
  }
  return columns.take(placed.documents().size());
}

}  // namespace

Table points_table(const Analysis& analysis) {
  return points_of(analysis.placed(), theme_ids(analysis));
}

Table points_table(const Assigned& assigned) {
  return points_of(assigned.placed(), theme_ids(assigned.model()));
}

}  // namespace edau
