// What the JSON files of edau have in common.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "edau/balance.hpp"
#include "edau/ledger.hpp"
#include "report/provenance.hpp"

namespace edau {

using Json = nlohmann::ordered_json;

Json named_texts(const std::vector<NamedText>& entries);
Json submission_balance(const SubmissionBalance& balance);
Json point_balance(const PointBalance& balance);
Json ledger_summary(const Ledger& ledger);

// The bytes of a file.
std::string written(const Json& json);

}  // namespace edau
