// Doubles are written with the fewest digits that give the same double back
// (nlohmann's Grisu2: integer arithmetic, no locale), so the same analysis gives
// the same bytes on every machine.
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "report/json_parts.hpp"
#include "report/outputs.hpp"
#include "report/quotable.hpp"

namespace edau {
namespace {

Json resolved_options(const Resolved& resolved) {
  Json json = {{"theme_count", resolved.theme_count},
               {"min_document_frequency", resolved.min_document_frequency},
               {"max_document_share", resolved.max_document_share},
               {"distinct_documents", resolved.distinct_documents},
               {"term_count", resolved.term_count},
               {"recipe", recipe_name(resolved.recipe)},
               {"passes", resolved.passes},
               {"objective", resolved.objective},
               {"related_words", resolved.related_words}};
  if (resolved.welsh_tokens > 0) {
    json["welsh_tokens"] = resolved.welsh_tokens;
    json["bridged_tokens"] = resolved.bridged_tokens;
  }
  if (resolved.lexicon_words > 0) {
    json["lexicon"] = {{"words", resolved.lexicon_words},
                       {"hash", hexadecimal(resolved.lexicon_content)}};
  }
  if (resolved.stop_words > 0) {
    json["stop_words"] = {{"words", resolved.stop_words},
                          {"hash", hexadecimal(resolved.stop_words_content)}};
  }
  if (resolved.vector_dimension > 0) {
    json["vectors"] = {{"dimension", resolved.vector_dimension},
                       {"weight", resolved.vector_weight},
                       {"hash", hexadecimal(resolved.vectors_content)}};
  }
  return json;
}

Json code_or_null(std::optional<Language> language) {
  return language ? Json(language_code(*language)) : Json();
}

Json theme_member(const Analysis& analysis, const Theme& theme) {
  Json exemplars = Json::array();
  for (const Exemplar& exemplar : theme.exemplars) {
    exemplars.push_back({{"id", analysis.corpus().submission(exemplar.submission).id},
                         {"begin", exemplar.range.begin},
                         {"end", exemplar.range.end},
                         {"language", code_or_null(exemplar.language)},
                         {"text", analysis.text(exemplar)}});
  }
  Json json = {{"id", theme.id},
               {"label", theme.label},
               {"submissions", theme.submission_count},
               {"points", theme.point_count},
               {"share", theme.share},
               {"one_word_points", theme.one_word_count},
               {"cohesion", theme.cohesion},
               {"distinctness", theme.distinctness}};
  if (theme.stability >= 0.0) json["stability"] = theme.stability;
  if (!theme.group.empty()) json["group"] = theme.group;
  if (theme.place) {
    json["x"] = theme.place->x;
    json["y"] = theme.place->y;
  }
  json["describing"] = theme.describing;
  json["discriminating"] = theme.discriminating;
  json["exemplars"] = exemplars;
  for (const CountingBase base : kCountingBases) {
    json["bases"][std::string(counting_base_name(base))] = {{"count", theme.counts[base]},
                                                            {"share", theme.shares[base]}};
  }
  json["differs_by_base"] = theme.differs_by_base;
  json["labels"] = Json::array();
  for (const ThemeLabel& label : theme.labels) {
    json["labels"].push_back({{"language", code_or_null(label.language)},
                              {"text", label.text},
                              {"submissions", label.submission_count}});
  }
  return json;
}

// Merge i makes the node "m<i + 1>" of two others: themes, by their ids, or nodes made before.
Json hierarchy_member(const Analysis& analysis) {
  const auto themes = analysis.themes();
  const auto name = [&](std::int32_t node) {
    const auto index = static_cast<std::size_t>(node);
    return index < themes.size() ? themes[index].id
                                 : "m" + std::to_string(index - themes.size() + 1);
  };
  Json json = Json::array();
  auto node = static_cast<std::int32_t>(themes.size());
  for (const Merge& merge : analysis.relations().hierarchy) {
    json.push_back({{"node", name(node++)},
                    {"parts", {name(merge.first), name(merge.second)}},
                    {"similarity", static_cast<double>(merge.similarity)}});
  }
  return json;
}

Json campaigns_member(const Analysis& analysis) {
  const Campaigns& found = analysis.campaigns();
  std::vector<std::int64_t> additions(found.campaigns.size());
  for (const Addition& addition : found.additions) {
    ++additions[static_cast<std::size_t>(addition.campaign)];
  }
  const std::vector<std::optional<std::size_t>> templates = quotable_templates(analysis);
  Json json = Json::array();
  for (std::size_t i = 0; i < found.campaigns.size(); ++i) {
    const Campaign& campaign = found.campaigns[i];
    const Json text =
        templates[i] ? Json(analysis.corpus().submission(*templates[i]).text) : Json();
    json.push_back({{"id", campaign_id(i)},
                    {"copies", campaign.copy_count()},
                    {"exact", campaign.exact_count},
                    {"edited", campaign.edited_count},
                    {"additions", additions[i]},
                    {"template", text}});
  }
  return json;
}

Json group_cell(const RespondentGroup& group, const GroupCell& cell) {
  Json json = {{"value", group.value}};
  if (cell.suppressed) {
    json["suppressed"] = true;
    return json;
  }
  json["count"] = cell.count;
  json["share"] = cell.share;
  json["low"] = cell.low;
  json["high"] = cell.high;
  if (cell.is_tested()) {
    json["tested_count"] = cell.tested_count;
    json["tested_share"] = cell.tested_share;
    json["others_share"] = cell.others_share;
    json["p"] = cell.p;
    json["adjusted_p"] = cell.adjusted_p;
  }
  return json;
}

// A column of groups: their sizes, then each theme in each group. The value "" is of those who
// stated nothing.
Json group_table(const Analysis& analysis, const GroupTable& table) {
  Json sizes = Json::array();
  for (const RespondentGroup& group : table.groups) {
    sizes.push_back({{"value", group.value}, {"size", group.size}});
    if (group.tested_size >= 0) sizes.back()["tested_size"] = group.tested_size;
  }
  Json themes = Json::array();
  for (std::size_t theme = 0; theme < analysis.themes().size(); ++theme) {
    Json cells = Json::array();
    for (std::size_t group = 0; group < table.groups.size(); ++group) {
      cells.push_back(group_cell(table.groups[group], table.cell(theme, group)));
    }
    themes.push_back({{"id", analysis.themes()[theme].id}, {"cells", cells}});
  }
  return {{"column", table.column},
          {"base", counting_base_name(analysis.options().base)},
          {"sizes", sizes},
          {"themes", themes}};
}

Json groups_member(const Analysis& analysis) {
  Json json = Json::array();
  for (const GroupTable& table : analysis.group_tables()) {
    json.push_back(group_table(analysis, table));
  }
  return json;
}

}  // namespace

std::string analysis_json(const Analysis& analysis, const Provenance& provenance) {
  Json json;
  json["edau"] = named_texts(provenance.versions);
  json["options"] = named_texts(provenance.options);
  json["reading"] = named_texts(provenance.reading);
  json["input"] = {{"hash", provenance.input_hash}, {"received", analysis.submissions().received}};
  json["submissions"] = submission_balance(analysis.submissions());
  json["points"] = point_balance(analysis.points());
  json["resolved"] = resolved_options(analysis.resolved());
  json["ledger"] = ledger_summary(analysis.corpus().ledger());
  json["notes"] = analysis.notes();
  json["themes"] = Json::array();
  for (const Theme& theme : analysis.themes()) {
    json["themes"].push_back(theme_member(analysis, theme));
  }
  json["hierarchy"] = hierarchy_member(analysis);
  if (!provenance.model_sha256.empty()) {
    json["model"] = {{"file", kModelFile}, {"sha256", provenance.model_sha256}};
  }
  json["map"] = {{"shown_share", analysis.relations().map_share}};
  json["campaigns"] = campaigns_member(analysis);
  for (const CountingBase base : kCountingBases) {
    json["bases"][std::string(counting_base_name(base))] = analysis.analysed_on_bases()[base];
  }
  if (!analysis.group_tables().empty()) json["groups"] = groups_member(analysis);
  return written(json);
}

}  // namespace edau
