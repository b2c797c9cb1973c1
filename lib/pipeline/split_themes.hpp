// The themes that a user asked to split in two.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/parallel.hpp"
#include "edau/analysis.hpp"
#include "pipeline/published_themes.hpp"
#include "pipeline/theme_search.hpp"

namespace edau {

// A theme to split.
struct SplitTheme {
  std::string name;  // of the theme that was, and its label
  std::string label;
  std::int32_t cluster;  // of its halves
  std::int32_t other;
};

struct Splits {
  std::vector<SplitTheme> themes;             // in the order of their clusters
  std::vector<std::int32_t> clusters_before;  // of each document; -1: in no theme
};

// The themes that Options::split names when `unsplit`, which `search` found, is published as it
// stands, with the numbers that split_clusters() gives their halves; none where it names none.
// Throws Error kInvalidArgument where there is no such theme, or nothing in it to tell apart.
Splits themes_to_split(const Clusters& unsplit, const ThemeSearch& search, const Options& options,
                       std::vector<Document> documents, Workers& workers);

// The clusters to split.
std::vector<std::int32_t> clusters_of(std::span<const SplitTheme> splits);

// What became of each, as a sentence; and how many `documents` of other themes are elsewhere now.
void note_splits(const Splits& splits, const PublishedThemes& published,
                 std::span<const Document> documents, std::string_view noun,
                 std::vector<std::string>& notes);

}  // namespace edau
