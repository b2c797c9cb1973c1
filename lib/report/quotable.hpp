// What may be quoted where a report is to be published.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "edau/analysis.hpp"

namespace edau {

// For each campaign the submission whose text stands for it: the template's own, if that permits
// publication, else an exact copy that does, one of the same bytes before others; none where the
// text was sent by nobody who permits it.
std::vector<std::optional<std::size_t>> quotable_templates(const Analysis& analysis);

// The language of the document of `submission` that holds the byte at `place`, and that of most of
// its documents, of equals the first.
std::optional<Language> language_at(const Analysis& analysis, std::size_t submission,
                                    std::uint32_t place);
std::optional<Language> main_language(const Analysis& analysis, std::size_t submission);

}  // namespace edau
