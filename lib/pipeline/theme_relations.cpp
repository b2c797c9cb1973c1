#include "pipeline/theme_relations.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace edau {

ThemeRelations relate_themes(const CentroidRule& centroids, PublishedThemes& published,
                             Workers& workers) {
  std::vector<Theme>& themes = published.themes;
  if (themes.empty() || themes.size() > kMostRelatedThemes) return {};
  const std::vector<double> cosines = centroids.cosines(published.clusters, workers);
  std::vector<std::int64_t> documents;
  documents.reserve(themes.size());
  for (const Theme& theme : themes) documents.push_back(theme.point_count);
  std::vector<Merge> merges = cluster_hierarchy(cosines_from_mean(cosines), documents);
  const ClusterMap map = cluster_map(cosines, workers);

  const auto count = static_cast<std::int32_t>(themes.size());
  std::vector<std::int32_t> groups;
  if (const std::int32_t wanted = default_group_count(count); wanted > 0) {
    groups = cut_hierarchy(merges, count, wanted);
  }
  for (std::size_t i = 0; i < themes.size(); ++i) {
    themes[i].place = map.places[i];
    if (!groups.empty()) themes[i].group = "g" + std::to_string(groups[i] + 1);
  }
  return {std::move(merges), map.shown_share};
}

void note_relations(const PublishedThemes& published, std::vector<std::string>& notes) {
  if (published.themes.size() <= kMostRelatedThemes) return;
  notes.push_back("There are more than " + std::to_string(kMostRelatedThemes) +
                  " themes: too many to be put into groups and on a map.");
}

}  // namespace edau
