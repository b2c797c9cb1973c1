// What readers are told of the counting bases.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "edau/analysis.hpp"

namespace edau {

// Whether what is counted needs words: campaigns were found, a column names persons, or the user
// chose another base than that of all. Else every submission is one of all.
bool bases_matter(const Analysis& analysis);

// Whether a column names persons, so that people are counted and not submissions.
bool is_of_people(const Analysis& analysis);

// What is counted on a base, for the head of a column: "People", "Different texts",
// "Submissions, each campaign as one".
std::string base_heading(const Analysis& analysis, CountingBase base);

// The same with a number: "1 person", "281 submissions outside campaigns".
std::string base_quantity(const Analysis& analysis, CountingBase base, std::int64_t count);

// "504 (56.0%)": a theme's size on a base.
std::string size_text(const Theme& theme, CountingBase base);

}  // namespace edau
