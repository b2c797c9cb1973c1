// The themes that a user asked to split in two.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "edau/analysis.hpp"
#include "pipeline/published_themes.hpp"
#include "pipeline/theme_search.hpp"

namespace edau {

struct SplitTheme {
  std::string name;  // of the theme that was, and its label
  std::string label;
  std::int32_t cluster;  // of its halves
  std::int32_t other;
};

// The themes that `names` name when `unsplit`, which `search` found, is published as it stands, in
// the order of their clusters, with the numbers that split_clusters() gives their halves. Throws
// Error kInvalidArgument where there is no such theme, or nothing in it to tell apart.
std::vector<SplitTheme> themes_to_split(const Clusters& unsplit, const ThemeSearch& search,
                                        const Options& options, std::vector<Document> documents,
                                        Workers& workers);

// The clusters to split.
std::vector<std::int32_t> clusters_of(std::span<const SplitTheme> splits);

// What became of each, as a sentence.
void note_splits(std::span<const SplitTheme> splits, const PublishedThemes& published,
                 std::vector<std::string>& notes);

}  // namespace edau
