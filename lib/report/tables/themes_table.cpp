#include "edau/tables.hpp"
#include "report/tables/columns.hpp"

namespace edau {

Table themes_table(const Analysis& analysis) {
  Texts theme_id("theme");
  Texts label("label");
  NumberColumn submissions("submissions");
  NumberColumn points("points");
  DecimalColumn share("share");
  TextLists describing("describing");
  TextLists discriminating("discriminating");
  TextLists exemplars("exemplars");
  DecimalColumn cohesion("cohesion");
  DecimalColumn distinctness("distinctness");
  DecimalColumn stability("stability");
  Texts group("group");
  DecimalColumn x("x");
  DecimalColumn y("y");
  for (const Theme& theme : analysis.themes()) {
    theme_id.add(theme.id);
    label.add(theme.label);
    submissions.add(theme.submission_count);
    points.add(theme.point_count);
    share.add(theme.share);
    for (const std::string& term : theme.describing) describing.add_item(term);
    describing.end_row();
    for (const std::string& term : theme.discriminating) discriminating.add_item(term);
    discriminating.end_row();
    for (const Exemplar& exemplar : theme.exemplars) exemplars.add_item(analysis.text(exemplar));
    exemplars.end_row();
    cohesion.add(theme.cohesion);
    distinctness.add(theme.distinctness);
    theme.stability < 0.0 ? stability.add_missing() : stability.add(theme.stability);
    group.add_or_missing(theme.group);
    theme.place ? x.add(theme.place->x) : x.add_missing();
    theme.place ? y.add(theme.place->y) : y.add_missing();
  }
  return table_of(analysis.themes().size(), theme_id, label, submissions, points, share, describing,
                  discriminating, exemplars, cohesion, distinctness, stability, group, x, y);
}

}  // namespace edau
