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

}  // namespace

std::string themes_csv(const Analysis& analysis, CsvStyle style) {
  CsvWriter csv({"theme", "label", "submissions", "points", "share", "terms", "exemplar",
                 "cohesion", "distinctness", "stability", "group", "x", "y"},
                style);
  for (const Theme& theme : analysis.themes()) {
    csv.text(theme.id).text(theme.label);
    csv.number(theme.submission_count).number(theme.point_count).decimal(theme.share);
    csv.text(join(theme.terms));
    csv.text(theme.exemplars.empty() ? "" : analysis.text(theme.exemplars.front()));
    csv.decimal(theme.cohesion).decimal(theme.distinctness);
    theme.stability < 0.0 ? csv.empty() : csv.decimal(theme.stability);
    csv.text(theme.group);
    theme.place ? csv.decimal(theme.place->x).decimal(theme.place->y) : csv.empty().empty();
    csv.end_row();
  }
  return std::move(csv).take();
}

}  // namespace edau
