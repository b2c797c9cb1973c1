// What could name each cluster, best first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/parallel.hpp"
#include "themes/clustered_documents.hpp"

namespace edau {

struct ScoredLabel {
  std::string text;                    // the wording of most submissions
  std::vector<KeyId> words;            // content_keys(): labels with the same are the same
  std::optional<Language> language{};  // in which most of those submissions write it
};

// What names a cluster of which only one person speaks, who does not permit publication.
inline constexpr std::string_view kWithheld = "withheld";

// By cluster; empty for one without members. The score is that of labels.hpp.
std::vector<std::vector<ScoredLabel>> score_labels(const ClusteredDocuments& documents,
                                                   Workers& workers);

}  // namespace edau
