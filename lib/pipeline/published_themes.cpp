#include "pipeline/published_themes.hpp"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <string>

#include "themes/describe.hpp"

namespace edau {
namespace {

using Members = std::vector<std::vector<std::size_t>>;

// Why a document is in no cluster.
Outcome outcome_without_cluster(const Clusters& clusters, std::size_t document) {
  if (!clusters.matrix.weights().row_columns(document).empty()) return Outcome::kFitsNoTheme;
  for (const Occurrence& occurrence : clusters.tokens.document(document)) {
    const KeyRole role = clusters.keys.role(clusters.keys.key_of(occurrence.surface()));
    if (role == KeyRole::kContent) return Outcome::kNoSharedWord;
  }
  return Outcome::kNoUsableWord;
}

std::size_t largest(const Members& members) {
  return static_cast<std::size_t>(std::distance(
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

// Leaves out what fits no cluster; and without `keeps_lone`, what fits one that only a single
// submission fits: a theme is what people share.
std::vector<Assignment> with_misfits_out(const Clusters& clusters, bool keeps_lone) {
  std::vector<Assignment> assignments = clusters.clustering.assignments;
  for (Assignment& assignment : assignments) {
    if (!assignment.fits) assignment.cluster = -1;
  }
  if (keeps_lone) return assignments;
  const std::int32_t cluster_count = clusters.clustering.rule.cluster_count();
  for (const auto& members : members_of_clusters(assignments, cluster_count)) {
    if (count_submissions(clusters, members) > 1) continue;
    for (const std::size_t member : members) assignments[member].cluster = -1;
  }
  return assignments;
}

// Gives every document that says something a cluster.
std::vector<Assignment> with_all_kept(const Clusters& clusters) {
  std::vector<Assignment> assignments = clusters.clustering.assignments;
  const auto refuge = static_cast<std::int32_t>(
      largest(members_of_clusters(assignments, clusters.clustering.rule.cluster_count())));
  for (std::size_t document = 0; document < assignments.size(); ++document) {
    if (assignments[document].cluster < 0 &&
        outcome_without_cluster(clusters, document) != Outcome::kNoUsableWord) {
      assignments[document].cluster = refuge;
    }
  }
  return assignments;
}

// The highest similarity to a cluster: an assignment's margin is what its own has above the others.
double best_similarity(const Assignment& assignment) {
  return static_cast<double>(assignment.similarity - std::min(assignment.margin, 0.0F));
}

// A document that says nothing is not distinct.
void write_outcomes(const Clusters& clusters, std::span<const Assignment> assignments,
                    std::span<const std::int32_t> theme_of_cluster,
                    std::vector<Document>& all_documents) {
  for (std::size_t i = 0; i < assignments.size(); ++i) {
    Document& document = all_documents[clusters.documents[i]];
    if (assignments[i].cluster >= 0) {
      document.theme = theme_of_cluster[static_cast<std::size_t>(assignments[i].cluster)];
      document.outcome = Outcome::kThemed;
      document.similarity = static_cast<double>(assignments[i].similarity);
      document.margin = static_cast<double>(assignments[i].margin);
    } else {
      document.outcome = outcome_without_cluster(clusters, i);
      const double similarity = best_similarity(assignments[i]);
      document.distinctness = document.outcome == Outcome::kNoUsableWord ? 0.0 : 1.0 - similarity;
    }
  }
}

Theme make_theme(const Clusters& clusters, std::span<const std::size_t> members,
                 Description description, std::size_t analysed,
                 std::span<const Document> all_documents) {
  Theme theme;
  theme.label = std::move(description.label);
  theme.terms = std::move(description.terms);
  theme.submission_count = count_submissions(clusters, members);
  theme.point_count = static_cast<std::int64_t>(members.size());
  theme.share = static_cast<double>(theme.submission_count) / static_cast<double>(analysed);
  for (const ClusterExemplar& exemplar : description.exemplars) {
    const Document& document = all_documents[clusters.documents[exemplar.document]];
    theme.exemplars.push_back(
        {document.submission,
         {document.range.begin + exemplar.range.begin, document.range.begin + exemplar.range.end}});
  }
  return theme;
}

void measure_tie(std::span<const Assignment> assignments, std::span<const std::size_t> members,
                 Theme& theme) {
  for (const std::size_t member : members) {
    theme.cohesion += static_cast<double>(assignments[member].similarity);
    theme.distinctness += static_cast<double>(assignments[member].margin);
  }
  theme.cohesion /= static_cast<double>(members.size());
  theme.distinctness /= static_cast<double>(members.size());
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
  constexpr std::size_t kFewSubmissions = 100;  // each of which may well be alone with its themes
  const bool keeps_lone = options.themes.is_exact() || !clusters.clustering.rule.leaves_out() ||
                          clusters.submissions.size() <= kFewSubmissions;
  const std::vector<Assignment> assignments =
      options.keep_all ? with_all_kept(clusters) : with_misfits_out(clusters, keeps_lone);
  const auto cluster_count = static_cast<std::size_t>(clusters.clustering.rule.cluster_count());
  std::vector<std::string_view> texts;
  for (const DocumentText& document : clusters.texts) texts.push_back(document.text);
  const ClusteredDocuments documents{
      clusters.tokens,
      clusters.keys,
      clusters.vocabulary,
      clusters.clustering.rule.centroids(),
      assignments,
      texts,
      clusters.submissions,
      members_of_clusters(assignments, clusters.clustering.rule.cluster_count()),
      clusters.asked};
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
    if (a.first.submission_count != b.first.submission_count) {
      return a.first.submission_count > b.first.submission_count;
    }
    return a.first.label < b.first.label;
  });

  PublishedThemes result;
  std::vector<std::int32_t> theme_of_cluster(cluster_count, -1);
  for (auto& [theme, cluster] : ordered) {
    theme_of_cluster[cluster] = static_cast<std::int32_t>(result.themes.size());
    theme.id = "t" + std::to_string(result.themes.size() + 1);
    result.themes.push_back(std::move(theme));
    result.clusters.push_back(static_cast<std::int32_t>(cluster));
  }
  write_outcomes(clusters, assignments, theme_of_cluster, all_documents);
  return result;
}

}  // namespace edau
