// From clusters to what people read of them.
#pragma once

#include <vector>

#include "core/parallel.hpp"
#include "themes/clustered_documents.hpp"
#include "themes/exemplars.hpp"
#include "themes/labels.hpp"
#include "themes/terms.hpp"

namespace edau {

struct Description {
  ClusterLabels labels;
  ClusterTerms terms;
  std::vector<ClusterExemplar> exemplars;
};

// A description of each cluster, in the order of their numbers. Every cluster
// needs at least one member.
std::vector<Description> describe(const ClusteredDocuments& documents, Workers& workers);

}  // namespace edau
