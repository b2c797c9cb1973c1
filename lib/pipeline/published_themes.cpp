#include "pipeline/published_themes.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>

#include "pipeline/count_bases.hpp"
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

std::int64_t count_submissions(const Clusters& clusters, std::span<const std::size_t> members) {
  std::int64_t count = 0;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i == 0 ||
        clusters.texts[members[i]].submission != clusters.texts[members[i - 1]].submission) {
      ++count;
    }
  }
  return count;
}

std::int64_t count_persons(const Clusters& clusters, std::span<const std::size_t> members,
                           std::span<const Document> all_documents) {
  if (clusters.persons.empty()) return count_submissions(clusters, members);
  std::vector<std::uint32_t> persons;
  persons.reserve(members.size());
  for (const std::size_t member : members) {
    persons.push_back(clusters.persons[all_documents[clusters.documents[member]].submission]);
  }
  return count_different(std::move(persons));
}

// Leaves out what fits no cluster; and what fits one that only a single submission fits, because a
// theme is what people share: unless so many were asked for, or of so few submissions that each may
// well be alone with its themes.
std::vector<Assignment> with_fitting_kept(const Clusters& clusters, int asked_for) {
  constexpr std::size_t kFewSubmissions = 100;
  std::vector<Assignment> assignments = with_misfits_out(clusters.clustering.assignments);
  const bool keeps_lone =
      !clusters.clustering.rule.leaves_out() || clusters.submissions.size() <= kFewSubmissions;
  const Members all = members_of_clusters(assignments, clusters.clustering.rule.cluster_count());
  const auto is_shared = [&](const auto& members) {
    return count_submissions(clusters, members) > 1;
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
  theme.submission_count = count_submissions(clusters, members);
  theme.point_count = static_cast<std::int64_t>(members.size());
  theme.counts[CountingBase::kAll] = count_persons(clusters, members, all_documents);
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

std::size_t count_analysed(std::span<const Document> all_documents) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < all_documents.size(); ++i) {
    if (i == 0 || all_documents[i].submission != all_documents[i - 1].submission) ++count;
  }
  return count;
}

}  // namespace

PublishedThemes publish_themes(const Clusters& clusters, const Options& options,
                               std::vector<Document>& all_documents, Workers& workers) {
  const AnalysedWords words = clusters.words();
  const std::int32_t refuge = options.keep_all ? largest_cluster(clusters.clustering) : -1;
  const std::vector<Assignment> assignments =
      options.keep_all ? with_all_kept(words, refuge, clusters.clustering.assignments)
                       : with_fitting_kept(clusters, options.themes.low());
  const auto cluster_count = static_cast<std::size_t>(clusters.clustering.rule.cluster_count());
  const WordCentroids centroids(clusters.clustering.rule.centroids(), clusters.matrix, assignments,
                                workers);
  std::vector<std::string_view> texts;
  for (const DocumentText& document : clusters.texts) texts.push_back(document.text);
  const ClusteredDocuments documents{
      clusters.tokens,
      clusters.keys,
      clusters.vocabulary,
      clusters.matrix.weights(),
      centroids.rule(),
      assignments,
      texts,
      clusters.submissions,
      members_of_clusters(assignments, clusters.clustering.rule.cluster_count()),
      clusters.asked,
      clusters.speakers};
  std::vector<Description> descriptions = describe(documents, workers);

  const std::size_t analysed = count_analysed(all_documents);
  std::vector<std::pair<Theme, std::size_t>> ordered;  // with its cluster
  for (std::size_t cluster = 0; cluster < cluster_count; ++cluster) {
    if (documents.members[cluster].empty()) continue;
    ordered.emplace_back(make_theme(clusters, documents.members[cluster],
                                    std::move(descriptions[cluster]), analysed, all_documents),
                         cluster);
    Theme& theme = ordered.back().first;
    measure_tie(assignments, documents.members[cluster], theme);
    if (!clusters.stabilities.empty()) theme.stability = clusters.stabilities[cluster];
  }
  std::ranges::sort(ordered, [](const auto& a, const auto& b) {
    const std::int64_t left = a.first.counts[CountingBase::kAll];
    const std::int64_t right = b.first.counts[CountingBase::kAll];
    return left != right ? left > right : a.first.label < b.first.label;
  });

  PublishedThemes result;
  std::vector<std::int32_t> theme_of_cluster(cluster_count, -1);
  for (auto& [theme, cluster] : ordered) {
    theme_of_cluster[cluster] = static_cast<std::int32_t>(result.themes.size());
    theme.id = "t" + std::to_string(result.themes.size() + 1);
    result.themes.push_back(std::move(theme));
    result.clusters.push_back(static_cast<std::int32_t>(cluster));
  }
  write_outcomes(words, assignments, theme_of_cluster, all_documents);
  result.themes_of_clusters = std::move(theme_of_cluster);
  result.refuge = refuge;
  return result;
}

}  // namespace edau
