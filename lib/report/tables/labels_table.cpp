#include <cstddef>
#include <string_view>

#include "edau/tables.hpp"
#include "report/tables/columns.hpp"

namespace edau {

Table labels_table(const Analysis& analysis) {
  Texts theme_id("theme");
  Texts language("language");
  Texts text("label");
  NumberColumn submissions("submissions");
  std::size_t row_count = 0;
  for (const Theme& theme : analysis.themes()) {
    for (const ThemeLabel& label : theme.labels) {
      theme_id.add(theme.id);
      language.add_or_missing(label.language ? language_code(*label.language) : std::string_view());
      text.add(label.text);
      submissions.add(label.submission_count);
      ++row_count;
    }
  }
  return table_of(row_count, theme_id, language, text, submissions);
}

}  // namespace edau
