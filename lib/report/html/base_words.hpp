// What readers are told of the counting bases.
#pragma once

#include <cstdint>
#include <string>

#include "edau/analysis.hpp"

namespace edau {

// Whether what is counted needs words: campaigns were found, a column names persons, or the user
// chose another base than that of all. Else every submission is one of all.
bool bases_matter(const Analysis& analysis);

// Whether the page is one to publish: a column of permissions was named, or a public edition asked
// for.
bool is_for_publication(const Analysis& analysis);

// What is counted on a base: "people", "different texts", "submissions, each campaign as one".
std::string base_noun(const Analysis& analysis, CountingBase base);

// The same for the head of a column: "People".
std::string base_heading(const Analysis& analysis, CountingBase base);

// "1,234 submissions, campaign texts apart", "1 person": on Options::base.
std::string base_quantity(const Analysis& analysis, std::int64_t count);

// "504 (56.0%)": a theme's size on a base.
std::string size_text(const Theme& theme, CountingBase base);

}  // namespace edau
