#include "themes/clustered_documents.hpp"

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

}  // namespace edau
