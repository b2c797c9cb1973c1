#include "report/json_parts.hpp"
#include "report/outputs.hpp"

namespace edau {
namespace {

Json model_member(const Model& model) {
  Json versions = Json::object();
  for (const NamedValue& version : model.versions()) versions[version.name] = version.value;
  return {{"sha256", model.sha256()}, {"edau", versions}};
}

Json theme_member(const ModelTheme& theme, const ThemeDrift& drift) {
  Json json = {{"id", theme.id},
               {"label", theme.label},
               {"share_then", drift.share_then},
               {"share_now", drift.share_now},
               {"similarity_then", drift.similarity_then}};
  if (drift.similarity_now) json["similarity_now"] = *drift.similarity_now;
  json["submissions"] = drift.submission_count;
  return json;
}

Json drift_member(const Assigned& assigned) {
  const Drift& drift = assigned.drift();
  Json themes = Json::array();
  for (std::size_t i = 0; i < drift.themes.size(); ++i) {
    themes.push_back(theme_member(assigned.model().themes()[i], drift.themes[i]));
  }
  return {{"unthemed_share_then", drift.unthemed_share_then},
          {"unthemed_share_now", drift.unthemed_share_now},
          {"themes", themes}};
}

}  // namespace

std::string assigned_json(const Assigned& assigned) {
  const Corpus& corpus = assigned.corpus();
  Json json;
  json["edau"] = named_texts(versions_at_work());
  json["model"] = model_member(assigned.model());
  json["reading"] = named_texts(reading_of(corpus));
  json["input"] = {{"hash", input_hash(corpus)}, {"received", assigned.submissions().received}};
  json["submissions"] = submission_balance(assigned.submissions());
  json["points"] = point_balance(assigned.points());
  json["ledger"] = ledger_summary(corpus.ledger());
  json["notes"] = assigned.notes();
  json["drift"] = drift_member(assigned);
  return written(json);
}

}  // namespace edau
