#include "pipeline/split_themes.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "edau/error.hpp"

namespace edau {
namespace {

[[noreturn]] void refuse(const std::string& name, const std::string& why) {
  throw Error(ErrorCode::kInvalidArgument, "--split: theme " + name + " " + why);
}

std::size_t place_of(const std::string& name, std::span<const Theme> themes) {
  const auto found = std::ranges::find(themes, name, &Theme::id);
  if (found == themes.end()) {
    refuse(name, "does not exist; without --split, the themes of these submissions are t1 to t" +
                     std::to_string(themes.size()));
  }
  return static_cast<std::size_t>(found - themes.begin());
}

std::int32_t cluster_of(const Document& document, const PublishedThemes& published) {
  return document.theme < 0 ? -1 : published.clusters[static_cast<std::size_t>(document.theme)];
}

// Those that were in no theme which is split, and those of them that are in another one now.
struct Others {
  std::size_t all = 0;
  std::size_t moved = 0;
};

Others count_others(const Splits& splits, const PublishedThemes& published,
                    std::span<const Document> documents) {
  Others others;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const std::int32_t before = splits.clusters_before[i];
    if (before < 0 || std::ranges::count(splits.themes, before, &SplitTheme::cluster) > 0) continue;
    ++others.all;
    if (cluster_of(documents[i], published) != before) ++others.moved;
  }
  return others;
}

std::string quoted(const std::string& id, const std::string& label) {
  return id + " (“" + label + "”)";
}

}  // namespace

Splits themes_to_split(const Clusters& unsplit, const ThemeSearch& search, const Options& options,
                       std::vector<Document> documents, Workers& workers) {
  if (options.split.empty()) return {};
  const PublishedThemes published = publish_themes(unsplit, options, documents, workers);
  std::vector<SplitTheme> result;
  std::vector<std::int32_t> clusters_before;
  clusters_before.reserve(documents.size());
  for (const Document& document : documents) {
    clusters_before.push_back(cluster_of(document, published));
  }
  for (const std::string& name : options.split) {
    const std::size_t place = place_of(name, published.themes);
    const std::int32_t cluster = published.clusters[place];
    if (!search.can_split(cluster)) {
      refuse(name, "cannot be split: fewer than two different texts fit it; leave it out");
    }
    result.push_back({name, published.themes[place].label, cluster, -1});
  }
  std::ranges::sort(result, {}, &SplitTheme::cluster);
  std::int32_t next = unsplit.clustering.rule.cluster_count();
  for (SplitTheme& theme : result) theme.other = next++;
  return {std::move(result), std::move(clusters_before)};
}

std::vector<std::int32_t> clusters_of(std::span<const SplitTheme> splits) {
  std::vector<std::int32_t> result;
  result.reserve(splits.size());
  for (const SplitTheme& theme : splits) result.push_back(theme.cluster);
  return result;
}

void note_splits(const Splits& splits, const PublishedThemes& published,
                 std::span<const Document> documents, std::string_view noun,
                 std::vector<std::string>& notes) {
  if (splits.themes.empty()) return;
  for (const SplitTheme& theme : splits.themes) {
    std::string halves;
    for (std::size_t i = 0; i < published.themes.size(); ++i) {
      const std::int32_t cluster = published.clusters[i];
      if (cluster != theme.cluster && cluster != theme.other) continue;
      if (!halves.empty()) halves += " and ";
      halves += quoted(published.themes[i].id, published.themes[i].label);
    }
    notes.push_back("Theme " + quoted(theme.name, theme.label) + " was split: it became " +
                    (halves.empty() ? "part of other themes, or of none" : halves) + ".");
  }
  const Others others = count_others(splits, published, documents);
  notes.push_back(
      "After a split every " + std::string(noun) +
      " is placed anew, by the words of the themes that there are then: " +
      std::to_string(others.moved) + " of the " + std::to_string(others.all) +
      (others.all == 1 ? " that was in another theme " : " that were in other themes ") +
      (others.moved == 1 ? "has changed theme, or is in none now."
                         : "have changed theme, or are in none now."));
}

}  // namespace edau
