// How the themes lie to one another.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "edau/analysis.hpp"
#include "edau/clustering.hpp"
#include "pipeline/published_themes.hpp"

namespace edau {

// More themes than this are not compared with one another: nobody reads a map of them, and each
// pair takes some 30 bytes.
inline constexpr std::size_t kMostRelatedThemes = 1000;

// Writes group (of as many as default_group_count() says) and place into the themes. Themes stand
// by size, so groups are numbered by their largest.
ThemeRelations relate_themes(const CentroidRule& centroids, PublishedThemes& published,
                             Workers& workers);

// Says so where there are too many themes for that.
void note_relations(const PublishedThemes& published, std::vector<std::string>& notes);

}  // namespace edau
