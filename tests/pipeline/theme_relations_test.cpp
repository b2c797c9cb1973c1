#include "pipeline/theme_relations.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "edau/find_themes.hpp"
#include "generated.hpp"

namespace edau {
namespace {

// Theme i says word i, and of each family of three a common word.
CentroidRule families(std::int32_t themes) {
  const auto count = static_cast<std::size_t>(themes);
  std::vector<float> weights((count + count / 3) * count);
  for (std::size_t theme = 0; theme < count; ++theme) {
    weights[theme * count + theme] = 0.8F;
    weights[(count + theme / 3) * count + theme] = 0.6F;
  }
  return CentroidRule(weights, themes + themes / 3, themes);
}

PublishedThemes published(std::int32_t count) {
  PublishedThemes result;
  for (std::int32_t i = 0; i < count; ++i) {
    result.themes.emplace_back().point_count = 10;
    result.clusters.push_back((i * 7 + 2) % count);  // in another order than the clusters
  }
  return result;
}

TEST(ThemeRelationsTest, ThemesOfAFamilyAreAGroupNumberedByItsFirst) {
  constexpr std::int32_t kThemes = 12;  // four groups by default
  PublishedThemes themes = published(kThemes);
  Workers workers(1);
  const ThemeRelations relations = relate_themes(families(kThemes), themes, workers);
  EXPECT_EQ(relations.hierarchy.size(), 11U);
  std::set<std::string> seen;
  for (std::size_t i = 0; i < kThemes; ++i) {
    for (std::size_t j = 0; j < kThemes; ++j) {
      EXPECT_EQ(themes.themes[i].group == themes.themes[j].group,
                themes.clusters[i] / 3 == themes.clusters[j] / 3);
    }
    if (seen.insert(themes.themes[i].group).second) {
      EXPECT_EQ(themes.themes[i].group, "g" + std::to_string(seen.size()));
    }
    EXPECT_TRUE(themes.themes[i].place.has_value());
  }
  EXPECT_EQ(seen.size(), 4U);
}

TEST(ThemeRelationsTest, FewThemesHavePlacesButNoGroups) {
  PublishedThemes themes = published(3);
  Workers workers(1);
  EXPECT_EQ(relate_themes(families(3), themes, workers).hierarchy.size(), 2U);
  for (const Theme& theme : themes.themes) {
    EXPECT_EQ(theme.group, "");
    EXPECT_TRUE(theme.place.has_value());
  }
}

TEST(ThemeRelationsTest, TooManyThemesAreNotRelatedAndThatIsSaid) {
  Workers workers(1);
  PublishedThemes none;
  EXPECT_TRUE(relate_themes(families(3), none, workers).hierarchy.empty());
  PublishedThemes many;
  many.themes.resize(kMostRelatedThemes + 1);
  many.clusters.resize(many.themes.size());
  const ThemeRelations relations = relate_themes(families(3), many, workers);
  EXPECT_TRUE(relations.hierarchy.empty());
  EXPECT_EQ(relations.map_share, 0.0);
  EXPECT_FALSE(many.themes[0].place.has_value());
  std::vector<std::string> notes;
  note_relations(none, notes);
  EXPECT_TRUE(notes.empty());
  note_relations(many, notes);
  EXPECT_EQ(notes.size(), 1U);
}

TEST(ThemeRelationsTest, NeitherThreadsNorTheOrderOfRowsMoveATheme) {
  const auto related = [](const Corpus& corpus, int threads) {
    std::vector<std::string> result;
    const Analysis analysis = find_themes(corpus, {.themes = 12, .threads = threads});
    for (const Theme& theme : analysis.themes()) {
      result.push_back(theme.group + " " + std::to_string(theme.place->x) + " " +
                       std::to_string(theme.place->y));
    }
    for (const Merge& merge : analysis.relations().hierarchy) {
      result.push_back(std::to_string(merge.first) + " " + std::to_string(merge.second) + " " +
                       std::to_string(merge.similarity));
    }
    return result;
  };
  const auto straight = related(generated_corpus(500), 1);
  EXPECT_EQ(straight.size(), 12U + 11U);
  EXPECT_EQ(related(generated_corpus(500), 3), straight);
  EXPECT_EQ(related(generated_corpus(500, true), 2), straight);
}

}  // namespace
}  // namespace edau
