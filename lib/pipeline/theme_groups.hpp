// The themes by the columns of the input that groups are in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/parallel.hpp"
#include "edau/placed_documents.hpp"
#include "edau/theme_groups.hpp"
#include "groups/group_columns.hpp"

namespace edau {

// A table for each column. `documents` stand by submission and name themes below `theme_count`; a
// person counts once in each theme they raise: `persons` are those of number_persons(). See
// make_group_table() for `public_edition`.
std::vector<GroupTable> theme_groups(std::span<const GroupColumn> columns,
                                     std::span<const Document> documents,
                                     std::span<const std::uint32_t> persons,
                                     std::size_t theme_count, bool public_edition,
                                     Workers& workers);

}  // namespace edau
