#include "themes/clustered_documents.hpp"

#include <map>
#include <optional>
#include <unordered_set>
#include <utility>

namespace edau {

std::vector<std::vector<std::size_t>> members_of_clusters(std::span<const Assignment> assignments,
                                                          std::int32_t cluster_count) {
  std::vector<std::vector<std::size_t>> members(static_cast<std::size_t>(cluster_count));
  for (std::size_t document = 0; document < assignments.size(); ++document) {
    const std::int32_t cluster = assignments[document].cluster;
    if (cluster >= 0) members[static_cast<std::size_t>(cluster)].push_back(document);
  }
  return members;
}

std::vector<bool> find_repeats(const TokenizedDocuments& tokens,
                               std::span<const std::string_view> texts,
                               std::span<const Assignment> assignments) {
  using Place = std::pair<std::int32_t, std::optional<Language>>;
  std::map<Place, std::unordered_set<std::string_view>> seen;
  std::vector<bool> repeats;
  repeats.reserve(texts.size());
  for (std::size_t document = 0; document < texts.size(); ++document) {
    auto& of_place = seen[{assignments[document].cluster, tokens.language_of(document)}];
    repeats.push_back(!of_place.insert(texts[document]).second);
  }
  return repeats;
}

}  // namespace edau
