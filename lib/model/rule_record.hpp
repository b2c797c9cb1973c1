// The assignment rule as a record, and back: every number of it, bit by bit.
#pragma once

#include "edau/clustering.hpp"
#include "model/model_records.hpp"

namespace edau {

// Requires a rule with lifts that know what they were made of.
RuleRecord record_rule(const AssignmentRule& rule);

// Requires a record of `term_count` terms without a defect (check_records.hpp).
AssignmentRule restore_rule(const RuleRecord& record, std::int32_t term_count);

}  // namespace edau
