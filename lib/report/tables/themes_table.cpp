#include <algorithm>
#include <span>
#include <string>

#include "edau/tables.hpp"
#include "report/outputs.hpp"
#include "report/tables/columns.hpp"

namespace edau {
namespace {

void append_counts_on(CountingBase base, const std::string& count_name,
                      const std::string& share_name, std::span<const Theme> themes, Table& table) {
  NumberColumn counts(count_name);
  DecimalColumn shares(share_name);
  for (const Theme& theme : themes) {
    counts.add(theme.counts[base]);
    shares.add(theme.shares[base]);
  }
  table.columns.push_back(counts.take());
  table.columns.push_back(shares.take());
}

// The headline first, then every base.
void append_counts(const Analysis& analysis, Table& table) {
  const std::span<const Theme> themes = analysis.themes();
  const CountingBase headline = analysis.options().base;
  Texts base("base");
  Texts differs("differs_by_base");
  for (const Theme& theme : themes) {
    base.add(counting_base_name(headline));
    differs.add(theme.differs_by_base ? "yes" : "no");
  }
  table.columns.push_back(base.take());
  append_counts_on(headline, "count", "count_share", themes, table);
  for (const CountingBase each : kCountingBases) {
    std::string name = "base_" + std::string(counting_base_name(each));
    std::ranges::replace(name, '-', '_');
    append_counts_on(each, name, name + "_share", themes, table);
  }
  table.columns.push_back(differs.take());
}

}  // namespace

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
  Texts label_en("label_en");
  Texts label_cy("label_cy");
  NumberColumn label_submissions("label_submissions");
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
    label_en.add_or_missing(label_in(theme, Language::kEnglish));
    label_cy.add_or_missing(label_in(theme, Language::kWelsh));
    label_submissions.add(theme.labels.front().submission_count);
  }
  Table table = table_of(analysis.themes().size(), theme_id, label, submissions, points, share,
                         describing, discriminating, exemplars, cohesion, distinctness, stability,
                         group, x, y, label_en, label_cy);
  append_counts(analysis, table);
  table.columns.push_back(label_submissions.take());
  return table;
}

}  // namespace edau
