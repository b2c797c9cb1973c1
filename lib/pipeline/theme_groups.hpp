// The themes by the columns of the input that groups are in.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/options.hpp"
#include "edau/placed_documents.hpp"
#include "edau/theme_groups.hpp"
#include "groups/group_columns.hpp"
#include "pipeline/respondents.hpp"

namespace edau {

// A table for each column, on Options::base. `documents` stand by submission and name themes below
// `theme_count`. See make_group_table() for Options::public_edition.
std::vector<GroupTable> theme_groups(std::span<const GroupColumn> columns,
                                     std::span<const Document> documents,
                                     const ByBase<Respondents>& respondents,
                                     std::size_t theme_count, const Options& options,
                                     Workers& workers);

}  // namespace edau
