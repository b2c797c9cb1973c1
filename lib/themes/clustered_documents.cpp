#include "themes/clustered_documents.hpp"

#include <unordered_set>

namespace edau {

std::size_t count_submissions(const TokenizedDocuments& tokens,
                              std::span<const std::size_t> documents) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const bool is_first =
        i == 0 || tokens.submission_of(documents[i - 1]) != tokens.submission_of(documents[i]);
    count += is_first ? 1 : 0;
  }
  return count;
}

std::size_t count_people(const TokenizedDocuments& tokens, std::span<const Speaker> speakers,
                         std::span<const std::size_t> documents) {
  if (speakers.empty()) return count_submissions(tokens, documents);
  std::unordered_set<std::uint32_t> people;
  for (const std::size_t document : documents) {
    people.insert(speakers[tokens.submission_of(document)].person);
  }
  return people.size();
}

ClusteredDocuments in_language(const ClusteredDocuments& documents, Language language) {
  ClusteredDocuments result = documents;
  result.language = language;
  for (std::vector<std::size_t>& members : result.members) {
    std::erase_if(members, [&](std::size_t document) {
      return documents.tokens.language_of(document) != language;
    });
  }
  return result;
}

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
