#include "report/csv_writer.hpp"
#include "report/outputs.hpp"

namespace edau {

std::string drift_csv(const Assigned& assigned, CsvStyle style) {
  CsvWriter csv({"theme", "label", "share_then", "share_now", "similarity_then", "similarity_now",
                 "submissions"},
                style);
  const Drift& drift = assigned.drift();
  for (std::size_t i = 0; i < drift.themes.size(); ++i) {
    const ThemeDrift& theme = drift.themes[i];
    csv.text(assigned.model().themes()[i].id).text(assigned.model().themes()[i].label);
    csv.decimal(theme.share_then).decimal(theme.share_now).decimal(theme.similarity_then);
    theme.similarity_now ? csv.decimal(*theme.similarity_now) : csv.empty();
    csv.number(theme.submission_count).end_row();
  }
  csv.empty().empty().decimal(drift.unthemed_share_then).decimal(drift.unthemed_share_now);
  csv.empty().empty().number(assigned.submissions().unthemed).end_row();
  return std::move(csv).take();
}

}  // namespace edau
