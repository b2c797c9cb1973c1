#include "report/json_parts.hpp"

#include <map>
#include <string>

namespace edau {

Json named_texts(const std::vector<NamedText>& entries) {
  Json object = Json::object();
  for (const NamedText& entry : entries) object[std::string(entry.name)] = entry.text;
  return object;
}

Json submission_balance(const SubmissionBalance& balance) {
  return {{"received", balance.received},
          {"excluded", balance.excluded},
          {"analysed", balance.analysed},
          {"themed", balance.themed},
          {"unthemed", balance.unthemed},
          {"non_answers", balance.non_answers},
          {"without_usable_words", balance.without_usable_words}};
}

Json point_balance(const PointBalance& balance) {
  return {{"all", balance.all},
          {"themed", balance.themed},
          {"unthemed", balance.unthemed},
          {"non_answers", balance.non_answers}};
}

Json ledger_summary(const Ledger& ledger) {
  std::map<Exclusion, std::int64_t> counts;
  for (const LedgerEntry& entry : ledger.excluded) ++counts[entry.reason];
  Json excluded = Json::object();
  for (const auto& [reason, count] : counts) excluded[std::string(exclusion_name(reason))] = count;
  Json notes = Json::array();
  for (const LedgerNote& note : ledger.notes) {
    notes.push_back({{"name", note.name},
                     {"count", note.count},
                     {"first_line", note.first_line},
                     {"text", note.text}});
  }
  return {{"excluded", excluded}, {"blank_lines", ledger.blank_lines}, {"notes", notes}};
}

// Ledger texts may quote bytes of a file as they stood; JSON is UTF-8 throughout.
std::string written(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace edau
