// How much of a theme says its label.
#pragma once

#include "core/parallel.hpp"
#include "themes/clustered_documents.hpp"
#include "themes/labels.hpp"

namespace edau {

// Writes ThemeLabel::submission_count of the labels of each cluster, which are in the wording of
// its documents.
void count_label_submissions(const ClusteredDocuments& documents,
                             std::vector<ClusterLabels>& labels, Workers& workers);

}  // namespace edau
