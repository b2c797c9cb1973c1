// Who is counted on a base, each in one group.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "edau/placed_documents.hpp"
#include "groups/group_columns.hpp"
#include "groups/group_counts.hpp"
#include "pipeline/respondents.hpp"

namespace edau {

// Respondents, each with a number of what they state, raise or are; sorted.
using StatedNumbers = std::vector<std::pair<std::uint32_t, std::size_t>>;

struct CountedRespondents {
  StatedNumbers groups;   // the one of each: that which most of their submissions state, of equals
                          // the first, but one of nothing stated only where there is no other
  StatedNumbers themes;   // each once
  StatedNumbers persons;  // who stand behind them; empty where nobody stands behind two
};

// `documents` stand by submission; `respondents` and `persons` have a number for each.
CountedRespondents count_respondents(const GroupColumn& column, std::span<const Document> documents,
                                     const Respondents& respondents, const Respondents& persons);

// By groups of these `values`, of which the last may be empty.
GroupCounts counts_by_group(const CountedRespondents& counted, std::span<const std::string> values,
                            std::size_t theme_count);

}  // namespace edau
