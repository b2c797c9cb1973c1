#include <algorithm>

#include "report/csv_writer.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

std::string join(const std::vector<std::string>& terms) {
  std::string joined;
  for (const std::string& term : terms) {
    if (!joined.empty()) joined += "; ";
    joined += term;
  }
  return joined;
}

// The headline first, then every base.
void write_counts(CsvWriter& csv, const Theme& theme, CountingBase headline) {
  csv.text(counting_base_name(headline));
  csv.number(theme.counts[headline]).decimal(theme.shares[headline]);
  for (const CountingBase base : kCountingBases) {
    csv.number(theme.counts[base]).decimal(theme.shares[base]);
  }
  csv.text(theme.differs_by_base ? "yes" : "no");
}

}  // namespace

std::string_view label_in(const Theme& theme, Language language) {
  const auto found = std::ranges::find(theme.labels, language, &ThemeLabel::language);
  return found == theme.labels.end() ? std::string_view() : found->text;
}

std::string themes_csv(const Analysis& analysis, CsvStyle style) {
  CsvWriter csv({"theme",
                 "label",
                 "submissions",
                 "points",
                 "share",
                 "describing",
                 "discriminating",
                 "exemplar",
                 "cohesion",
                 "distinctness",
                 "stability",
                 "group",
                 "x",
                 "y",
                 "label_en",
                 "label_cy",
                 "base",
                 "count",
                 "count_share",
                 "base_all",
                 "base_all_share",
                 "base_distinct",
                 "base_distinct_share",
                 "base_campaign_one",
                 "base_campaign_one_share",
                 "base_campaign_apart",
                 "base_campaign_apart_share",
                 "differs_by_base",
                 "label_submissions"},
                style);
  for (const Theme& theme : analysis.themes()) {
    csv.text(theme.id).text(theme.label);
    csv.number(theme.submission_count).number(theme.point_count).decimal(theme.share);
    csv.text(join(theme.describing)).text(join(theme.discriminating));
    csv.text(theme.exemplars.empty() ? "" : analysis.text(theme.exemplars.front()));
    csv.decimal(theme.cohesion).decimal(theme.distinctness);
    theme.stability < 0.0 ? csv.empty() : csv.decimal(theme.stability);
    csv.text(theme.group);
    theme.place ? csv.decimal(theme.place->x).decimal(theme.place->y) : csv.empty().empty();
    csv.text(label_in(theme, Language::kEnglish)).text(label_in(theme, Language::kWelsh));
    write_counts(csv, theme, analysis.options().base);
    csv.number(theme.labels.front().submission_count);
    csv.end_row();
  }
  return std::move(csv).take();
}

}  // namespace edau
