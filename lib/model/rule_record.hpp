// The assignment rule as a record, and back: every number of it, bit by bit.
#pragma once

#include "edau/clustering.hpp"
#include "model/model_records.hpp"

namespace edau {

// Of a rule with lifts that know what they were made of; or of one without, whose columns begin
// with the `term_count` terms: what is behind them goes into record_vectors().
RuleRecord record_rule(const AssignmentRule& rule, std::int32_t term_count);

// Of the columns behind the terms; empty where there are none.
VectorsRecord record_vectors(const AssignmentRule& rule, std::int32_t term_count, double weight);

// Requires records of `term_count` terms without a defect (check_records.hpp).
AssignmentRule restore_rule(const RuleRecord& record, const VectorsRecord& vectors,
                            std::int32_t term_count);

}  // namespace edau
