#include "pipeline/published_themes.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>
#include <unordered_set>

#include "pipeline/exact_mean.hpp"
#include "pipeline/word_centroids.hpp"
#include "themes/describe.hpp"

namespace edau {
namespace {

using Members = std::vector<std::vector<std::size_t>>;

std::int32_t largest_cluster(const Clustering& clustering) {
  const Members members =
      members_of_clusters(clustering.assignments, clustering.rule.cluster_count());
  return static_cast<std::int32_t>(std::distance(
      members.begin(), std::ranges::max_element(members, {}, &std::vector<std::size_t>::size)));
}

std::size_t people_of(const Clusters& clusters) {
  if (clusters.speakers.empty()) return clusters.submissions.size();
  std::unordered_set<std::uint32_t> people;
  for (const Speaker& speaker : clusters.speakers) people.insert(speaker.person);
  return people.size();
}

// Leaves out what fits no cluster; and what fits one that only a single person's words fit, because
// a theme is what people share: unless so many were asked for, or of so few people that each may
// well be alone with their themes.
std::vector<Assignment> with_fitting_kept(const Clusters& clusters, int asked_for) {
  constexpr std::size_t kFewPeople = 100;
  std::vector<Assignment> assignments = with_misfits_out(clusters.clustering.assignments);
  const bool keeps_lone =
      !clusters.clustering.rule.leaves_out() || people_of(clusters) <= kFewPeople;
  const Members all = members_of_clusters(assignments, clusters.clustering.rule.cluster_count());
  const auto is_shared = [&](const auto& members) {
    return count_people(clusters.tokens, clusters.speakers, members) > 1;
  };
  if (keeps_lone || std::ranges::count_if(all, is_shared) < asked_for) return assignments;
  for (const auto& members : all) {
    if (is_shared(members)) continue;
    for (const std::size_t member : members) assignments[member] = apart(assignments[member]);
  }
  return assignments;
}

// Of the documents with the same text that may be published, that of the smallest id: which copy
// stands for them must not depend on rows' order.
std::size_t first_copy(const Clusters& clusters, std::span<const std::size_t> members,
                       std::size_t document) {
  if (clusters.ids.empty()) return document;
  const auto id = [&](std::size_t member) {
    return clusters.ids[clusters.texts[member].submission];
  };
  const auto permits = [&](std::size_t member) {
    return clusters.speakers.empty() ||
           clusters.speakers[clusters.texts[member].submission].permits;
  };
  std::size_t first = document;
  for (const std::size_t member : members) {
    if (clusters.texts[member].text == clusters.texts[document].text && permits(member) &&
        id(member) < id(first)) {
      first = member;
    }
  }
  return first;
}

Theme make_theme(const Clusters& clusters, std::span<const std::size_t> members,
                 Description description, std::size_t analysed,
                 std::span<const Document> all_documents) {
  Theme theme;
  theme.labels = std::move(description.labels);
  theme.label = theme.labels.front().text;
  theme.describing = std::move(description.terms.describing);
  theme.discriminating = std::move(description.terms.discriminating);
  theme.submission_count = static_cast<std::int64_t>(count_submissions(clusters.tokens, members));
  theme.point_count = static_cast<std::int64_t>(members.size());
  theme.counts[CountingBase::kAll] =
      static_cast<std::int64_t>(count_people(clusters.tokens, clusters.speakers, members));
  theme.share = static_cast<double>(theme.submission_count) / static_cast<double>(analysed);
  for (const ClusterExemplar& exemplar : description.exemplars) {
    const std::size_t copy = first_copy(clusters, members, exemplar.document);
    const Document& document = all_documents[clusters.documents[copy]];
    theme.exemplars.push_back(
        {document.submission,
         {document.range.begin + exemplar.range.begin, document.range.begin + exemplar.range.end},
         clusters.tokens.language_of(copy)});
  }
  return theme;
}

void measure_tie(std::span<const Assignment> assignments, std::span<const std::size_t> members,
                 Theme& theme) {
  ExactMean cohesion;
  ExactMean distinctness;
  for (const std::size_t member : members) {
    cohesion.add(static_cast<double>(assignments[member].similarity));
    distinctness.add(static_cast<double>(assignments[member].margin));
  }
  theme.cohesion = cohesion.value();
  theme.distinctness = distinctness.value();
}

// Of `members`, those of which one word alone speaks for their cluster; 0 without the lifts of
// words.
std::int64_t count_of_one_word(const Clusters& clusters, std::span<const std::size_t> members,
                               std::int32_t cluster) {
  const std::optional<WordLifts>& lifts = clusters.clustering.rule.lifts();
  if (!lifts) return 0;
  const CsrView rows = clusters.matrix.weights();
  const auto speaks_for_it = [&](std::int32_t column) {
    return lifts->lifts(column)[static_cast<std::size_t>(cluster)] > 0.0F;
  };
  return std::ranges::count_if(members, [&](std::size_t member) {
    return std::ranges::count_if(rows.row_columns(member), speaks_for_it) == 1;
  });
}

std::size_t count_analysed(std::span<const Document> all_documents) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < all_documents.size(); ++i) {
    if (i == 0 || all_documents[i].submission != all_documents[i - 1].submission) ++count;
  }
  return count;
}

// What people are told of the clusters, numbered as those are.
ClusteredDocuments as_described(const Clusters& clusters, const CentroidRule& centroids,
                                std::span<const Assignment> assignments,
                                std::span<const std::string_view> texts) {
  return {clusters.tokens,
          clusters.keys,
          clusters.vocabulary,
          clusters.matrix.weights(),
          centroids,
          assignments,
          texts,
          clusters.submissions,
          members_of_clusters(assignments, clusters.clustering.rule.cluster_count()),
          clusters.asked,
          clusters.speakers};
}

struct ThemeOfCluster {
  Theme theme;
  std::int32_t cluster;
};

// Of the clusters with documents: by falling persons, ties by label bytes.
std::vector<ThemeOfCluster> make_themes(const Clusters& clusters,
                                        std::span<const Assignment> assignments,
                                        std::span<const Document> all_documents, Workers& workers) {
  std::vector<std::string_view> texts;
  texts.reserve(clusters.texts.size());
  for (const DocumentText& document : clusters.texts) texts.push_back(document.text);
  const WordCentroids centroids(clusters.clustering.rule.centroids(), clusters.matrix, assignments,
                                workers);
  const ClusteredDocuments documents = as_described(clusters, centroids.rule(), assignments, texts);
  std::vector<Description> descriptions = describe(documents, workers);
  const std::size_t analysed = count_analysed(all_documents);
  std::vector<ThemeOfCluster> themes;
  for (std::size_t cluster = 0; cluster < descriptions.size(); ++cluster) {
    const std::vector<std::size_t>& members = documents.members[cluster];
    workers.poll();
    if (members.empty()) continue;
    Theme theme =
        make_theme(clusters, members, std::move(descriptions[cluster]), analysed, all_documents);
    measure_tie(assignments, members, theme);
    const bool is_told = !clusters.stabilities.empty() && !is_too_small_to_tell(theme);
    if (is_told) theme.stability = clusters.stabilities[cluster];
    const auto number = static_cast<std::int32_t>(cluster);
    theme.one_word_count = count_of_one_word(clusters, members, number);
    themes.push_back({std::move(theme), number});
  }
  std::ranges::sort(themes, [](const ThemeOfCluster& a, const ThemeOfCluster& b) {
    const std::int64_t left = a.theme.counts[CountingBase::kAll];
    const std::int64_t right = b.theme.counts[CountingBase::kAll];
    return left != right ? left > right : a.theme.label < b.theme.label;
  });
  return themes;
}

}  // namespace

PublishedThemes publish_themes(const Clusters& clusters, const Options& options,
                               std::vector<Document>& all_documents, Workers& workers) {
  const AnalysedWords words = clusters.words();
  const std::int32_t refuge = options.keep_all ? largest_cluster(clusters.clustering) : -1;
  const std::vector<Assignment> assignments =
      options.keep_all ? with_all_kept(words, refuge, clusters.clustering.assignments)
                       : with_fitting_kept(clusters, options.themes.low());
  PublishedThemes result;
  const auto cluster_count = static_cast<std::size_t>(clusters.clustering.rule.cluster_count());
  result.themes_of_clusters.assign(cluster_count, -1);
  for (ThemeOfCluster& one : make_themes(clusters, assignments, all_documents, workers)) {
    const std::size_t place = result.themes.size();
    result.themes_of_clusters[static_cast<std::size_t>(one.cluster)] =
        static_cast<std::int32_t>(place);
    one.theme.id = "t" + std::to_string(place + 1);
    result.themes.push_back(std::move(one.theme));
    result.clusters.push_back(one.cluster);
  }
  write_outcomes(words, assignments, result.themes_of_clusters, all_documents);
  result.refuge = refuge;
  return result;
}

}  // namespace edau
