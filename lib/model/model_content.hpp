// A model in memory: its records, and what they come to once they are used.
#pragma once

#include <mutex>
#include <optional>

#include "edau/clustering.hpp"
#include "edau/model.hpp"
#include "edau/term_keys.hpp"
#include "edau/tokenized_documents.hpp"
#include "edau/weighting.hpp"
#include "model/model_records.hpp"

namespace edau {

// The records are small, and what assigns is large (a dense table has a number for each term in
// each cluster): it is made when it is first asked for, and kept. Any number of threads may ask.
class ModelContent {
 public:
  // Completes what follows from the rest: ids, shares, sums. Requires records without a defect
  // (check_records.hpp).
  explicit ModelContent(ModelRecords records);

  const ModelRecords& records() const noexcept { return records_; }

  const Vocabulary& vocabulary() const;
  const AssignmentRule& rule() const;

  // How the analysis read its words.
  TokenizeOptions tokenizing() const;
  NormalizeOptions normalizing() const;
  Weighting weighting() const;

 private:
  ModelRecords records_;
  mutable std::once_flag vocabulary_made_;
  mutable std::optional<Vocabulary> vocabulary_;
  mutable std::once_flag rule_made_;
  mutable std::optional<AssignmentRule> rule_;
};

}  // namespace edau
