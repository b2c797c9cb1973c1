#include <cstddef>

#include "edau/tables.hpp"
#include "report/tables/columns.hpp"

namespace edau {
namespace {

class DriftColumns {
 public:
  void add(const ModelTheme& theme, const ThemeDrift& drift) {
    theme_.add(theme.id);
    label_.add(theme.label);
    share_then_.add(drift.share_then);
    share_now_.add(drift.share_now);
    similarity_then_.add(drift.similarity_then);
    drift.similarity_now ? similarity_now_.add(*drift.similarity_now)
                         : similarity_now_.add_missing();
    submissions_.add(drift.submission_count);
  }

  void add_unthemed(const Drift& drift, std::int64_t submissions) {
    theme_.add_missing();
    label_.add_missing();
    share_then_.add(drift.unthemed_share_then);
    share_now_.add(drift.unthemed_share_now);
    similarity_then_.add_missing();
    similarity_now_.add_missing();
    submissions_.add(submissions);
  }

  Table take(std::size_t row_count) {
    return table_of(row_count, theme_, label_, share_then_, share_now_, similarity_then_,
                    similarity_now_, submissions_);
  }

 private:
  Texts theme_{"theme"};
  Texts label_{"label"};
  DecimalColumn share_then_{"share_then"};
  DecimalColumn share_now_{"share_now"};
  DecimalColumn similarity_then_{"similarity_then"};
  DecimalColumn similarity_now_{"similarity_now"};
  NumberColumn submissions_{"submissions"};
};

}  // namespace

Table drift_table(const Assigned& assigned) {
  const Drift& drift = assigned.drift();
  DriftColumns columns;
  for (std::size_t i = 0; i < drift.themes.size(); ++i) {
    columns.add(assigned.model().themes()[i], drift.themes[i]);
  }
  columns.add_unthemed(drift, assigned.submissions().unthemed);
  return columns.take(drift.themes.size() + 1);
}

}  // namespace edau
